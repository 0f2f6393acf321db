"""The examples of docs/adding.md, put into their places for the length of a test.

A package is looked for in a second folder as well, so nothing is written into the tree of the code.
"""

import importlib
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from packets import law

ROOT = Path(__file__).parents[2]
EXAMPLE = re.compile(r"^`([\w./]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CACHED = type(cache(str))
OURS = ("packets.", "evidence.converters")
# What a process finds out once about the machine; a second set of fonts would stay in memory.
OF_THE_MACHINE = "packets.assembly."
Drop = Callable[..., None]

WITNESS = "packets/urgency/witness.py"
AIRPORT = "packets/questions/airport.py"
BMP = "evidence/converters/bmp.py"
G28 = "packets/official_forms/g28_2027_02_01.py"
PHONES = "packets/readiness/phones.py"
HEALTH = "packets/proof/health.py"
SCHOOL = "packets/sheets/school.py"
FEES = "packets/law/fees.yaml"
DARI = "parole_site/locale/prs/LC_MESSAGES/django.po"


def examples() -> dict[str, str]:
    """Return the text of each example by the place where it belongs."""
    return dict(EXAMPLE.findall((ROOT / "docs/adding.md").read_text(encoding="utf-8")))


@contextmanager
def dropping(folder: Path) -> Iterator[Drop]:
    """Drop files: `drop("packets/urgency/witness.py")` an example, with `text=` any other.

    At the end nothing is left of them: no module, no name in its package, no cached answer.
    """
    modules = set(sys.modules)
    paths: dict[ModuleType, list[str]] = {}

    def drop(place: str, *, text: str | None = None) -> None:
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(examples()[place] if text is None else text, encoding="utf-8")
        package = importlib.import_module(".".join(Path(place).parent.parts))
        paths.setdefault(package, list(package.__path__))
        package.__path__ = [*paths[package], str(file.parent)]
        importlib.invalidate_caches()
        forget_declarations()

    try:
        yield drop
    finally:
        for package, path in paths.items():
            package.__path__ = path
        for name in set(sys.modules) - modules:
            if name.startswith(OURS) and _is_in(folder, sys.modules[name]):
                package_name, _dot, module = name.rpartition(".")
                del sys.modules[name]
                vars(sys.modules[package_name]).pop(module, None)
        forget_declarations()


def forget_declarations() -> None:
    """Empty every cache of the packages that hold or read declarations."""
    for name, module in list(sys.modules.items()):
        if name.startswith(OURS) and not name.startswith(OF_THE_MACHINE):
            for value in list(vars(module).values()):
                if isinstance(value, CACHED):
                    value.cache_clear()


def _is_in(folder: Path, module: ModuleType) -> bool:
    return Path(module.__file__ or "").is_relative_to(folder)


@pytest.fixture
def drop(tmp_path):
    with dropping(tmp_path / "dropped") as drop:
        yield drop


@pytest.fixture
def facts_folder(tmp_path, monkeypatch):
    """Copy the folder of the facts, for a test to change a row."""
    folder = tmp_path / "law"
    shutil.copytree(law.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(law, "FOLDER", folder)
    yield folder
    monkeypatch.undo()
    forget_declarations()
