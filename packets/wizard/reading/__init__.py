"""Understand what people type, in their own digits, dates and spellings.

`read` turns the raw input of one field into its canonical value (`packets.snapshot.answers`). What
cannot be understood comes back as it was typed, with a sentence that has an example: it is kept
with the row and shown again, never lost and never guessed.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from packets.questions import Field, Kind
from packets.snapshot.answers import is_ahead, is_over
from packets.wizard.reading.amounts import read_money, read_number
from packets.wizard.reading.dates import PAST_YEAR, read_date
from packets.wizard.reading.measures import read_height, read_weight
from packets.wizard.reading.months import Calendar
from packets.wizard.reading.numbers import (
    read_a_number,
    read_account_number,
    read_receipt_number,
    read_ssn,
)
from packets.wizard.reading.outcome import NOTHING, Read, not_understood
from packets.wizard.reading.phones import read_phone
from packets.wizard.reading.picks import read_pick, read_picks, read_tick
from packets.wizard.reading.places import read_address, read_country
from packets.wizard.reading.rows import read_rows
from packets.wizard.reading.words import needs_english, read_email, read_words

__all__ = ["Calendar", "Read", "needs_english", "read"]

OF_RAW: dict[Kind, Callable[[Any], Read]] = {
    Kind.TICK: read_tick,
    Kind.COUNTRY: read_country,
    Kind.EMAIL: read_email,
    Kind.MONEY: read_money,
    Kind.NUMBER: read_number,
    Kind.ADDRESS: read_address,
    Kind.A_NUMBER: read_a_number,
    Kind.ACCOUNT_NUMBER: read_account_number,
    Kind.RECEIPT_NUMBER: read_receipt_number,
    Kind.SSN: read_ssn,
    Kind.HEIGHT: read_height,
    Kind.WEIGHT: read_weight,
    Kind.FILE: lambda raw: NOTHING,
}
OF_FIELD: dict[Kind, Callable[[Field, Any], Read]] = {
    Kind.RADIO: read_pick,
    Kind.SELECT: read_pick,
    Kind.CHECK: read_picks,
    Kind.TEXT: read_words,
    Kind.LONG: read_words,
}


def read(field: Field, raw: Any, *, country: str = "", today: date | None = None) -> Read:
    """Read the raw input of a field.

    `raw` is a text; for DATE also a mapping (day, month, year, calendar, or text), for ADDRESS a
    mapping of its lines, for CHECK a list of keys, for LIST a list of mappings. `country` (ISO
    alpha-2) is that of the person: phone numbers without a country code are of that country.
    With `today` the example for a date that lies ahead is of next year, and a day that has not
    come yet is not taken for one that is past.
    """
    if field.kind is Kind.PHONE:
        return read_phone(raw, country=country)
    if field.kind is Kind.LIST:
        return read_rows(
            field, raw, lambda part, value: read(part, value, country=country, today=today)
        )
    if field.kind is Kind.DATE:
        return _read_day(field, raw, today)
    if field.kind in OF_RAW:
        return OF_RAW[field.kind](raw)
    return OF_FIELD[field.kind](field, raw)


def _read_day(field: Field, raw: Any, today: date | None) -> Read:
    if today is None:
        return read_date(raw, is_month_enough=field.is_month_enough)
    like = today.year + 1 if field.is_ahead else PAST_YEAR
    found = read_date(raw, like=like, is_month_enough=field.is_month_enough)
    if field.is_past and is_ahead(str(found.value or ""), today):
        return not_understood(raw, _("This day has not come yet. Check the day and the year"))
    if field.is_never_over and is_over(str(found.value or ""), today):
        return not_understood(raw, _("This day is over. Write a date in the future"))
    return found
