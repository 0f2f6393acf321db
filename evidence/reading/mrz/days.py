"""Days of two-digit years, some of them known only in part (Doc 9303 part 3, 4.8)."""

from datetime import date

UNKNOWN = "<<"
CENTURY = 100
YEARS_AHEAD = 50
"""A document expires less than so many years from now, and is not older than as many."""


def birth_of(written: str, today: date) -> str | None:
    """Return a day as 1988-03-03, or 1988-03, 1988 or nothing where the rest is unknown.

    None where this is no day. Nobody is born in the future, so the latest past century is meant.
    """
    return _resolved(written, _latest_past(written, today))


def expiry_of(written: str, today: date) -> str | None:
    """Return the day of expiry in the same forms; the year is the one nearest to today."""
    if not written[:2].isdigit():
        return _resolved(written, None)
    two = int(written[:2])
    first = today.year - YEARS_AHEAD
    return _resolved(written, first + (two - first) % CENTURY)


def _latest_past(written: str, today: date) -> int | None:
    if not written[:2].isdigit():
        return None
    year = today.year - (today.year - int(written[:2])) % CENTURY
    rest = written[2:].replace("<", "0")
    is_ahead = year == today.year and rest > f"{today:%m%d}"
    return year - CENTURY if is_ahead else year


def _resolved(written: str, year: int | None) -> str | None:
    month, day = written[2:4], written[4:6]
    if year is None:
        return "" if written == UNKNOWN * 3 else None
    if month == UNKNOWN:
        return str(year) if day == UNKNOWN else None
    if day == UNKNOWN:
        return f"{year}-{month}" if month.isdigit() and 1 <= int(month) <= 12 else None  # noqa: PLR2004
    return _whole(year, month, day)


def _whole(year: int, month: str, day: str) -> str | None:
    if not (month.isdigit() and day.isdigit()):
        return None
    try:
        return date(year, int(month), int(day)).isoformat()
    except ValueError:
        return None
