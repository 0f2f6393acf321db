"""The name of a file as it may be shown: no folders, no marks that turn or hide text."""

import unicodedata
from pathlib import PurePosixPath

LONGEST = 120
NAMELESS = "document"
_JOINERS = "\u200c\u200d"
"""Persian, Urdu and Hindi need these two to be written rightly."""


def shown_name(given: str) -> str:
    """Clean a name that came from outside; its ending is kept when it is cut."""
    last = given.replace("\\", "/").rsplit("/", 1)[-1]
    composed = unicodedata.normalize("NFC", last)
    seen = "".join(mark if _is_seen(mark) else " " for mark in composed if not _is_hidden(mark))
    name = " ".join(seen.split()).strip(". ")
    if len(name) > LONGEST:
        ending = PurePosixPath(name).suffix[:10]
        name = name[: LONGEST - len(ending)].rstrip() + ending
    return name or NAMELESS


def _is_hidden(mark: str) -> bool:
    """Drop what turns or hides text around it (bidi controls, zero widths), and lone surrogates."""
    return unicodedata.category(mark) in ("Cf", "Cs", "Co", "Cn") and mark not in _JOINERS


def _is_seen(mark: str) -> bool:
    return unicodedata.category(mark) not in ("Cc", "Zl", "Zp", "Zs")
