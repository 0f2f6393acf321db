"""The parts of an Office package, found by its relations, not by their names (ECMA-376, part 2)."""

import posixpath
import zipfile
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from evidence.errors import OutsideContent

_RELATIONS, _TYPES = "_rels/.rels", "[Content_Types].xml"
_MAIN = frozenset(
    {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    }
)
"""What the relation to the main part is called, in the transitional and in the strict edition."""


def main_part(parcel: zipfile.ZipFile) -> str | None:
    """Return the name of the main part as the zip has it, or None where there is not just one."""
    relations = _read(parcel, _RELATIONS)
    if relations is None:
        return None
    targets = {
        _place(relation.get("Target", ""))
        for relation in relations
        if relation.get("Type") in _MAIN and relation.get("TargetMode", "Internal") == "Internal"
    }
    found = [name for name in parcel.namelist() if name.lower() in targets]
    return found[0] if len(targets) == 1 and found else None


def type_of(parcel: zipfile.ZipFile, part: str) -> str:
    """Return what the package says that a part is, or nothing where it does not say."""
    types = _read(parcel, _TYPES)
    if types is None:
        return ""
    ending = posixpath.splitext(part)[1].removeprefix(".").lower()
    by_ending = ""
    for entry in types:
        said = entry.get("ContentType", "")
        if _place(entry.get("PartName", "")) == part.lower():
            return said
        if entry.get("Extension", "").lower() == ending:
            by_ending = said
    return by_ending


def _place(target: str) -> str:
    """Return where a target lies in the zip; names of parts do not tell capitals apart."""
    return posixpath.normpath("/" + unquote(target)).lstrip("/").lower()


def _read(parcel: zipfile.ZipFile, name: str) -> ET.Element | None:
    entry = next((one for one in parcel.namelist() if one.lower() == name.lower()), None)
    if entry is None:
        return None
    content = parcel.read(entry)
    if b"<!DOCTYPE" in content.replace(b"\x00", b""):
        raise OutsideContent
    return ET.fromstring(content)  # noqa: S314 - a part with a DTD was refused
