"""A page as a picture with its words above it, so that they can be selected, searched and read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from evidence.reading.finding import on_one_line
from evidence.reading.words import Word, box_around
from packets.models import Case, Comment
from packets.reviewing import Found
from packets.selectors.reviewed import PaperAt

WIDE, HIGH = 1000, 1294
"""The drawing's own units, of the shape of a Letter page; other pages are stretched into it."""

PIN = 26


@dataclass(frozen=True, kw_only=True)
class Line:
    """Words on one line, in units of the drawing: `bottom` is where the letters stand."""

    text: str
    left: float
    bottom: float
    width: float
    height: float


@dataclass(frozen=True, kw_only=True)
class Mark:
    """The place of a comment: its boxes, and where its number stands."""

    number: int
    code: str
    is_private: bool
    needs_look: bool
    boxes: tuple[tuple[float, float, float, float], ...]
    pin: tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Picture:
    address: str
    larger: str
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    text: str
    width: int = WIDE
    height: int = HIGH


def picture_of(
    case: Case,
    paper: PaperAt,
    page: int,
    *,
    width: int,
    words: Sequence[Word],
    marks: Iterable[tuple[Comment, Found]],
) -> Picture:
    place = [case.reference, paper.code, page]
    lines = tuple(lines_of(words))
    return Picture(
        address=reverse("review-picture", args=[*place, width]),
        larger=f"{reverse('review-page', args=place)}?zoom=1",
        lines=tuple(_line(line) for line in lines),
        marks=tuple(_mark(row, found) for row, found in marks),
        text="\n".join(" ".join(word.text for word in line) for line in lines),
    )


def lines_of(words: Sequence[Word]) -> Iterable[list[Word]]:
    """Yield the words of a page line by line, in reading order."""
    line: list[Word] = []
    for word in words:
        if line and not on_one_line(line[-1], word):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _line(words: Sequence[Word]) -> Line:
    left, top, width, height = box_around(words)
    return Line(
        text=" ".join(word.text for word in words),
        left=round(left * WIDE, 1),
        bottom=round((top + height * 0.8) * HIGH, 1),
        width=round(max(width * WIDE, 1), 1),
        height=round(max(height * HIGH, 1), 1),
    )


def _mark(row: Comment, found: Found) -> Mark:
    boxes = tuple(
        (
            round(left * WIDE, 1),
            round(top * HIGH, 1),
            round(width * WIDE, 1),
            round(height * HIGH, 1),
        )
        for left, top, width, height in found.boxes
    )
    left, top = (boxes[0][0] + boxes[0][2], boxes[0][1]) if boxes else (WIDE - 2 * PIN, PIN)
    return Mark(
        number=row.number,
        code=row.code.hex,
        is_private=row.is_private,
        needs_look=found.standing.value != "there",
        boxes=boxes,
        pin=(min(left, WIDE - PIN), max(top, PIN)),
    )
