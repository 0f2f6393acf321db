"""Three-letter codes of countries, as zones have them, in the two letters of answers."""

from functools import cache

from babel.core import get_global

LETTERS = 3


@cache
def country_code(code: str) -> str:
    """Return the two letters of ISO 3166 for three; "" where there are none, as for no country."""
    if len(code) != LETTERS:
        return ""
    found = get_global("territory_aliases").get(code, ())
    return str(found[0]) if len(found) == 1 else ""
