"""From days to places along a line. Long times in which nothing happens are left out of it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

LONG_GAP = 200
"""Days without anything, behind which the line is broken."""
LONGEST = 800
"""Days that are drawn to scale though something goes on in them."""
SHARE_OF_A_BREAK = 0.09
"""Of all that is drawn to scale."""


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Days that count, in their order, with their places; between two of them the line is even."""

    days: tuple[int, ...]
    places: tuple[float, ...]
    broken: tuple[bool, ...]

    @classmethod
    def of(
        cls,
        days: Iterable[date],
        spans: Iterable[tuple[date, date]],
        *,
        first: float,
        last: float,
    ) -> "Scale":
        """Place days from `first` to `last`; in `spans` the line is not broken, unless for long.

        ValueError when there is no day.
        """
        known = sorted({day.toordinal() for day in days})
        covered = [(a.toordinal(), b.toordinal()) for a, b in spans]
        if not known:
            message = "a scale needs a day"
            raise ValueError(message)
        gaps = [b - a for a, b in pairwise(known)]
        broken = [
            gap > (LONGEST if any(a <= day < b for a, b in covered) else LONG_GAP)
            for day, gap in zip(known, gaps, strict=False)
        ]
        drawn = sum(gap for gap, is_cut in zip(gaps, broken, strict=True) if not is_cut)
        weights = [
            (drawn * SHARE_OF_A_BREAK or 1.0) if is_cut else float(gap)
            for gap, is_cut in zip(gaps, broken, strict=True)
        ]
        unit = (last - first) / sum(weights) if weights else 0.0
        places = [first if weights else (first + last) / 2]
        for weight in weights:
            places.append(places[-1] + weight * unit)
        return cls(days=tuple(known), places=tuple(places), broken=tuple(broken))

    def place(self, day: date) -> float:
        """Return where a day between the first and the last one lies."""
        number = day.toordinal()
        at = bisect_right(self.days, number) - 1
        if at >= len(self.days) - 1:
            return self.places[-1]
        share = (number - self.days[at]) / (self.days[at + 1] - self.days[at])
        return self.places[at] + share * (self.places[at + 1] - self.places[at])

    @property
    def breaks(self) -> tuple[float, ...]:
        """Return the middle of each part that is left out."""
        pairs = zip(self.places, self.places[1:], self.broken, strict=False)
        return tuple((a + b) / 2 for a, b, is_cut in pairs if is_cut)

    def is_drawn(self, day: date) -> bool:
        """Tell whether a day lies where the line is to scale."""
        number = day.toordinal()
        at = bisect_right(self.days, number) - 1
        if at < 0 or number > self.days[-1]:
            return False
        return number == self.days[at] or not self.broken[at]

    def lonely(self) -> tuple[date, ...]:
        """Return the days with nothing to scale on either side: no month around them is drawn."""
        sides = (True, *self.broken, True)
        pairs = zip(self.days, sides, sides[1:], strict=False)
        return tuple(date.fromordinal(day) for day, left, right in pairs if left and right)
