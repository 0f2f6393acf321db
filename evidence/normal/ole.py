"""Look into the box of files that office programs wrote before 2007, and that hide newer ones."""

from pathlib import Path

import olefile

from evidence.errors import LockedDocument, MacrosInside, Unreadable, UnsupportedType
from evidence.notes import Note

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage"
_WORD = "WordDocument"
_MACROS = ("Macros", "_VBA_PROJECT_CUR")
_OBJECTS = "ObjectPool"
_FLAGS_AT = 10
_IS_ENCRYPTED = 1 << 8
"""Bit fEncrypted of the header of a Word document (MS-DOC 2.5.2, FibBase)."""


def check_ole(original: Path) -> frozenset[str]:
    """Refuse what is no Word document, or is locked or has macros; return what will be left out."""
    try:
        with olefile.OleFileIO(original) as box:
            return _looked_at(box)
    except (OSError, ValueError, IndexError, TypeError) as error:
        raise Unreadable from error


def _looked_at(box: olefile.OleFileIO) -> frozenset[str]:
    if box.exists(_LOCKED):
        raise LockedDocument
    if not box.exists(_WORD):
        raise UnsupportedType(kinds="")
    with box.openstream(_WORD) as stream:
        header = stream.read(_FLAGS_AT + 2)
    if int.from_bytes(header[_FLAGS_AT:], "little") & _IS_ENCRYPTED:
        raise LockedDocument
    if any(box.exists(name) for name in _MACROS):
        raise MacrosInside
    return frozenset({Note.ATTACHMENTS_REMOVED}) if box.exists(_OBJECTS) else frozenset()
