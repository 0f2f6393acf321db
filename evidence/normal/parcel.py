"""Look into a Word file before any program unpacks it: a DOCX is a zip of XML parts.

Refused are bombs, passwords, macros, entities, and whatever would be fetched from outside when the
document is shown. Links that a reader would have to follow are fine.
"""

import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from evidence.errors import (
    ContentNotShown,
    MacrosInside,
    OutsideContent,
    Unreadable,
    UnsupportedType,
)
from evidence.limits import Limits
from evidence.normal.package import main_part, type_of
from evidence.normal.zipped import check_sizes
from evidence.notes import Note

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TEXT = "wordprocessingml."
"""In the type of the main part of a Word file, be it a document or a template."""

_MACROS = re.compile(r"vbaProject\.bin|vbaData\.xml|macroEnabled", re.IGNORECASE)
_MACROS_BY_TYPE = re.compile(rb"macroEnabled|ms-office\.vbaProject", re.IGNORECASE)
_HARMLESS_LINKS = ("/hyperlink", "/attachedTemplate")
_FETCHING_FIELDS = re.compile(
    rb"\b(?:INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE|LINK|IMPORT|DATABASE)\b", re.IGNORECASE
)
_FIELD_TEXT = re.compile(
    rb"<(?:\w+:)?instrText\b[^>]*>([^<]*)<|\binstr\s*=\s*\"([^\"]*)\"|\binstr\s*=\s*'([^']*)'",
    re.DOTALL,
)
_LINKED_PICTURE = re.compile(
    rb"<\w+:blip\b[^>]*\blink\s*=|<\w+:imagedata\b[^>]*(?:\br:href|\bsrc)\s*="
)
"""A picture that is kept outside, whatever its relation says that it is."""

_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
_CHANGES = re.compile(
    rb"<(?:\w+:)?(?:ins|del|moveFrom|moveTo|cell(?:Ins|Del|Merge)|[a-z]+PrChange|numberingChange)"
    rb"\s[^>]*\b(?:\w+:)?author\s*="
)
_OTHER_DOCUMENT = re.compile(rb"<(?:\w+:)?altChunk\b")
"""A document inside this one, which LibreOffice leaves out without a word."""

_FORMULA = re.compile(rb"<(?:\w+:)?oMath\b")

_DOCUMENT_INSIDE = re.compile(rb"/relationships/(?:package|oleObject)[\"']")
_COMMENTS = re.compile(rb"<(?:\w+:)?commentReference\b")
_MARKS_AND_SPACE = b"\xef\xbb\xbf\xff\xfe \t\r\n"


def check_parcel(original: Path, limits: Limits, *, draws_formulas: bool = True) -> frozenset[str]:
    """Refuse what must not reach LibreOffice, and return notes on what it will leave out."""
    try:
        with zipfile.ZipFile(original) as parcel:
            check_sizes(parcel, limits)
            _check_names(parcel)
            return _notes(parcel, draws_formulas=draws_formulas)
    except (zipfile.BadZipFile, ET.ParseError, NotImplementedError, RuntimeError) as error:
        raise Unreadable from error


def without_template(original: Path, target: Path) -> None:
    """Copy a checked document, but for relations to templates that are kept outside it."""
    with zipfile.ZipFile(original) as parcel, zipfile.ZipFile(target, "w") as copy:
        for entry in parcel.infolist():
            content = parcel.read(entry)
            if entry.filename.lower().endswith(".rels") and b"attachedTemplate" in content:
                content = _without_external_template(content)
            copy.writestr(entry.filename, content, zipfile.ZIP_DEFLATED)


def _check_names(parcel: zipfile.ZipFile) -> None:
    names = parcel.namelist()
    types = parcel.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    has_macros = any(_MACROS.search(name) for name in names)
    if has_macros or _MACROS_BY_TYPE.search(types.replace(b"\x00", b"")):
        raise MacrosInside
    main = main_part(parcel)
    if main is None or _TEXT not in type_of(parcel, main):
        raise UnsupportedType(kinds="")


def _notes(parcel: zipfile.ZipFile, *, draws_formulas: bool) -> frozenset[str]:
    notes = set()
    for name, content in _xml_parts(parcel):
        plain = content.replace(b"\x00", b"")
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            raise OutsideContent
        if name.lower().endswith(".rels"):
            _check_relations(content)
            if _DOCUMENT_INSIDE.search(plain):
                notes.add(Note.ATTACHMENTS_REMOVED)
            continue
        if _fetches(plain):
            raise OutsideContent
        if not draws_formulas and _FORMULA.search(plain):
            raise ContentNotShown
        notes |= _notes_of(plain)
    return frozenset(notes)


def _notes_of(plain: bytes) -> set[Note]:
    """Return what to tell of one part; raises ContentNotShown for another document inside."""
    if _OTHER_DOCUMENT.search(plain):
        raise ContentNotShown
    found = {Note.TRACKED_CHANGES: _CHANGES, Note.COMMENTS_REMOVED: _COMMENTS}
    return {note for note, pattern in found.items() if pattern.search(plain)}


def _xml_parts(parcel: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Yield the parts that are XML by their first letters: relations may name them as they like."""
    for entry in parcel.infolist():
        content = parcel.read(entry)
        if content.replace(b"\x00", b"").lstrip(_MARKS_AND_SPACE).startswith(b"<"):
            yield entry.filename, content


def _check_relations(content: bytes) -> None:
    for relation in ET.fromstring(content):  # noqa: S314 - a part with a DTD was refused
        is_external = relation.get("TargetMode", "").lower() == "external"
        is_external |= _ELSEWHERE.match(relation.get("Target", "")) is not None
        if is_external and not relation.get("Type", "").endswith(_HARMLESS_LINKS):
            raise OutsideContent


def _fetches(content: bytes) -> bool:
    """Read the fields of a part, whose text Word may break anywhere, and its pictures."""
    written = b"".join(b"".join(found) for found in _FIELD_TEXT.findall(content))
    instructions = html.unescape(written.decode(errors="replace")).encode()
    is_fetching = _FETCHING_FIELDS.search(instructions) is not None
    return is_fetching or _LINKED_PICTURE.search(content) is not None


def _without_external_template(content: bytes) -> bytes:
    relations = ET.fromstring(content)  # noqa: S314 - a part with a DTD was refused
    for relation in list(relations):
        if relation.get("Type", "").endswith("/attachedTemplate"):
            relations.remove(relation)
    ET.register_namespace("", _RELATIONS)  # LibreOffice reads no prefix here
    return bytes(ET.tostring(relations, encoding="utf-8", xml_declaration=True))
