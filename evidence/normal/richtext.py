"""Look into a rich text file (RTF) before any program reads it."""

import re
from pathlib import Path

from evidence.errors import ContentNotShown, OutsideContent, UnpacksTooLarge
from evidence.notes import Note

HEAD = b"{\\rtf"
_FETCHES = re.compile(
    rb"INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|\bDDE\b|\\objautlink|\\objlink|\\objupdate|\\linkself",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(rb"\\\*\\template\b", re.IGNORECASE)
_OBJECT = re.compile(rb"\\objdata\b|\\objemb\b", re.IGNORECASE)
_CHANGES = re.compile(rb"\\(?:revised|deleted)(?![a-z])(?!0)")
_FORMULA = re.compile(rb"\\m(?:math|oMath(?:Para)?)(?![A-Za-z])")
_COMMENTS = re.compile(rb"\\\*\\annotation\b")

_BRACES = re.compile(rb"(?<!\\)[{}]")
_DEEPEST = 2_000
"""Groups in groups; Word itself makes some twenty."""


def check_richtext(original: Path, *, draws_formulas: bool = True) -> frozenset[str]:
    """Refuse what would be fetched from outside, and return notes on what is shown or left out."""
    content = original.read_bytes()
    if _FETCHES.search(content) or _TEMPLATE.search(content):
        raise OutsideContent
    if not draws_formulas and _FORMULA.search(content):
        raise ContentNotShown
    if _is_too_deep(content):
        raise UnpacksTooLarge
    found = {
        Note.ATTACHMENTS_REMOVED: _OBJECT,
        Note.TRACKED_CHANGES: _CHANGES,
        Note.COMMENTS_REMOVED: _COMMENTS,
    }
    return frozenset(note for note, mark in found.items() if mark.search(content))


def _is_too_deep(content: bytes) -> bool:
    """Follow the groups; each costs LibreOffice more than two kilobytes."""
    depth = 0
    for brace in _BRACES.finditer(content):
        depth += 1 if brace[0] == b"{" else -1
        if depth > _DEEPEST:
            return True
    return False
