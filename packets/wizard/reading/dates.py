"""Dates from three boxes or one line, in any digits, of full or less precision."""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from babel.dates import get_month_names

from packets.wizard.reading.calendars import gregorian_day, middle_of
from packets.wizard.reading.date_words import (
    YEAR_DIGITS,
    Ambiguous,
    Parts,
    ShortYear,
    Unclear,
    WhichCalendar,
    named_month,
    take_apart,
)
from packets.wizard.reading.digits import plain
from packets.wizard.reading.months import Calendar
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood
from parole_site.locales import locale_now

EARLIEST_YEAR, LATEST_YEAR = 1880, 2120
PAST_YEAR = 1988
MONTHS_A_YEAR = 12
BOXES = ("day", "month", "year")


def read_date(raw: Any, *, like: int = PAST_YEAR, is_month_enough: bool = False) -> Read:
    """Read a date: boxes named day, month, year and calendar, or one text.

    Sentences have the year `like` as their example, for a date may lie ahead or behind. They ask
    for no day where the month is enough.
    """
    boxes = raw if isinstance(raw, Mapping) else {"text": raw}
    if not any(plain(boxes.get(name)) for name in (*BOXES, "text")):
        return NOTHING
    try:
        parts = _parts(boxes)
    except ShortYear:
        return not_understood(
            raw, _("Write the year with 4 numbers, like {year}").format(year=like)
        )
    except Ambiguous:
        return not_understood(
            raw, _("Write the month as a word, like 14 December {year}").format(year=like)
        )
    except WhichCalendar:
        return not_understood(raw, _("Choose the calendar, and write the month as a number"))
    except Unclear:
        asked = _("Write the day, the month and the year, like 14 December {year}")
        if is_month_enough:
            asked = _("Write the month and the year, like December {year}")
        return not_understood(raw, asked.format(year=like))
    return _canonical(parts, raw, like)


def _parts(boxes: Mapping[str, Any]) -> Parts:
    calendar = _calendar(boxes.get("calendar"))
    filled = [name for name in ("text", *BOXES) if plain(boxes.get(name))]
    if len(filled) == 1:
        return take_apart(str(boxes[filled[0]]), calendar)
    day, month, year = (plain(boxes.get(name)) for name in BOXES)
    day = re.sub(r"(?<=\d)(?:st|nd|rd|th|er|\.)$", "", day.lower())
    if year.isdecimal() and len(year) <= 2:  # noqa: PLR2004
        raise ShortYear
    if not month or not _is_short_number(year) or (day and not _is_short_number(day)):
        raise Unclear
    if _is_short_number(month):
        found, number = calendar or Calendar.GREGORIAN, int(month)
    else:
        found, number = named_month(month, calendar)
    return Parts(year=int(year), month=number, day=int(day) if day else None, calendar=found)


def _is_short_number(typed: str) -> bool:
    return typed.isdecimal() and len(typed) <= YEAR_DIGITS


def _calendar(raw: Any) -> Calendar | None:
    """Return the calendar chosen, or None for the ordinary one, which a month's name overrides."""
    chosen = plain(raw).upper()
    named = chosen in {str(calendar) for calendar in Calendar} and chosen != Calendar.GREGORIAN
    return Calendar(chosen) if named else None


def _canonical(parts: Parts, raw: Any, like: int) -> Read:
    try:
        value = _gregorian_value(parts)
    except ValueError:
        return not_understood(raw, _no_such_day(parts))
    if not EARLIEST_YEAR <= int(value[:4]) <= LATEST_YEAR:
        return not_understood(raw, _year_error(parts, like))
    return understood(value, typed=_typed(parts))


def _no_such_day(parts: Parts) -> str:
    """Name what was written, in our own calendar by the month's name, as a person would say it."""
    if parts.day is None or parts.month is None or parts.calendar is not Calendar.GREGORIAN:
        return _("There is no such day. Check the day and the month")
    if not 1 <= parts.month <= MONTHS_A_YEAR:
        return _("There is no month {number}. Check the day and the month").format(
            number=parts.month
        )
    month = get_month_names("wide", locale=locale_now())[parts.month]
    return _("{day} {month} {year} is not a day. Check the day and the month").format(
        day=parts.day, month=month, year=parts.year
    )


def _gregorian_value(parts: Parts) -> str:
    """Return the canonical date with the precision of what was written.

    A month or year of another calendar lies in two Gregorian ones; the one with its middle is
    taken, and the person's own words stay beside it.
    """
    if parts.month is not None and parts.day is not None:
        return gregorian_day(parts.calendar, parts.year, parts.month, parts.day).isoformat()
    middle = middle_of(parts.calendar, parts.year, parts.month)
    return f"{middle:%Y-%m}" if parts.month is not None else f"{middle:%Y}"


def _typed(parts: Parts) -> str:
    """Return the date of another calendar as "PERSIAN 1367-01-12"; "" for the ordinary one."""
    if parts.calendar is Calendar.GREGORIAN:
        return ""
    numbers = [f"{parts.year:04}"]
    numbers += [f"{number:02}" for number in (parts.month, parts.day) if number is not None]
    return f"{parts.calendar} {'-'.join(numbers)}"


def _year_error(parts: Parts, like: int) -> str:
    if parts.calendar is Calendar.GREGORIAN and parts.year < EARLIEST_YEAR:
        return _(
            "Is this a year of another calendar? Choose the calendar, or write a year like {year}"
        ).format(year=like)
    return _("Check the year. Write 4 numbers, like {year}").format(year=like)
