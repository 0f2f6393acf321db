"""The list of countries, named and sorted in the language of the page."""

import unicodedata
from functools import cache

from django.utils.translation import get_language

from packets.questions import Choice
from packets.questions.countries import country_codes
from parole_site.locales import locale_now


def country_choices() -> tuple[Choice, ...]:
    """Return every country as a choice; its key is the ISO 3166 code."""
    return _choices(get_language() or "en")


@cache
def _choices(_language: str) -> tuple[Choice, ...]:
    names = locale_now().territories
    listed = [(str(names.get(code, code)), code) for code in country_codes()]
    return tuple(Choice(key=code, label=name) for name, code in sorted(listed, key=_place))


def _place(listed: tuple[str, str]) -> str:
    """Sort Åland with A: accents do not count."""
    plain = unicodedata.normalize("NFKD", listed[0].casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
