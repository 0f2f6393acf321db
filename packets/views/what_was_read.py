"""What a document's page tells of what machines read in it: advice, text, facts, twins of pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from evidence.models import FoundFact, Reading
from evidence.reading.advice import Advice, advice_sentence
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
from packets.wizard.shown import date_words

Kind = FoundFact.Kind
DAYS = (Kind.BIRTH, Kind.EXPIRY, Kind.DATE)
NO_LINES = (Kind.MRZ, Kind.DATE)
MOST_PAGES = 6
"""Pages of one value that are told; a name may stand on each page of a record."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """One line of what was read; `is_checked` where check digits prove it.

    `more` counts the pages that are not among `pages`.
    """

    label: str
    value: str
    pages: tuple[int, ...]
    more: int = 0
    is_checked: bool = False


def told_of_reading(
    case: Case, exhibit: Exhibit, facts: CaseSnapshot, pictures: dict[str, Any]
) -> dict[str, Any]:
    """Return what the templates of a document show; texts only of the pages that are shown."""
    reading = reading_of(exhibit.filed)
    if reading is None:
        return {"reading": None}
    texts = list(pages_of(reading, pictures["first"], pictures["last"]))
    listed = facts_found(reading)
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
        "found": list(_shown(one for one in listed if one.row.kind not in NO_LINES)),
        "dates": list(_shown(one for one in listed if one.row.kind == Kind.DATE)),
        "alike": pages_alike(case, exhibit),
    }


def _shown(listed: Iterable[FoundValue]) -> Iterator[Found]:
    for found in listed:
        row = found.row
        yield Found(
            label=row.get_kind_display(),
            value=date_words(row.value) if row.kind in DAYS else row.value,
            pages=found.pages[:MOST_PAGES],
            more=max(0, len(found.pages) - MOST_PAGES),
            is_checked=row.is_checked,
        )


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
