"""Names as a zone writes them (Doc 9303 part 3, 4.6): the surname, two fillers, given names."""

import re
from dataclasses import dataclass

from evidence.reading.mrz.digits import FILLER

_PRINTED = re.compile(r"[A-Z<]+")
_LIKE_FILLERS = re.compile(r"[KCLESX]{1,3}")
"""What recognition makes of fillers."""
_FILLERS_READ_AS_NAME = re.compile(r"[KCL]+")


@dataclass(frozen=True, kw_only=True)
class Names:
    """In capital letters with single spaces; `is_cut` where the last place holds a letter."""

    surname: str
    given_names: str
    is_cut: bool


def names_of(written: str) -> Names | None:
    """Return the names, or None where they do not keep the rules, so that some must be misread."""
    if not _PRINTED.fullmatch(written) or written.startswith(FILLER):
        return None
    surname, _, rest = written.partition(FILLER * 2)
    given, _, tail = rest.strip(FILLER).partition(FILLER * 2)
    strays = [piece for piece in tail.split(FILLER) if piece]
    if not all(_LIKE_FILLERS.fullmatch(piece) for piece in strays):
        return None
    pieces = [piece for piece in (*surname.split(FILLER), *given.split(FILLER)) if piece]
    if any(_FILLERS_READ_AS_NAME.fullmatch(piece) for piece in pieces):
        return None
    return Names(
        surname=" ".join(surname.strip(FILLER).split(FILLER)),
        given_names=" ".join(given.split(FILLER)),
        is_cut=not written.endswith(FILLER),
    )
