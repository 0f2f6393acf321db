"""The kinds of files that become pages. Each is one module that declares `CONVERTER`.

To add a kind, add a module: the upload field offers it, its first bytes are recognised and its
files are converted, all from the one declaration. Converters run in the child process, so a module
here imports no Django, and heavy libraries only inside the function that needs them.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evidence.limits import Limits
from evidence.normal import Made

HEAD_BYTES = 8192
"""So many first bytes are enough to recognise any kind."""


@dataclass(frozen=True, kw_only=True)
class Converter:
    """One kind of file.

    `recognises` looks at the first HEAD_BYTES bytes; the name of a file is never asked.
    `normalise` reads the original, writes Letter pages as a PDF and tells what it made, or raises
    a Refused; it runs in the child. `suffixes` have their dot. `accept` adds what browsers need
    beside the media type and the suffixes. A kind that `runs_office` gets LibreOffice's limits.
    """

    media_type: str
    label: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    normalise: Callable[[Path, Path, Limits], Made]
    accept: tuple[str, ...] = ()
    runs_office: bool = False


@cache
def all_converters() -> dict[str, Converter]:
    """Return the converters by media type, in the order of their modules."""
    from parole_site.discovery import by_key, declared

    return by_key(declared(__name__, "CONVERTER", Converter), "media_type")


def converter_for(head: bytes) -> Converter | None:
    """Return the converter that recognises the first bytes of a file, if there is one."""
    return next((kind for kind in all_converters().values() if kind.recognises(head)), None)


def converter_named(name: str) -> Converter | None:
    """Return the converter whose suffix a name has, whatever is in the file."""
    suffix = Path(name).suffix.lower()
    return next((kind for kind in all_converters().values() if suffix in kind.suffixes), None)


def kinds(*, of_scans: bool = False) -> tuple[Converter, ...]:
    """Return all kinds, or those that a camera or a scanner makes: not what somebody typed."""
    return tuple(k for k in all_converters().values() if not (of_scans and k.runs_office))


def accept_attribute(*, of_scans: bool = False) -> str:
    """Return the value of `accept` for the field that files are chosen in."""
    offered = [
        entry
        for kind in kinds(of_scans=of_scans)
        for entry in (kind.media_type, *kind.suffixes, *kind.accept)
    ]
    return ",".join(dict.fromkeys(offered))


def labels(*, of_scans: bool = False) -> str:
    """Return the names of the kinds, as a person reads them."""
    return ", ".join(kind.label for kind in kinds(of_scans=of_scans))


def module_of(converter: Converter) -> str:
    """Return the module that declares a converter, for the child to import."""
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{__name__}.") and getattr(module, "CONVERTER", None) is converter:
            return name
    message = f"no module declares {converter.media_type}"
    raise LookupError(message)
