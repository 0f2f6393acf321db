"""What a timeline is made of: moments, each with its days and the exhibits that prove it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

WHOLE, OF_A_MONTH = 3, 2
"""Parts of a canonical date that names a day, and of one that names a month only."""


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Something on a day, or from `day` to `until`; both are canonical dates of any precision.

    `what` is in the language in force when it was made, `detail` people's own words in English.
    `who` names whom it is about, where that is not the traveller of the request. `cites` are the
    keys of exhibits, in the order of the index.
    """

    day: str
    what: str = ""
    detail: str = ""
    who: str = ""
    until: str = ""
    cites: tuple[str, ...] = ()
    is_fixed: bool = False
    is_stay: bool = False

    @property
    def is_precise(self) -> bool:
        return self.day.count("-") == WHOLE - 1

    @property
    def text(self) -> str:
        """Return the words for print: whom it is about, what it is, and what was said of it."""
        return ": ".join(part for part in (self.who, self.what, self.detail) if part)


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """The moments of one request in their order; `asked_on` is the day of the request."""

    moments: tuple[Moment, ...]
    asked_on: date


def span_of(canonical: str) -> tuple[date, date] | None:
    """Return the first and the last day that a canonical date can mean; None when it is no date."""
    parts = canonical.split("-")
    try:
        year, *others = map(int, parts)
        if len(parts) == WHOLE:
            day = date(year, *others)
            return day, day
        first = others[0] if others else 1
        last = others[0] if others else 12
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    except (ValueError, TypeError, IndexError):
        return None
