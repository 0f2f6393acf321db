"""Look into a rich text file (RTF) before any program reads it."""

import re
from pathlib import Path

from evidence.errors import OutsideContent
from evidence.notes import Note

HEAD = b"{\\rtf"
_FETCHES = re.compile(
    rb"INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|\bDDE\b|\\objautlink|\\objlink|\\objupdate|\\linkself",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(rb"\\\*\\template\b", re.IGNORECASE)
_OBJECT = re.compile(rb"\\objdata\b|\\objemb\b", re.IGNORECASE)
_CHANGES = re.compile(rb"\\(?:revised|deleted)(?![a-z])(?!0)")
_COMMENTS = re.compile(rb"\\\*\\annotation\b")


def check_richtext(original: Path) -> frozenset[str]:
    """Refuse what would be fetched from outside, and return notes on what is shown or left out."""
    content = original.read_bytes()
    if _FETCHES.search(content) or _TEMPLATE.search(content):
        raise OutsideContent
    found = {
        Note.ATTACHMENTS_REMOVED: _OBJECT,
        Note.TRACKED_CHANGES: _CHANGES,
        Note.COMMENTS_REMOVED: _COMMENTS,
    }
    return frozenset(note for note, mark in found.items() if mark.search(content))
