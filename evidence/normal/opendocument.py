"""Look into an OpenDocument text before any program unpacks it."""

import re
import zipfile
from pathlib import Path

from evidence.errors import (
    ContentNotShown,
    LockedDocument,
    MacrosInside,
    OutsideContent,
    Unreadable,
)
from evidence.limits import Limits
from evidence.normal.zipped import check_sizes
from evidence.notes import Note

MIMETYPE = b"application/vnd.oasis.opendocument.text"
_FORMULA = re.compile(rb"<(?:\w+:)?math\b")
_MACROS = re.compile(r"(?:Basic|Scripts)/.")
_OUTSIDE = re.compile(
    rb"<(?!text:a\b|draw:a\b|form:|meta:|config:)[\w:-]+\b[^>]*"
    rb"\b[\w-]+:href\s*=\s*(?:[\"'](?!#|\./|Pictures/|Object|media/|[\"'])|[\"'][^\"'#]*\.\./)"
    rb"|<(?:office:|text:)dde-[\w-]+",
)
"""Whatever points outside the parcel, but for links that a reader would have to follow."""


def check_opendocument(
    original: Path, limits: Limits, *, draws_formulas: bool = True
) -> frozenset[str]:
    """Refuse what must not reach LibreOffice, and return notes on what it will leave out."""
    try:
        with zipfile.ZipFile(original) as parcel:
            check_sizes(parcel, limits)
            if not draws_formulas and any(_is_formula(parcel, name) for name in _objects(parcel)):
                raise ContentNotShown
            return _looked_at(parcel)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise Unreadable from error


def _looked_at(parcel: zipfile.ZipFile) -> frozenset[str]:
    names = parcel.namelist()
    if "content.xml" not in names:
        raise Unreadable
    if any(_MACROS.match(name) for name in names):
        raise MacrosInside
    if "META-INF/manifest.xml" in names and b"encryption-data" in _plain(
        parcel, "META-INF/manifest.xml"
    ):
        raise LockedDocument
    notes = set()
    for name in names:
        if name.lower().endswith(".xml"):
            notes |= _notes_on(_plain(parcel, name))
    if not all(_is_formula(parcel, name) for name in _objects(parcel)):
        notes.add(Note.ATTACHMENTS_REMOVED)
    return frozenset(notes)


def _objects(parcel: zipfile.ZipFile) -> list[str]:
    """Name the parts that are documents of their own, shown on the page by other programs."""
    return [
        name
        for name in parcel.namelist()
        if name.startswith("Object ") and name.endswith("/content.xml")
    ]


def _is_formula(parcel: zipfile.ZipFile, name: str) -> bool:
    return _FORMULA.search(_plain(parcel, name)) is not None


def _plain(parcel: zipfile.ZipFile, name: str) -> bytes:
    return parcel.read(name).replace(b"\x00", b"")


def _notes_on(content: bytes) -> set[str]:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or _OUTSIDE.search(content):
        raise OutsideContent
    notes: set[str] = set()
    if b"<text:changed-region" in content:
        notes.add(Note.TRACKED_CHANGES)
    if b"<office:annotation" in content:
        notes.add(Note.COMMENTS_REMOVED)
    return notes
