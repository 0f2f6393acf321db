"""Read the lines of a flat zone by likeness: all letters are of OCR-B and stand in equal steps.

`ocr_b.png` shows each character of ALPHABET in a cell of its own; it is drawn from the OCR-B of
Norbert Schwarz (1995, 2010) and Matthew Skala (2012), which anyone may use without limitation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.reading.mrz.digits import ALPHABET
from evidence.reading.mrz.lines import WIDTHS, Candidate
from evidence.reading.mrz.strips import Grey

CELL = (24, 34)
"""Dots of a character in `ocr_b.png`: as wide as a step, and a little higher than a capital."""

CAPITAL = 28
STEP = 26.6
SHIFT = 4
"""How far a character may stand beside its place."""

SURE_FROM = 0.6
SURE_BY = 0.03
"""How alike a character must be to its glyph, and how much more than to the next."""

_PICTURE = Path(__file__).with_name("ocr_b.png")
_FEWEST = 12
_TALLEST, _LOWEST = 70, 8
_MOST_MISSING = 2


@dataclass(frozen=True, kw_only=True)
class _Spot:
    """Ink that hangs together: its middle and its height, in dots."""

    x: float
    y: float
    height: float


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """Lines as their glyphs look, and whether each of them looks like one glyph only."""

    candidate: Candidate
    is_sure: bool

    def has_same_letters(self, other: "Likeness") -> bool:
        """Say whether both have the same lines; O and zero are told apart by check digits."""
        mine, theirs = "".join(self.candidate.lines), "".join(other.candidate.lines)
        return mine.replace("0", "O") == theirs.replace("0", "O")


def read_by_likeness(flat: Grey) -> Likeness | None:
    """Return the lines of a flat zone; None where these are not letters in equal steps."""
    rows = list(_rows(flat))
    widths = WIDTHS.get(len(rows), ())
    read = [_line(flat, row, widths) for row in rows]
    lines = [line for line in read if line is not None]
    if not lines or len(lines) < len(rows) or len({len(text) for text, _ in lines}) > 1:
        return None
    return Likeness(
        candidate=Candidate(
            lines=tuple(text for text, _ in lines),
            is_exact=tuple(True for _ in lines),
            by_likeness=True,
        ),
        is_sure=all(is_sure for _, is_sure in lines),
    )


def _rows(flat: Grey) -> Iterator[list[_Spot]]:
    """Give the ink of each line, from left to right."""
    spots = sorted(_spots(flat), key=lambda spot: spot.y)
    if not spots:
        return
    tall = float(np.percentile([spot.height for spot in spots], 75))
    row = [spots[0]]
    for spot in spots[1:]:
        if spot.y - row[-1].y > tall / 2:
            yield from _long(row)
            row = []
        row.append(spot)
    yield from _long(row)


def _long(row: list[_Spot]) -> Iterator[list[_Spot]]:
    if len(row) >= _FEWEST:
        yield sorted(row, key=lambda spot: spot.x)


def _spots(flat: Grey) -> Iterator[_Spot]:
    level, _ = cv2.threshold(flat, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    ink = np.asarray(flat <= level, dtype=np.uint8)
    _, _, boxes, _ = cv2.connectedComponentsWithStats(ink)
    for left, top, width, height, _ in np.asarray(boxes)[1:].tolist():
        if _LOWEST <= height <= _TALLEST and width <= _TALLEST:
            yield _Spot(x=left + width / 2, y=top + height / 2, height=height)


def _line(flat: Grey, row: list[_Spot], widths: tuple[int, ...]) -> tuple[str, bool] | None:
    """Read one line, if its ink stands in as many equal steps as a zone has."""
    first, last = row[0].x, row[-1].x
    step = float(np.median(np.diff([spot.x for spot in row])))
    count = (last - first) / max(step, 1.0) + 1
    width = min(widths, key=lambda one: abs(one - count), default=0)
    if not width or abs(width - count) > _MOST_MISSING:
        return None
    places = _places(row, width)
    capital = float(np.percentile([spot.height for spot in row], 70))
    step = float(places[-1][0] - places[0][0]) / (width - 1)
    found = [_glyph(_cell(flat, place, step, capital)) for place in places]
    return "".join(letter for letter, _ in found), all(is_sure for _, is_sure in found)


def _places(row: list[_Spot], width: int) -> NDArray[np.float64]:
    """Return the middle of each character, with steps that grow evenly if the picture is tilted."""
    x = np.array([spot.x for spot in row])
    y = np.array([spot.y for spot in row])
    number = np.round((x - x[0]) / (x[-1] - x[0]) * (width - 1))
    all_numbers = np.arange(width)
    across = np.polyval(np.polyfit(number, x, 2), all_numbers)
    down = np.polyval(np.polyfit(number, y, 1), all_numbers)
    return np.stack([across, down], axis=1)


def _cell(flat: Grey, place: NDArray[np.float64], step: float, capital: float) -> Grey:
    """Cut out a character with some room, as large as the glyphs are."""
    wide, high = CELL[0] + 2 * SHIFT, CELL[1] + 2 * SHIFT
    size = (max(3, round(wide * step / STEP)), max(3, round(high * capital / CAPITAL)))
    middle = (float(place[0]), float(place[1]))
    patch = cv2.getRectSubPix(flat, size, middle)
    return np.asarray(cv2.resize(patch, (wide, high), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _glyph(cell: Grey) -> tuple[str, bool]:
    scores = [
        float(np.max(cv2.matchTemplate(cell, glyph, cv2.TM_CCOEFF_NORMED))) for glyph in _glyphs()
    ]
    ordered = sorted(zip(scores, ALPHABET, strict=True), reverse=True)
    best, letter = ordered[0]
    # Whether it is an O or a zero is left to the place where it stands and to the check digits.
    next_ = next(score for score, other in ordered[1:] if {letter, other} != {"O", "0"})
    return letter, best >= SURE_FROM and best - next_ >= SURE_BY


@cache
def _glyphs() -> tuple[Grey, ...]:
    strip = np.asarray(cv2.imread(str(_PICTURE), cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
    return tuple(
        np.ascontiguousarray(strip[:, place * CELL[0] : (place + 1) * CELL[0]])
        for place in range(len(ALPHABET))
    )
