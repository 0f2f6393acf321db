"""Money in U.S. dollars and whole numbers, with the separators of any country."""

import re
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from packets.wizard.reading.digits import plain
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood

DOLLARS = re.compile(r"^(US\$|USD|U\.S\. ?\$|\$)|(US\$|USD|\$|DOLLARS?|U\.?S\.? DOLLARS?)$")
GROUPED = re.compile(r"[1-9]\d{0,2}(?P<mark>[ .,'’٬])(?:\d{2,3}(?P=mark))*\d{3}")
"""One mark between all groups: with two of them, nobody knows which one is before the cents."""

NUMBER_IN_WORDS = re.compile(r"[^\d\W]*\s*(?P<number>\d{1,7})\s*[^\d\W]+")
"""One number with its unit, such as "6 months" or "24h": the box already says of what it is."""

MOST_NUMBER = 9_999_999
MOST_DOLLARS = Decimal(10) ** 12


def read_money(raw: Any) -> Read:
    """Read U.S. dollars: "$12,500", "12 500,00", "12.500"; shorthand such as "12.5k" is not."""
    typed = plain(raw).upper()
    if not typed:
        return NOTHING
    amount = _amount(DOLLARS.sub("", typed).strip())
    if amount is None or amount >= MOST_DOLLARS:
        return not_understood(raw, _("Write the amount in U.S. dollars, like 12500"))
    return understood(str(amount))


def read_number(raw: Any) -> Read:
    """Read a whole number from 0 on."""
    typed = plain(raw)
    if not typed:
        return NOTHING
    amount = _amount(typed)
    if amount is None or amount != int(amount) or amount > MOST_NUMBER:
        found = NUMBER_IN_WORDS.fullmatch(typed)
        if found:
            only = _("Write the whole number alone, without other words: {number}")
            return not_understood(raw, only.format(number=found["number"]))
        return not_understood(raw, _("Write a whole number, like 3"))
    return understood(int(amount))


def _amount(typed: str) -> Decimal | None:
    """Return the amount; the last separator is the decimal one when one or two digits follow."""
    text = typed.replace("٫", ",")
    whole, cents = text, ""
    found = re.fullmatch(r"(.*\d)[.,](\d{1,2})", text)
    if found and not re.search(r"[.,]\d{1,2}[.,]", text):
        whole, cents = found[1], found[2]
    if not whole.isdecimal() and not GROUPED.fullmatch(whole):
        return None
    digits = re.sub(r"\D", "", whole)
    exact = cents.rstrip("0") and f".{cents:0<2}"
    return Decimal(f"{int(digits)}{exact or ''}")
