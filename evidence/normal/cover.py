"""A part of a page that is blacked out: which, and how it is kept. Opens no file."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MOST_COVERS = 200
"""More rectangles than this in one document are no longer marked by hand."""

SMALLEST = 0.002
"""The narrowest side, as a part of the page: half a millimetre on Letter."""

NAMES = ("left", "top", "width", "height")
Facts = tuple[int, float, float, float, float]


class NotACover(ValueError):
    """What was given is no part of a page."""


@dataclass(frozen=True, kw_only=True, order=True)
class Cover:
    """A rectangle on page `page` (from 1): parts of the upright page from its top left corner."""

    page: int
    left: float
    top: float
    width: float
    height: float

    @classmethod
    def at(cls, page: int, left: float, top: float, width: float, height: float) -> "Cover":
        """Return the part of a rectangle that lies on the page. Raises NotACover."""
        sides = (left, top, left + width, top + height)
        if page < 1 or not all(map(math.isfinite, sides)):
            raise NotACover
        left, top, right, bottom = (min(max(side, 0.0), 1.0) for side in sides)
        if right - left < SMALLEST or bottom - top < SMALLEST:
            raise NotACover
        box = (round(side, 5) for side in (left, top, right - left, bottom - top))
        return cls(page=page, **dict(zip(NAMES, box, strict=True)))

    @classmethod
    def between(cls, page: int, one: tuple[float, float], other: tuple[float, float]) -> "Cover":
        """Return the rectangle between two opposite corners. Raises NotACover."""
        (left, right), (top, bottom) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        return cls.at(page, left, top, right - left, bottom - top)

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "Cover":
        """Take a cover as a row keeps it. Raises NotACover."""
        try:
            return cls.at(int(kept["page"]), *(float(kept[name]) for name in NAMES))
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise NotACover from error

    @classmethod
    def of_facts(cls, facts: Sequence[float]) -> "Cover":
        """Take a cover as a list: page, left, top, width, height. Raises NotACover."""
        try:
            page, left, top, width, height = facts
            return cls.at(int(page), float(left), float(top), float(width), float(height))
        except (TypeError, ValueError, OverflowError) as error:
            raise NotACover from error

    @property
    def kept(self) -> dict[str, float]:
        """The cover as a row keeps it."""
        return {"page": self.page, **{name: getattr(self, name) for name in NAMES}}

    @property
    def facts(self) -> Facts:
        """The cover as a list: page, left, top, width, height."""
        return (self.page, self.left, self.top, self.width, self.height)


def in_order(covers: Iterable[Cover]) -> tuple[Cover, ...]:
    """Return each cover once, page by page from top to bottom."""
    unique = dict.fromkeys(covers)
    return tuple(sorted(unique, key=lambda cover: (cover.page, cover.top, cover.left, cover.facts)))
