"""Where an answer goes on the agency's PDF: into one field, several, or a box to tick.

A place turns an answer into words for fields, by name. It knows nothing of their limits: how words
are spelled and cut to fit is the business of filling.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from packets.boxes import Filing

Written = Mapping[str, str | bool]
"""By name of the field: words, or True for a box that is ticked."""

SEVERAL = "; "
"""Between the printed words of boxes, where more than one may be selected."""


class Place(Protocol):
    """`fields` are all that it may write into."""

    @property
    def fields(self) -> tuple[str, ...]: ...

    def written(self, filing: "Filing", answer: str) -> Written: ...


@dataclass(frozen=True, kw_only=True)
class Typed:
    """The whole answer into one field."""

    field: str

    @property
    def fields(self) -> tuple[str, ...]:
        return (self.field,)

    def written(self, filing: "Filing", answer: str) -> Written:
        return {self.field: answer}


@dataclass(frozen=True, kw_only=True)
class Beside:
    """An answer with a tick box beside it, which is ticked because there is an answer."""

    field: str
    box: str

    @property
    def fields(self) -> tuple[str, ...]:
        return (self.field, self.box)

    def written(self, filing: "Filing", answer: str) -> Written:
        return {self.field: answer, self.box: True}


@dataclass(frozen=True, kw_only=True)
class Ticked:
    """A tick box for each of the printed words; other words (such as "N/A") tick nothing."""

    boxes: Mapping[str, str]

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(self.boxes.values())

    def written(self, filing: "Filing", answer: str) -> Written:
        chosen = answer.split(SEVERAL)
        return {self.boxes[words]: True for words in chosen if words in self.boxes}


@dataclass(frozen=True, kw_only=True)
class EachLetter:
    """One letter a field, such as the three boxes of a weight."""

    letters: tuple[str, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        return self.letters

    def written(self, filing: "Filing", answer: str) -> Written:
        return dict(zip(self.letters, answer, strict=False))


@dataclass(frozen=True, kw_only=True)
class Separately:
    """A row of fields that have one line on the answer sheet, such as the parts of a name."""

    columns: tuple[str, ...]
    read: Callable[["Filing"], tuple[str, ...]]

    @property
    def fields(self) -> tuple[str, ...]:
        return self.columns

    def written(self, filing: "Filing", answer: str) -> Written:
        return dict(zip(self.columns, self.read(filing), strict=False))


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A number of a flat, with a tick box for apartment, suite and floor.

    A unit of another kind ("Block C") is written whole, and no box is ticked.
    """

    number: str
    apartment: str
    suite: str
    floor: str

    @property
    def fields(self) -> tuple[str, ...]:
        return (self.number, self.apartment, self.suite, self.floor)

    def written(self, filing: "Filing", answer: str) -> Written:
        for pattern, box in zip(_UNITS, self.fields[1:], strict=True):
            if found := pattern.fullmatch(answer):
                return {box: True, self.number: found["number"]}
        return {self.number: answer}


_UNITS = tuple(
    re.compile(rf"(?:{words})\s*(?:no\.?|#)?\s*(?P<number>\S.*)", re.IGNORECASE)
    for words in (r"apt\.?|apartment|flat|unit", r"ste\.?|suite", r"flr\.?|fl\.|floor")
)


@dataclass(frozen=True, kw_only=True)
class ContinuationRow:
    """The fields of one entry of "Additional Information"."""

    page: str
    part: str
    item: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Continuation:
    """Where answers go on that are too long for their box.

    `copies` are fields that repeat others (from, to): the agency's own script does that, which is
    gone from a filled form.
    """

    rows: tuple[ContinuationRow, ...]
    copies: Mapping[str, str]
