"""Find where lines of equal length stand together, as in a zone, and lay them flat."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.uint8]
Points = NDArray[np.float32]

cv2.setNumThreads(1)

LONG_SIDE = 1500
"""Dots of the longer side of the picture in which lines are looked for."""

LONGER_THAN_HIGH = 10
SHORTEST = 0.12
"""Of the width of the picture."""

MOST_ANGLE = 22.0
ALIKE = 0.88
FLAT_LETTER = 30
"""Dots of a character's pitch in the flat picture: what tesseract reads best."""

LEAST_DARK = 18.0
SAME_PLACE = 25
"""Dots by which the corners of one zone may differ when it is found twice."""

MOST_BLOCKS = 4


@dataclass(frozen=True, kw_only=True)
class Strip:
    """One line: its left and right end in the middle of its height, and that height."""

    left: tuple[float, float]
    right: tuple[float, float]
    height: float

    @property
    def length(self) -> float:
        return float(np.hypot(self.right[0] - self.left[0], self.right[1] - self.left[1]))

    @property
    def slope(self) -> float:
        """Degrees clockwise."""
        across, down = self.right[0] - self.left[0], self.right[1] - self.left[1]
        return float(np.degrees(np.arctan2(down, across)))

    @property
    def down(self) -> float:
        return (self.left[1] + self.right[1]) / 2


@dataclass(frozen=True, kw_only=True)
class Block:
    """Lines that belong together, from top to bottom."""

    strips: tuple[Strip, ...]

    def corners(self) -> Points:
        """The four corners around the lines, clockwise from top left, with a little room."""
        first, last = self.strips[0], self.strips[-1]
        return np.array(
            [
                _corner(first.left, first, -1, -1),
                _corner(first.right, first, 1, -1),
                _corner(last.right, last, 1, 1),
                _corner(last.left, last, -1, 1),
            ],
            dtype=np.float32,
        )


def blocks_in(picture: Image.Image) -> list[tuple[Grey, Points]]:
    """Return what may be zones: each as a flat picture, and its four corners in the picture."""
    grey: Grey = np.asarray(picture.convert("L"), dtype=np.uint8)
    scale = min(1.0, LONG_SIDE / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found: list[tuple[Grey, Points]] = []
    for strips in _at_each_level(np.asarray(cv2.medianBlur(small, 3), dtype=np.uint8)):
        for block in _blocks(strips)[:MOST_BLOCKS]:
            corners = block.corners() / scale
            if any(np.abs(corners - known).max() < SAME_PLACE for _, known in found):
                continue
            found.append((_flat(grey, corners, len(block.strips)), corners))
    return found


def _at_each_level(grey: Grey) -> Iterator[list[Strip]]:
    """Give the lines among what is very dark on its ground, then among what is only darker."""
    ground = cv2.getStructuringElement(cv2.MORPH_RECT, (17, 17))
    dark = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, ground)
    darkest = np.percentile(dark, (99.9, 99.5))
    for level in dict.fromkeys(max(LEAST_DARK, 0.45 * float(one)) for one in darkest):
        yield list(_strips(np.asarray(dark, dtype=np.uint8), level))


def _strips(dark: Grey, level: float) -> Iterator[Strip]:
    """Give what is long: the letters of a line grown together."""
    _, ink = cv2.threshold(dark, level, 255, cv2.THRESH_BINARY)
    grown = cv2.morphologyEx(
        ink, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_RECT, (21, 1))
    )
    outlines, _ = cv2.findContours(grown, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    for outline in outlines:
        strip = _strip(np.asarray(outline), dark.shape[1])
        if strip is not None:
            yield strip


def _strip(outline: NDArray[Any], picture_width: int) -> Strip | None:
    (x, y), (width, height), angle = cv2.minAreaRect(outline)
    if width < height:
        width, height, angle = height, width, angle + 90
    angle = (angle + 90) % 180 - 90
    too_short = width < SHORTEST * picture_width or width < LONGER_THAN_HIGH * height
    if too_short or abs(angle) > MOST_ANGLE:
        return None
    across, down = np.cos(np.radians(angle)) * width / 2, np.sin(np.radians(angle)) * width / 2
    return Strip(left=(x - across, y - down), right=(x + across, y + down), height=height)


def _blocks(strips: list[Strip]) -> list[Block]:
    """Put two and three lines together that are as long and as far apart as in a zone."""
    ordered = sorted(strips, key=lambda one: one.down)
    pairs = [Block(strips=pair) for pair in combinations(ordered, 2) if _are_together(*pair)]
    threes = [
        Block(strips=(*upper.strips, lower.strips[1]))
        for upper in pairs
        for lower in pairs
        if upper.strips[1] is lower.strips[0]
    ]
    in_threes = {id(strip) for block in threes for strip in block.strips}
    rest = [one for one in pairs if not any(id(strip) in in_threes for strip in one.strips)]
    return sorted([*threes, *rest], key=lambda one: -one.strips[0].length)


def _are_together(upper: Strip, lower: Strip) -> bool:
    longer = max(upper.length, lower.length)
    tall = max(upper.height, lower.height)
    apart = (lower.left[1] + lower.right[1] - upper.left[1] - upper.right[1]) / 2
    return (
        min(upper.length, lower.length) > ALIKE * longer
        and abs(upper.slope - lower.slope) < 6  # noqa: PLR2004
        and 1.0 < apart / tall < 4.5  # noqa: PLR2004
        and abs(upper.left[0] - lower.left[0]) < 0.12 * longer + apart
    )


def _corner(
    end: tuple[float, float], strip: Strip, outward: int, downward: int
) -> tuple[float, float]:
    """Go from the end of a line to the corner around it."""
    turn = np.radians(strip.slope)
    along, across = outward * strip.height * 0.9, downward * strip.height * 1.1
    return (
        end[0] + along * np.cos(turn) - across * np.sin(turn),
        end[1] + along * np.sin(turn) + across * np.cos(turn),
    )


def _flat(grey: Grey, corners: Points, lines: int) -> Grey:
    """Lay the four corners on a rectangle as wide as a line of the longest kind needs."""
    width = FLAT_LETTER * (32 if lines == 3 else 46)  # noqa: PLR2004
    sides = np.linalg.norm(corners - np.roll(corners, -1, axis=0), axis=1)
    height = round(width * float(sides[1] + sides[3]) / float(sides[0] + sides[2]))
    target = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    flat = cv2.warpPerspective(
        grey, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(flat, dtype=np.uint8)
