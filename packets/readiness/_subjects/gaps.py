"""What answers lack of what a form needs, in the words of the pages that ask for it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from packets.questions import Field, Kind, Page, all_declared_pages
from packets.readiness._subjects.about import About
from packets.snapshot import Answered

EMPTY: tuple[Any, ...] = (None, "", [], {})


@cache
def pages() -> dict[str, Page]:
    """Return the pages of people and the case by id; those of the reasons are not among them."""
    return {page.id: page for page in all_declared_pages()}


def gaps(person: Answered, about: About, needed: Mapping[str, tuple[str, ...]]) -> Iterator[About]:
    """Yield each page of `needed` (fields by page), with the labels of what it lacks as `what`."""
    for page_id, names in needed.items():
        page = pages()[page_id]
        missing = [page.field(name) for name in names if _is_empty(person, page.field(name), page)]
        what = ", ".join(_lacking(person, field, page, about.name) for field in missing)
        yield replace(about, what=what, page=page_id)


def label_of(field: Field, page: Page, name: str) -> str:
    label = str(field.label or page.heading)
    return label.replace("{ben}", name).replace("{sup}", name)


def _lacking(person: Answered, field: Field, page: Page, name: str) -> str:
    """Name the answer that is missing; of a date of birth that is there in part, name the rest."""
    label = label_of(field, page, name)
    if label.endswith("?"):  # the sentence around it ends with a stop
        label = f"“{label}”"
    parts = len(person.own_words(page.id, field.name).split("-")) if _is_birth(field) else 0
    if not parts or person.value(page.id, field.name) in EMPTY:
        return label
    if parts == 1:
        return _("{answer} (the month and the day are missing)").format(answer=label)
    return _("{answer} (the day is missing)").format(answer=label)


def _is_birth(field: Field) -> bool:
    return field.kind is Kind.DATE and field.name == "dob"


def _is_empty(person: Answered, field: Field, page: Page) -> bool:
    if not field.is_asked(person, page.id):
        return False
    value = person.value(page.id, field.name)
    if _is_birth(field):
        return person.day(page.id, field.name) is None
    return value in EMPTY or value == "NOT_SURE"
