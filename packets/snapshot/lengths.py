"""How long a stay is, and later days."""

from datetime import date, timedelta

from packets.snapshot.people import StayFacts

YEAR, MONTH = 4, 7
"""Lengths of canonical dates of less precision than a day: "2026" and "2026-11"."""
MONTHS_A_YEAR = 12
LAST_DAY_OF_ALL_MONTHS = 28
LONGEST_STAY = 1200
"""In months; nobody asks for a hundred years, and no calendar goes on forever."""


def stay_of(stay: StayFacts) -> tuple[date, date] | None:
    """Return the first and the last day of the stay, or None while one is not known."""
    first, length = stay.day("w-arrive", "date"), stay.number("w-stay", "length")
    if first is None or not length or not stay.picks("w-stay", "unit"):
        return None
    if stay.is_("w-stay", "unit", "WEEKS"):
        return first, weeks_after(first, length)
    return first, months_after(first, min(length, LONGEST_STAY))


def is_longer_than_a_month(stay: StayFacts) -> bool:
    """Tell so of a stay of which both days are known."""
    days = stay_of(stay)
    return days is not None and days[1] > months_after(days[0], 1)


def weeks_after(day: date, weeks: int) -> date:
    """Return the day so many weeks later, or the last day there is."""
    try:
        return day + timedelta(weeks=weeks)
    except OverflowError:
        return date.max


def months_after(day: date, months: int) -> date:
    """Return the same day of a later month; the 29th and later become the 28th."""
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    kept = min(day.day, LAST_DAY_OF_ALL_MONTHS)
    return date(min(day.year + years, date.max.year), month + 1, kept)


def last_day_of(canonical: str) -> date | None:
    """Return the last day that a canonical date of any precision can mean."""
    try:
        if len(canonical) == YEAR:
            return date(int(canonical), 12, 31)
        if len(canonical) == MONTH:
            return months_after(date.fromisoformat(f"{canonical}-01"), 1) - timedelta(days=1)
        return date.fromisoformat(canonical)
    except ValueError:
        return None
