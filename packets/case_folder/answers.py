"""Answers of case.yaml: only known pages and fields, and only canonical values."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from packets.case_folder.codes import ALL_BY
from packets.case_folder.near import the_nearest, unknown
from packets.case_folder.node import Node
from packets.questions import Field, Kind, Page, Subject
from packets.questions.countries import country_codes

ADDRESS_PARTS = (
    *("country", "street", "unit", "city", "state", "postal_code", "in_care_of", "describe"),
)
BESIDE = ("en", "typed", "made")
"""Words that may stand beside an answer, under its name and a dot."""

_SHAPES: dict[Kind, tuple[str, str]] = {
    Kind.PHONE: (r"\+[0-9]{6,15}", "+962790123456"),
    Kind.MONEY: (r"[0-9]{1,12}(?:\.[0-9]{1,2})?", "12500"),
    Kind.A_NUMBER: (r"A[0-9]{9}", "A012345678"),
    Kind.ACCOUNT_NUMBER: (r"[0-9]{12}", "012345678901"),
    Kind.RECEIPT_NUMBER: (r"[A-Z]{3}[0-9]{10}", "EAC2612345678"),
    Kind.SSN: (r"[0-9]{9}", "123456789"),
}
_NUMBERS = (Kind.NUMBER, Kind.HEIGHT, Kind.WEIGHT)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")

Answers = dict[str, dict[str, Any]]


def answers_at(node: Node, pages: Mapping[str, Page], *about: Subject) -> Answers:
    """Return the answers under the key `answers`, which may only be of pages about `about`."""
    found: Answers = {}
    answers = node.at("answers")
    for page_id in answers.mapping():
        page = pages.get(str(page_id))
        if page is None:
            answers.note(f"there is no page {page_id}.{the_nearest(str(page_id), pages)}")
        elif page.about not in about:
            answers.note(f"the page {page_id} is about something else ({page.about.lower()}).")
        else:
            with answers.going_on():
                found[page.id] = fields_at(answers.at(str(page_id)), page.fields)
    return found


def fields_at(node: Node, fields: Iterable[Field]) -> dict[str, Any]:
    known = {field.name: field for field in fields}
    found: dict[str, Any] = {}
    for name in node.mapping():
        own, _dot, beside = str(name).partition(".")
        if own not in known or (beside and beside not in BESIDE):
            node.note(f"there is no field {name}. The fields are: {', '.join(known) or 'none'}.")
            continue
        with node.going_on():
            value = node.at(str(name))
            found[str(name)] = value.text() if beside else canonical(value, known[own])
    return found


def canonical(node: Node, field: Field) -> Any:
    """Return the canonical value of one field, or refuse with what it should look like."""
    if node.value is None:
        node.refuse("is empty. Leave it out when there is no answer.")
    return _READERS.get(field.kind, _words)(node, field)


def is_date(text: str) -> bool:
    """Tell whether a text is a canonical date: a day, a month or a year that exists."""
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def whole_day_at(node: Node) -> date | None:
    """Return a day of full precision; None when there is none."""
    text = node.text()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        node.refuse(f"{text} should be a day like 2026-11-12.")


def _words(node: Node, _field: Field) -> str:
    return node.text()


def _shaped(node: Node, field: Field) -> str:
    pattern, example = _SHAPES[field.kind]
    text = node.text()
    if not re.fullmatch(pattern, text):
        node.refuse(f"{text} should look like {example}.")
    return text


def _choice(node: Node, field: Field) -> str:
    key = node.text()
    choices = {choice.key: str(choice.label) for choice in field.all_choices()}
    if key not in choices:
        page = node.place.rpartition("answers.")[2].partition(".")[0]
        node.refuse(unknown(key, choices, labels=choices, all_by=f"{ALL_BY} {page}"))
    return key


def _choices(node: Node, field: Field) -> list[str]:
    return [_choice(one, field) for one in node.nodes()]


def _tick(node: Node, _field: Field) -> bool:
    if node.value is not True:
        node.refuse("should be true, or be left out.")
    return True


def _number(node: Node, _field: Field) -> int:
    text = node.text()
    if not re.fullmatch(r"[0-9]{1,9}", text):
        node.refuse(f"{text} should be a whole number.")
    return int(text)


def _day(node: Node, _field: Field) -> str:
    text = node.text()
    if not is_date(text):
        node.refuse(f"{text} should be a date like 1988-04-01, 1988-04 or 1988.")
    return text


def _country(node: Node, _field: Field) -> str:
    code = node.text()
    if code not in country_codes():
        node.refuse(f"{code} should be the two letters of a country, like JO.")
    return code


def _rows(node: Node, field: Field) -> list[dict[str, Any]]:
    return [fields_at(row, field.parts) for row in node.nodes()]


def _address(node: Node, field: Field) -> dict[str, str]:
    node.only(*ADDRESS_PARTS)
    parts = {name: node.at(name).text() for name in node.mapping()}
    if parts.get("country"):
        _country(node.at("country"), field)
    return parts


def _file(node: Node, _field: Field) -> None:
    node.refuse("files are told under exhibits, not as answers.")


_READERS: dict[Kind, Callable[[Node, Field], Any]] = {
    **dict.fromkeys(_SHAPES, _shaped),
    **dict.fromkeys(_NUMBERS, _number),
    Kind.RADIO: _choice,
    Kind.SELECT: _choice,
    Kind.CHECK: _choices,
    Kind.TICK: _tick,
    Kind.DATE: _day,
    Kind.COUNTRY: _country,
    Kind.LIST: _rows,
    Kind.ADDRESS: _address,
    Kind.FILE: _file,
}
