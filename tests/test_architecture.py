"""The directions of the imports hold, and the tool that says so can say no."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PURE = [
    "packets/snapshot",
    "packets/lifecycle.py",
    "packets/english.py",
    "packets/law",
    "packets/questions",
    "packets/proof",
    "packets/urgency",
    "packets/slots",
    "packets/official_forms",
    "packets/letter",
    "packets/timeline",
    "packets/readiness",
]
ALLOWED = {"django.utils.translation", "django.utils.functional"}
PLANTED = {
    "evidence that knows packets": ("evidence/limits.py", "from packets.models import Case"),
    "a fact that knows a model": ("packets/snapshot/case.py", "from packets.models import Case"),
    "assembly that knows the database": ("packets/assembly/verify.py", "import packets.models"),
    "an operation that knows a task": (
        "packets/operations/builds.py",
        "def late():\n    from packets import tasks\n    return tasks",
    ),
    "a rule that knows a PDF library": ("packets/readiness/people.py", "import pypdf"),
    "a basis that knows another": (
        "packets/urgency/study.py",
        "from packets.urgency import medical",
    ),
    "a module without a place": ("packets/utils.py", '"""Odds and ends."""'),
}


def modules(place: str) -> list[Path]:
    path = ROOT / place
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def contracts_of(tree: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    return subprocess.run(
        [*command, "--no-cache"], cwd=tree, capture_output=True, text=True, check=False
    )


def copy_of_the_code(folder: Path) -> Path:
    for name in ("packets", "evidence", "parole_site"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "locale")
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize(
    "module", [m for p in PURE for m in modules(p)], ids=lambda m: str(m.relative_to(ROOT))
)
def test_facts_and_rules_know_nothing_of_the_web_or_the_database(module):
    imported = {
        node.module
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module
    }

    assert {name for name in imported if name.startswith("django")} <= ALLOWED


def private_imports(place: str, code: str) -> list[str]:
    """Return the private modules and names that a module takes from a package not its own.

    `place` is the path below the root. A package is closed: what starts with one underscore is
    for the modules beside it and below it.
    """
    taken = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        taken.extend(name for name in names if is_private_elsewhere(name, place))
    return taken


def is_private_elsewhere(name: str, place: str) -> bool:
    parts = name.split(".")
    if parts[0] not in ("packets", "evidence", "parole_site"):
        return False
    hidden = next((i for i, part in enumerate(parts) if re.match(r"_[^_]", part)), None)
    home = place.removesuffix(".py").split("/")
    return hidden is not None and home[:hidden] != parts[:hidden]


@pytest.mark.parametrize("package", ["packets", "evidence", "parole_site"])
def test_what_is_private_to_a_package_stays_in_it(package):
    taken = {
        str(file.relative_to(ROOT)): found
        for file in modules(package)
        if (found := private_imports(str(file.relative_to(ROOT)), file.read_text()))
    }

    assert taken == {}


@pytest.mark.parametrize(
    ("place", "line", "is_refused"),
    [
        ("packets/views/papers.py", "from packets.questions._shared import SEXES", True),
        ("packets/views/papers.py", "from packets.questions import _shared", True),
        ("packets/views/papers.py", "import packets.questions._shared", True),
        ("packets/views/papers.py", "from packets.operations.assembling import _made", True),
        ("packets/questions/start.py", "from packets.questions._shared import SEXES", False),
        ("packets/views/papers.py", "from packets.questions.languages import LANGUAGES", False),
        ("packets/views/papers.py", "from packets import __version__", False),
    ],
)
def test_an_import_of_what_is_private_elsewhere_is_seen(place, line, is_refused):
    assert bool(private_imports(place, line)) is is_refused


def test_imports_go_downwards_only():
    result = contracts_of(ROOT)

    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("planted", PLANTED)
def test_an_upward_import_breaks_the_build(planted, tmp_path):
    place, line = PLANTED[planted]
    tree = copy_of_the_code(tmp_path)
    file = tree / place
    before = file.read_text() if file.exists() else ""
    file.write_text(f"{before}\n{line}\n")

    result = contracts_of(tree)

    assert result.returncode != 0, result.stdout
    assert "BROKEN" in result.stdout or "missing" in result.stdout.lower(), result.stdout
