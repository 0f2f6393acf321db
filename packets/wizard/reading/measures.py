"""Height and weight in metric or U.S. units, as the whole inches and pounds of the form."""

import re
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from packets.wizard.reading.digits import plain
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood

CM_PER_INCH = Decimal("2.54")
POUNDS_PER_KG = Decimal("2.20462262")
INCHES_PER_FOOT = 12
SHORTEST, TALLEST = 12, 107
MOST_POUNDS = 699

NUMBER = r"(\d+(?:[.,]\d+)?)"
METRES = re.compile(rf"{NUMBER} ?(?:m|metre|meter|metres|meters)(?: ?(\d\d))?")
CENTIMETRES = re.compile(rf"{NUMBER} ?(?:cms?|centimet(?:re|er)s?)")
FEET = re.compile(
    r"""(\d) ?(?:'|′|’|ft\.?|foot|feet)(?:,? ?(\d{1,2}) ?(?:"|″|”|''|in\.?|inch|inches)?)?"""
)
INCHES = re.compile(rf"{NUMBER} ?(?:\"|″|”|in\.?|inch|inches)")
KILOS = re.compile(rf"{NUMBER} ?(?:kgs?|kilos?|kilograms?)")
POUNDS = re.compile(rf"{NUMBER} ?(?:lbs?\.?|pounds?)")
BEHIND = re.compile(r"\s*\([^)]*\)$")


def read_height(raw: Any) -> Read:
    """Read a height such as "165 cm", "1,65 m" or "5 ft 5 in"; a bare 165 can only be cm."""
    typed = _typed(raw)
    if not typed:
        return NOTHING
    inches = _inches(typed)
    if inches is None or not SHORTEST <= inches <= TALLEST:
        return not_understood(raw, _("Write the height, like 165 cm or 5 feet 5 inches"))
    return understood(inches)


def read_weight(raw: Any) -> Read:
    """Read a weight such as "62 kg" or "137 pounds"; without the unit it could be either."""
    typed = _typed(raw)
    if not typed:
        return NOTHING
    pounds = _pounds(typed)
    if pounds is None or not 0 < pounds <= MOST_POUNDS:
        return not_understood(raw, _("Write the weight, like 62 kg or 137 pounds"))
    return understood(pounds)


def height_words(inches: int) -> str:
    """Return a height in both units, in a form that `read_height` reads again."""
    feet, rest = divmod(inches, INCHES_PER_FOOT)
    return f"{feet} ft {rest} in ({round(inches * CM_PER_INCH)} cm)"


def weight_words(pounds: int) -> str:
    """Return a weight in both units, in a form that `read_weight` reads again."""
    return f"{pounds} lb ({round(pounds / POUNDS_PER_KG)} kg)"


def _typed(raw: Any) -> str:
    """Return the text without what we print in brackets behind it, the other unit."""
    return BEHIND.sub("", plain(raw).lower())


def _inches(typed: str) -> int | None:
    if found := CENTIMETRES.fullmatch(typed) or re.fullmatch(r"(1\d\d|2[0-4]\d)", typed):
        return round(_decimal(found[1]) / CM_PER_INCH)
    if found := METRES.fullmatch(typed) or re.fullmatch(r"([012][.,]\d\d)", typed):
        more = found[2] if found.re.groups > 1 and found[2] else 0
        return round((_decimal(found[1]) * 100 + int(more)) / CM_PER_INCH)
    if found := FEET.fullmatch(typed):
        inches = int(found[2] or 0)
        return int(found[1]) * INCHES_PER_FOOT + inches if inches < INCHES_PER_FOOT else None
    found = INCHES.fullmatch(typed)
    return round(_decimal(found[1])) if found else None


def _pounds(typed: str) -> int | None:
    if found := KILOS.fullmatch(typed):
        return round(_decimal(found[1]) * POUNDS_PER_KG)
    found = POUNDS.fullmatch(typed)
    return round(_decimal(found[1])) if found else None


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
