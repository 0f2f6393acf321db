"""The countries and territories that people live in or are citizens of, by their ISO codes."""

import re
from functools import cache

from babel import Locale

NO_COUNTRY = frozenset(
    {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "AQ", "BV", "CP", "CQ", "DG", "EA", "HM"}
    | {"IC", "TA", "TF", "UM"}
)
"""Codes of Babel's data for groups, tests, the unknown, and land where nobody has a home."""


@cache
def country_codes() -> frozenset[str]:
    """Return the ISO 3166 alpha-2 codes; whoever asks for a country offers and takes just these."""
    codes = {str(code) for code in Locale("en").territories}
    return frozenset(code for code in codes if re.fullmatch("[A-Z]{2}", code)) - NO_COUNTRY
