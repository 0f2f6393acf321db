"""Answers in the shape of the boxes in which they are typed: from a posted form, or from a row.

A text is a string, a tick a truth, ticked choices a list; a date and an address are mappings of
their parts, and a list is a list of such mappings.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import QueryDict

from babel.dates import get_month_names

from packets.questions import Field, Kind, Page
from packets.wizard.address_parts import ADDRESS_PARTS
from packets.wizard.reading.measures import height_words, weight_words
from packets.wizard.shown import phone_words
from parole_site.locales import locale_now

ROWS_AT_MOST = 60
DATE_PARTS = ("day", "month", "year", "calendar")
Raw = dict[str, Any]


NUL = "\x00"
"""The one sign that PostgreSQL keeps in no text; people type it never, and programs by mistake."""


def posted_page(page: Page, data: QueryDict) -> Raw:
    """Take what was typed on a page out of its form, with the English words beside a text."""
    data = _without_nul(data)
    raw = {field.name: _posted(field, data, field.name) for field in page.fields}
    for name in [f"{field.name}.en" for field in page.fields]:
        if name in data:
            raw[name] = data[name]
    return raw


def _without_nul(data: QueryDict) -> QueryDict:
    clean = data.copy()
    for name, values in data.lists():
        clean.setlist(name, [value.replace(NUL, "") for value in values])
    return clean


def _posted(field: Field, data: QueryDict, name: str) -> Any:
    if field.kind is Kind.CHECK:
        return data.getlist(name)
    if field.kind is Kind.TICK:
        return name in data
    if field.kind is Kind.DATE:
        return {part: data.get(f"{name}.{part}", "") for part in DATE_PARTS}
    if field.kind is Kind.ADDRESS:
        return {part.name: _posted(part, data, f"{name}.{part.name}") for part in ADDRESS_PARTS}
    if field.kind is Kind.LIST:
        return [
            _posted_row(field, data, f"{name}.{place}")
            for place in range(ROWS_AT_MOST)
            if f"{name}.{place}.row" in data and f"{name}.{place}.remove" not in data
        ]
    return data.get(name, "")


def _posted_row(field: Field, data: QueryDict, name: str) -> Raw:
    row = {part.name: _posted(part, data, f"{name}.{part.name}") for part in field.parts}
    for part in field.parts:
        if f"{name}.{part.name}.en" in data:
            row[f"{part.name}.en"] = data[f"{name}.{part.name}.en"]
    return row


def stored_page(page: Page, answers: Mapping[str, Any], unclear: Mapping[str, Any]) -> Raw:
    """Take what a row keeps of a page; what was not understood is shown as it was typed."""
    return {**_stored_fields(page.fields, answers), **unclear}


def _stored_fields(fields: tuple[Field, ...], answers: Mapping[str, Any]) -> Raw:
    raw: Raw = {}
    for field in fields:
        raw[field.name] = stored(field, answers.get(field.name), answers.get(f"{field.name}.typed"))
        if f"{field.name}.en" in answers:
            raw[f"{field.name}.en"] = answers[f"{field.name}.en"]
    return raw


def stored(field: Field, value: Any, typed: Any = None) -> Any:
    """Return a canonical value as its boxes show it; `typed` is a date of another calendar."""
    if field.kind is Kind.DATE:
        return _boxes(str(typed or value or ""))
    if field.kind is Kind.ADDRESS:
        return _stored_fields(ADDRESS_PARTS, value or {})
    if field.kind is Kind.LIST:
        return [_stored_fields(field.parts, row) for row in value or ()]
    if field.kind in SHOWN_AS:
        return SHOWN_AS[field.kind](value)
    return "" if value is None else str(value)


def _boxes(date: str) -> dict[str, str]:
    """Return "1988-04-01" or "PERSIAN 1367-01-12" in boxes; a month of ours as a word."""
    calendar, _space, numbers = date.rpartition(" ")
    year, month, day = [*numbers.split("-"), "", ""][:3]
    if month and not calendar:
        month = str(get_month_names("wide", locale=locale_now())[int(month)])
    return {
        "day": day.lstrip("0"),
        "month": month.lstrip("0"),
        "year": year.lstrip("0"),
        "calendar": calendar or "GREGORIAN",
    }


# A Social Security number never goes back to a browser.
SHOWN_AS: dict[Kind, Callable[[Any], Any]] = {
    Kind.SSN: lambda value: "",
    Kind.CHECK: lambda value: list(value or ()),
    Kind.TICK: bool,
    Kind.PHONE: lambda value: phone_words(str(value)) if value else "",
    Kind.HEIGHT: lambda value: height_words(int(value)) if value else "",
    Kind.WEIGHT: lambda value: weight_words(int(value)) if value else "",
}


def is_blank(raw: Any) -> bool:
    """Tell whether nothing was typed: the calendar of an empty date does not count."""
    if isinstance(raw, Mapping):
        return all(is_blank(value) for name, value in raw.items() if name != "calendar")
    if isinstance(raw, str):
        return not raw.strip()
    return not raw
