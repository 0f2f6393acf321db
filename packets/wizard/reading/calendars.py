"""Days of other calendars as days of the Gregorian one."""

from collections.abc import Callable
from datetime import date

from convertdate import coptic, islamic, persian

from packets.wizard.reading.months import Calendar

# The Ethiopian year has the months of the Coptic one and is 276 ahead of it.
ETHIOPIAN_AHEAD = 276
LONGEST_MONTH = {
    Calendar.GREGORIAN: 31,
    Calendar.PERSIAN: 31,
    Calendar.ISLAMIC: 30,
    Calendar.ETHIOPIAN: 30,
}
MONTHS = {calendar: 13 if calendar is Calendar.ETHIOPIAN else 12 for calendar in Calendar}


def _ethiopian(year: int, month: int, day: int) -> tuple[int, int, int]:
    found: tuple[int, int, int] = coptic.to_gregorian(year - ETHIOPIAN_AHEAD, month, day)
    return found


def _gregorian(year: int, month: int, day: int) -> tuple[int, int, int]:
    return year, month, day


CONVERTERS: dict[Calendar, Callable[[int, int, int], tuple[int, int, int]]] = {
    Calendar.GREGORIAN: _gregorian,
    Calendar.PERSIAN: persian.to_gregorian,
    Calendar.ISLAMIC: islamic.to_gregorian,
    Calendar.ETHIOPIAN: _ethiopian,
}


def gregorian_day(calendar: Calendar, year: int, month: int, day: int) -> date:
    """Return the Gregorian day; ValueError when that calendar has no such day.

    The Islamic calendar is the tabular one: a local calendar, which follows the moon, may differ
    by a day, so both dates are shown and the family confirms.
    """
    if not 1 <= month <= MONTHS[calendar] or not 1 <= day <= LONGEST_MONTH[calendar]:
        message = f"no day {day} in month {month}"
        raise ValueError(message)
    found = date(*CONVERTERS[calendar](year, month, day))
    if day > 28 and found == _first_of_next(calendar, year, month, day):  # noqa: PLR2004
        message = f"month {month} is shorter than {day} days"
        raise ValueError(message)
    return found


def _first_of_next(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """Return the first day of the next month when `day` would spill over into it."""
    is_last = month == MONTHS[calendar]
    following = (year + 1, 1, 1) if is_last else (year, month + 1, 1)
    first = date(*CONVERTERS[calendar](*following))
    spilled = date(*CONVERTERS[calendar](year, month, 1)).toordinal() + day - 1
    return date.fromordinal(spilled) if spilled >= first.toordinal() else None


def middle_of(calendar: Calendar, year: int, month: int | None) -> date:
    """Return the day on which half of a month or year of another calendar has passed."""
    if month is not None:
        return gregorian_day(calendar, year, month, 15 if month < 13 else 3)  # noqa: PLR2004
    return gregorian_day(calendar, year, 6, 28)
