"""What Babel knows of the language of the page: names of countries and languages, dates, money."""

from datetime import date, datetime
from functools import cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

# Languages that Babel keeps under another name.
NAMES = {"prs": "fa_AF"}


def locale_now() -> Locale:
    """Return Babel's data for the language of the page; English where it has none."""
    return _locale(get_language() or "en")


def day_in_words(day: date) -> str:
    """Return a day in the language of the page: "November 25, 2026"."""
    return str(format_date(day, format="long", locale=locale_now()))


def moment_in_words(at: datetime) -> str:
    """Return a moment with its zone: "Nov. 25, 2026, 7:33 p.m. UTC"."""
    here = timezone.localtime(at)
    return f"{date_format(here, 'DATETIME_FORMAT')} {here.tzname()}"


@cache
def _locale(language: str) -> Locale:
    for tag in (language, language.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(NAMES.get(tag, tag.replace("-", "_")))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
