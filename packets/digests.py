"""The SHA-256 of a file, by which the same file is known again."""

import hashlib
from pathlib import Path
from typing import Any

PIECE = 1024 * 1024


def sha256_of(file: Path) -> str:
    """Return the digest in hex; the file is read in pieces, however large it is."""
    with file.open("rb") as opened:
        return sha256_of_opened(opened)


def sha256_of_opened(file: Any) -> str:
    """Return the digest of what is left to read of an opened file of any storage."""
    digest = hashlib.sha256()
    while piece := file.read(PIECE):
        digest.update(piece)
    return digest.hexdigest()
