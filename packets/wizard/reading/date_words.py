"""Take a written date apart: which numbers are day, month and year, and in which calendar."""

import re
from dataclasses import dataclass
from functools import cache

from babel import Locale

from packets.wizard.reading.digits import bare, has_other_digits, plain
from packets.wizard.reading.months import LOCALES, Calendar, month_words

YEAR_DIGITS = 4
LONGEST_NUMBER = 8
MONTHS = 12
FILLERS = frozenset(
    {"the", "of", "de", "del", "du", "di", "da", "st", "nd", "rd", "th", "er", "year", "month"}
    | {"day", "g", "г", "р", "год", "года", "рік", "року", "م", "ه", "ش", "سنة", "سال"}
)
SEPARATORS = re.compile(r"[/,;\-–—_.،年月日号()]")


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What was written; None stands for what was not."""

    year: int
    month: int | None = None
    day: int | None = None
    calendar: Calendar


class Unclear(Exception):
    """The words are no date that we know; the classes below say more."""


class ShortYear(Unclear):
    """The year has two digits."""


class Ambiguous(Unclear):
    """Day and month cannot be told apart."""


class WhichCalendar(Unclear):
    """Two calendars have a month of that name."""


def take_apart(raw: str, calendar: Calendar | None) -> Parts:
    """Read a date written in one line; raises Unclear.

    `calendar` is the one chosen on the page, or None: then the month's name may tell it.
    """
    text = plain(raw)
    words, month, found = _find_month(bare(SEPARATORS.sub(" ", text)), calendar)
    numbers = re.findall(r"\d+", words)
    left = set(re.sub(r"\d+", " ", words).split()) - FILLERS - weekdays()
    if left or not numbers or max(map(len, numbers)) > LONGEST_NUMBER:
        raise Unclear
    if month is not None:
        return _with_month_word(numbers, month, found)
    return _with_numbers(numbers, found, day_first="." in text or has_other_digits(raw))


@cache
def weekdays() -> frozenset[str]:
    """Return the words of the days of the week, which a date is written with in letters and mails.

    Short ones are taken in English only: "mar" is a Tuesday in French, and March.
    """
    names = [name for tag in LOCALES for name in Locale.parse(tag).days["format"]["wide"].values()]
    short = Locale("en").days["format"]["abbreviated"].values()
    words = (bare(SEPARATORS.sub(" ", str(name))) for name in (*names, *short))
    months = {name for names in month_words().values() for name in names}
    return frozenset(word for name in words for word in name.split()) - months


def named_month(word: str, chosen: Calendar | None) -> tuple[Calendar, int]:
    """Return calendar and number of a month's name; raises Unclear."""
    lists = month_words()
    known = [c for c in ((chosen,) if chosen else Calendar) if bare(word) in lists[c]]
    if not known:
        raise Unclear
    if len(known) > 1:
        raise WhichCalendar
    return known[0], lists[known[0]][bare(word)]


def _find_month(text: str, chosen: Calendar | None) -> tuple[str, int | None, Calendar]:
    """Return the text without the month's name, its number, and the calendar."""
    lists = month_words()
    names = {name for calendar in ((chosen,) if chosen else Calendar) for name in lists[calendar]}
    for name in sorted((n for n in names if n in text), key=len, reverse=True):
        pattern = rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])"
        rest, hits = re.subn(pattern, " ", text, count=1)
        if hits:
            calendar, number = named_month(name, chosen)
            return rest, number, calendar
    return text, None, chosen or Calendar.GREGORIAN


def _with_month_word(numbers: list[str], month: int, calendar: Calendar) -> Parts:
    years = [number for number in numbers if len(number) == YEAR_DIGITS]
    days = [number for number in numbers if len(number) != YEAR_DIGITS]
    if not years and len(numbers) == 2:  # noqa: PLR2004
        raise ShortYear
    if len(years) != 1 or len(days) > 1:
        raise Unclear
    day = int(days[0]) if days else None
    return Parts(year=int(years[0]), month=month, day=day, calendar=calendar)


def _with_numbers(numbers: list[str], calendar: Calendar, *, day_first: bool) -> Parts:
    if len(numbers) == 1 and len(numbers[0]) == 8:  # noqa: PLR2004  20261214
        numbers = [numbers[0][:4], numbers[0][4:6], numbers[0][6:]]
    years = [number for number in numbers if len(number) == YEAR_DIGITS]
    if not years and len(numbers) == 3:  # noqa: PLR2004
        raise ShortYear
    if len(years) != 1 or len(numbers) > 3:  # noqa: PLR2004
        raise Unclear
    place = numbers.index(years[0])
    others = [int(number) for number in numbers if number is not years[0]]
    if len(others) < 2:  # noqa: PLR2004
        return Parts(year=int(years[0]), month=others[0] if others else None, calendar=calendar)
    month, day = _month_and_day(others, year_first=place == 0, day_first=day_first)
    return Parts(year=int(years[0]), month=month, day=day, calendar=calendar)


def _month_and_day(others: list[int], *, year_first: bool, day_first: bool) -> tuple[int, int]:
    one, two = others
    if year_first or two > MONTHS:
        return one, two
    if day_first or one > MONTHS or one == two:
        return two, one
    raise Ambiguous
