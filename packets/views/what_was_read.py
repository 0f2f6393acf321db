"""What a document's page tells of what machines read in it: advice, text, facts, twins of pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from evidence.models import FoundFact, Reading
from evidence.reading.advice import Advice, advice_sentence
from packets.comparing import differing_on
from packets.models import Case, Exhibit
from packets.selectors.readings import (
    FoundValue,
    advice_on,
    facts_found,
    pages_alike,
    pages_of,
    reading_of,
)
from packets.snapshot import CaseSnapshot
from packets.wizard.naming import country_name
from packets.wizard.shown import date_words

Kind = FoundFact.Kind
Beside = Mapping[tuple[str, str], tuple[str, str]]
DAYS = (Kind.BIRTH, Kind.EXPIRY, Kind.DATE)
NO_LINES = (Kind.MRZ, Kind.DATE, Kind.AMOUNT)
MOST_PAGES = 6
"""Pages of one value that are told; a name may stand on each page of a record."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """One line of what was read; `is_checked` where check digits prove it.

    `more` counts the pages that are not among `pages`. `answered` is the answer that differs, and
    `question` the address of the page that asks which one is right.
    """

    label: str
    value: str
    pages: tuple[int, ...]
    more: int = 0
    is_checked: bool = False
    answered: str = ""
    question: str = ""


def told_of_reading(
    case: Case, exhibit: Exhibit, facts: CaseSnapshot, pictures: dict[str, Any]
) -> dict[str, Any]:
    """Return what the templates of a document show; texts only of the pages that are shown."""
    reading = reading_of(exhibit.filed)
    if reading is None:
        return {"reading": None}
    texts = list(pages_of(reading, pictures["first"], pictures["last"]))
    listed = facts_found(reading)
    beside = _answered_beside(case, exhibit, facts)
    return {
        "reading": reading,
        "advice": [
            (page.number, advice_sentence(advice))
            for page in advice_on(reading)
            for advice in page.advice
            if advice in set(Advice)
        ],
        "is_expired": _is_expired(listed, facts),
        "is_unreadable": _has_unreadable_zone(listed),
        "texts": texts,
        "is_being_recognised": not reading.is_over,
        "gave_up": bool(texts) and reading.state == Reading.State.GAVE_UP,
        "found": list(_shown((one for one in listed if one.row.kind not in NO_LINES), beside)),
        "dates": list(_shown((one for one in listed if one.row.kind == Kind.DATE), {})),
        "alike": pages_alike(case, exhibit),
    }


def _answered_beside(case: Case, exhibit: Exhibit, facts: CaseSnapshot) -> Beside:
    """Return the answers that differ by kind and value, in words, with the page that asks."""
    told = next((one for one in facts.exhibits if one.key == exhibit.key), None)
    found = differing_on(facts, told) if told else {}
    return {
        (kind, value): (
            _words(kind, one.answered),
            reverse("paper-question", args=[case.reference, one.key]) if one.key else "",
        )
        for (kind, value), one in found.items()
    }


def _words(kind: str, value: str) -> str:
    if kind == Kind.SEX:
        return value.title()
    if kind == Kind.NATIONALITY:
        return country_name(value)
    return date_words(value) if kind in DAYS else value


def _shown(listed: Iterable[FoundValue], beside: Beside) -> Iterator[Found]:
    for found in listed:
        row = found.row
        answered, question = beside.get((row.kind, row.value), ("", ""))
        yield Found(
            label=row.get_kind_display(),
            value=_read_words(row),
            answered=answered,
            question=question,
            pages=found.pages[:MOST_PAGES],
            more=max(0, len(found.pages) - MOST_PAGES),
            is_checked=row.is_checked,
        )


def _read_words(row: FoundFact) -> str:
    """Return a value for a person; a name as the paper writes it, not as it was looked for."""
    if row.kind == Kind.NAME:
        return row.written or row.value
    return date_words(row.value) if row.kind in DAYS else row.value


def _is_expired(listed: Iterable[FoundValue], facts: CaseSnapshot) -> bool:
    """Tell whether a passport in the document has ended; only check digits are believed."""
    rows = [found.row for found in listed]
    pages = {row.page for row in rows if row.kind == Kind.PASSPORT_NUMBER}
    today = facts.taken_on.isoformat()
    return any(
        row.kind == Kind.EXPIRY and row.is_checked and row.page in pages and row.value < today
        for row in rows
    )


def _has_unreadable_zone(listed: Iterable[FoundValue]) -> bool:
    return any(one.row.kind == Kind.MRZ and not one.row.value for one in listed)
