"""Answers in words, in the language of the page: for check pages and lists."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

import phonenumbers
from babel.dates import format_skeleton
from babel.numbers import format_currency
from phonenumbers import NumberParseException, PhoneNumberFormat

from packets.questions import Field, Kind
from packets.questions.states import STATES
from packets.snapshot.answers import whole_day
from packets.wizard.naming import country_name
from packets.wizard.reading import Calendar
from packets.wizard.reading.measures import height_words, weight_words
from parole_site.locales import day_in_words, locale_now

SEPARATOR = " · "


def shown(field: Field, value: Any) -> str:
    """Return a canonical value in words; lines of an address and rows of a list on lines."""
    if value in (None, "", [], {}):
        return _("Not given")
    if field.kind in WORDS:
        return WORDS[field.kind](value)
    if field.kind in (Kind.RADIO, Kind.SELECT):
        return str(field.label_of(value))
    if field.kind is Kind.CHECK:
        return "\n".join(str(field.label_of(key)) for key in value)
    if field.kind is Kind.LIST:
        return "\n".join(_row(field, row) for row in value)
    return str(value)


def shown_answer(field: Field, answers: Mapping[str, Any]) -> str:
    """Return an answer in words, with its own calendar or its English words beside it."""
    words = shown(field, answers.get(field.name))
    typed = answers.get(f"{field.name}.typed")
    english = answers.get(f"{field.name}.en")
    if typed:
        words = f"{words} ({_other_calendar(str(typed))})"
    if english:
        words += "\n" + _("In English: {words}").format(words=english)
    return words


def date_words(value: str) -> str:
    """Return "December 14, 2026", "March 1988" or "1988", whatever the canonical date says."""
    if "-" not in value:
        return value
    day = whole_day(value)
    if day is None:
        year, month = value.split("-")
        return str(format_skeleton("yMMMM", date(int(year), int(month), 1), locale=locale_now()))
    return day_in_words(day)


def phone_words(value: str) -> str:
    """Return a number in groups, as it is dialled from abroad."""
    try:
        number = phonenumbers.parse(value)
    except NumberParseException:
        return value
    return str(phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL))


def money_words(value: str) -> str:
    amount = Decimal(value)
    pattern = "¤#,##0" if amount == amount.to_integral_value() else "¤#,##0.00"
    return str(format_currency(amount, "USD", pattern, locale=locale_now(), currency_digits=False))


def address_words(value: Mapping[str, str]) -> str:
    """Return the lines of an address."""
    country = value.get("country", "")
    state = value.get("state", "")
    in_us = country == "US"
    lines = [
        _("Care of {name}").format(name=value["in_care_of"]) if value.get("in_care_of") else "",
        ", ".join(part for part in (value.get("street"), value.get("unit")) if part),
        value.get("describe", ""),
        _place(value, STATES.get(state, state) if in_us else state),
        country_name(country) if country else "",
    ]
    return "\n".join(line for line in lines if line)


def _place(value: Mapping[str, str], state: str) -> str:
    city = ", ".join(part for part in (value.get("city"), state) if part)
    return " ".join(part for part in (city, value.get("postal_code")) if part)


def _row(field: Field, row: Mapping[str, Any]) -> str:
    given = [part for part in field.parts if row.get(part.name) not in (None, "", [], {})]
    return SEPARATOR.join(shown_answer(part, row) for part in given)


def _other_calendar(typed: str) -> str:
    """Return a date of another calendar, as `Read.typed` keeps it, with the calendar's name."""
    calendar, _space, numbers = typed.partition(" ")
    names = {
        Calendar.PERSIAN: _("Solar Hijri calendar"),
        Calendar.ISLAMIC: _("Islamic calendar"),
        Calendar.ETHIOPIAN: _("Ethiopian calendar"),
    }
    name = names.get(Calendar(calendar), "") if calendar in set(Calendar) else calendar
    return _("{date} in the {calendar}").format(date=numbers, calendar=name)


WORDS: dict[Kind, Callable[[Any], str]] = {
    Kind.TICK: lambda value: _("Yes"),
    Kind.DATE: lambda value: date_words(str(value)),
    Kind.COUNTRY: lambda value: country_name(str(value)),
    Kind.PHONE: lambda value: phone_words(str(value)),
    Kind.MONEY: lambda value: money_words(str(value)),
    Kind.ADDRESS: address_words,
    Kind.SSN: lambda value: _("Ends in {last}").format(last=str(value)[-4:]),
    Kind.HEIGHT: lambda value: height_words(int(value)),
    Kind.WEIGHT: lambda value: weight_words(int(value)),
}
