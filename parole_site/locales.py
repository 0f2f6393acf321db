"""What Babel knows of the language of the page: names of countries and languages, dates, money."""

from functools import cache

from django.utils.translation import get_language

from babel import Locale, UnknownLocaleError

# Languages that Babel keeps under another name.
NAMES = {"prs": "fa_AF"}


def locale_now() -> Locale:
    """Return Babel's data for the language of the page; English where it has none."""
    return _locale(get_language() or "en")


@cache
def _locale(language: str) -> Locale:
    for tag in (language, language.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(NAMES.get(tag, tag.replace("-", "_")))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
