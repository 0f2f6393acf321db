"""Let LibreOffice print a document to PDF, with a profile of its own, and judge by the PDF alone.

LibreOffice says that all went well even when it made nothing.
"""

import shutil
import subprocess
from pathlib import Path

from evidence.errors import ConverterMissing, Unreadable

_PROGRAMS = ("soffice", "libreoffice")
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}
</oor:items>
"""
_ITEM = (
    '<item oor:path="/org.openoffice.Office.{path}">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
_MATH = ("program/libsmlo.so", "share/registry/math.xcd")
"""The part that draws formulas; without it they are left out in silence."""

_QUIET = (
    ("Writer/Content/Update", "Link", "0"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Misc", "FirstRun", "false"),
)
"""Never update links, never run macros, never fetch on behalf of a stranger."""


def print_to_pdf(document: Path, word_filter: str, work: Path) -> Path:
    """Print a document in `work` and return the PDF; `word_filter` fixes how it is read."""
    return _made(document, word_filter, work, "pdf:writer_pdf_Export")


def as_docx(document: Path, word_filter: str, work: Path) -> Path:
    """Write a document in `work` as DOCX, whose parts can be read, and return that."""
    return _made(document, word_filter, work, "docx:MS Word 2007 XML")


def draws_formulas() -> bool:
    """Say whether formulas show in what is printed here."""
    program = _program()
    if program is None:
        return False
    office = Path(program).resolve().parents[1]
    return all((office / part).exists() for part in _MATH)


def _program() -> str | None:
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


def _made(document: Path, word_filter: str, work: Path, target: str) -> Path:
    program = _program()
    if program is None:
        raise ConverterMissing
    profile = work / "profile"
    if not profile.exists():
        _settle(profile)
    folder = work / "printed"
    folder.mkdir(exist_ok=True)
    subprocess.run(  # noqa: S603 - our own words and paths only
        [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--nofirststartwizard",
            f"--infilter={word_filter}",
            "--convert-to",
            target,
            "--outdir",
            str(folder),
            str(document),
        ],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    made = (folder / document.stem).with_suffix("." + target.split(":", maxsplit=1)[0])
    if not made.is_file() or made.stat().st_size == 0:
        raise Unreadable
    return made


def _settle(profile: Path) -> None:
    (profile / "user").mkdir(parents=True)
    items = "\n".join(
        _ITEM.format(path=path, name=name, value=value) for path, name, value in _QUIET
    )
    settings = profile / "user" / "registrymodifications.xcu"
    settings.write_text(_SETTINGS.format(items=items))
