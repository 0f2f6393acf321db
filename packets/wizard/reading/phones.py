"""Phone numbers of any country, as E.164."""

import re
from typing import Any

from django.utils.translation import gettext as _

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from packets.wizard.reading.digits import plain
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood


def read_phone(raw: Any, *, country: str = "") -> Read:
    """Read a phone number; `country` (ISO alpha-2) is meant where the country code is missing.

    A number that starts with 00 has its country code; one that is whole but for the plus sign is
    taken as such when it is no number of the country itself. An extension has no place on the
    forms, so it is never dropped without a word.
    """
    typed = re.sub(r"^tel:", "", plain(raw), flags=re.IGNORECASE)
    if not typed:
        return NOTHING
    dialled = re.sub(r"^00(?=[\d\s().-])", "+", typed)
    for text, region in ((dialled, country or "US"), (f"+{dialled.lstrip('+')}", None)):
        number = _valid(text, region)
        if number is not None and number.extension:
            return not_understood(
                raw, _("Write the number that answers directly, without an extension")
            )
        if number is not None:
            return understood(str(phonenumbers.format_number(number, PhoneNumberFormat.E164)))
    return not_understood(
        raw, _("Write a phone number with the country code, like +962 79 012 3456")
    )


def _valid(text: str, region: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, region)
    except NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None
