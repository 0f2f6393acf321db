"""What machines read in the papers of a case: derived, so it is no part of what a packet is."""

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """What a person said when a paper and an answer differed."""

    PAPER = "PAPER"
    ANSWER = "ANSWER"
    SOMEBODY_ELSE = "SOMEBODY_ELSE"


@dataclass(frozen=True, kw_only=True)
class ReadFact:
    """One fact on one page of an exhibit.

    `value` is in one form (dates as 1988-03-03), `written` as it stands on the paper. `paper` is
    the identity of the document, `box` the place on the page as parts of it, `is_of_zone` says
    that it stands in a machine-readable zone and `is_cut` that the zone had no room for all of it.
    `before` are the words on the line before a date of birth in a text.
    """

    kind: str
    value: str
    written: str = ""
    exhibit: str
    paper: str = ""
    page: int = 1
    box: tuple[float, ...] = ()
    is_checked: bool = False
    is_of_zone: bool = False
    is_cut: bool = False
    before: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Decided:
    """A decision about a fact of a paper and the answer `answered` on one page about a person.

    `key` is the code of the question, as addresses have it.
    """

    key: str = ""
    paper: str
    page: int
    kind: str
    value: str
    about: str
    place: str
    answered: str
    decision: Decision
