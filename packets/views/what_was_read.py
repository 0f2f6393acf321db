"""What a document's page tells of what machines read in it: advice, text, facts, twins of pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from evidence.models import FoundFact, Reading
from evidence.reading.advice import Advice, advice_sentence
from evidence.reading.names import names_in
from evidence.reading.words import Word
from packets.comparing.places import people_of
from packets.models import Case, Exhibit
from packets.selectors.readings import advice_on, facts_found, pages_alike, pages_of, reading_of
from packets.snapshot import CaseSnapshot
from packets.wizard.shown import date_words

Kind = FoundFact.Kind
DATES = (Kind.BIRTH, Kind.EXPIRY)


@dataclass(frozen=True, kw_only=True)
class Found:
    """One line of what was read; `is_checked` where check digits prove it."""

    label: str
    value: str
    page: int
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
    seen = [*_named(listed), *_people(facts, texts)]
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
        "found": seen,
        "alike": pages_alike(case, exhibit),
    }


def _named(listed: Iterable[FoundFact]) -> Iterator[Found]:
    for row in listed:
        if row.kind in (Kind.MRZ, Kind.NAME):
            continue
        value = date_words(row.value) if row.kind in DATES else row.value
        yield Found(
            label=row.get_kind_display(), value=value, page=row.page, is_checked=row.is_checked
        )


def _people(facts: CaseSnapshot, texts: Iterable[Any]) -> Iterator[Found]:
    """Yield the people of the case whose names stand on the pages that are shown."""
    names = [
        name
        for person in people_of(facts)
        for name in (person.name.full, _native(person.facts))
        if name
    ]
    for page in texts:
        words = tuple(Word.of(listed) for listed in page.words)
        for fact in names_in(words, names):
            yield Found(label=_("Name"), value=fact.value, page=page.number)


def _native(person: Any) -> str:
    """Return the name in its own letters, where it was asked for."""
    name = getattr(person, "name", None)
    return str(name.native) if name is not None else ""


def _is_expired(listed: Iterable[FoundFact], facts: CaseSnapshot) -> bool:
    """Tell whether a passport in the document has ended; only check digits are believed."""
    pages = {row.page for row in listed if row.kind == Kind.PASSPORT_NUMBER}
    today = facts.taken_on.isoformat()
    return any(
        row.kind == Kind.EXPIRY and row.is_checked and row.page in pages and row.value < today
        for row in listed
    )


def _has_unreadable_zone(listed: Iterable[FoundFact]) -> bool:
    return any(row.kind == Kind.MRZ and not row.value for row in listed)
