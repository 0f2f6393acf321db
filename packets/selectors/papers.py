"""What was read in the papers of cases and compared with answers, and what people decided."""

from collections.abc import Iterable, Mapping

from django.db.models import F, Q

from evidence.models import FoundFact, ReadPage
from packets.comparing.spoken_of import KINDS
from packets.models import Case, Exhibit
from packets.selectors.document_facts import document_facts
from packets.snapshot import Decided, Decision, ReadFact

Kind = FoundFact.Kind
USED = (
    Kind.PASSPORT_NUMBER,
    Kind.SURNAME,
    Kind.GIVEN_NAMES,
    Kind.NATIONALITY,
    Kind.SEX,
    Kind.BIRTH,
    Kind.EXPIRY,
    Kind.A_NUMBER,
    Kind.RECEIPT,
)
"""By the number of a passport in a zone it is told from a card, whose last day is another one."""

IN_OTHER_LETTERS = Q(kind=Kind.NAME, details__source=ReadPage.Source.LAYER) & ~Q(
    written__iexact=F("value")
)
"""A known name that the text of a file spells otherwise; recognised pictures may be read wrong."""

MOST_FACTS = 2000
"""Facts of all papers that are looked at; a book of numbers does not slow down every page."""


def facts_read(exhibits: Iterable[Exhibit]) -> Mapping[int, tuple[ReadFact, ...]]:
    """Return by exhibit what was read in the pages that are filed now, in one query."""
    by_document = {row.filed.pk: row for row in exhibits if row.filed.is_ready}
    if not by_document:
        return {}
    rows = FoundFact.objects.filter(
        Q(kind__in=USED) | IN_OTHER_LETTERS | _of_kinds(by_document),
        reading__document__in=by_document,
        reading__pages_name=F("reading__document__pages"),
    ).select_related("reading")
    found: dict[int, list[ReadFact]] = {}
    for fact in rows.order_by("reading", "page", "pk")[:MOST_FACTS]:
        exhibit = by_document[fact.reading.document_id]
        found.setdefault(exhibit.pk, []).append(_fact(fact, exhibit))
    return {pk: tuple(facts) for pk, facts in found.items()}


def _of_kinds(by_document: Mapping[int, Exhibit]) -> Q:
    """Select the dates and amounts of papers that speak of one that was answered."""
    found = Q()
    for what, kinds in KINDS.items():
        documents = [pk for pk, row in by_document.items() if row.kind in kinds]
        found |= Q(kind=what, reading__document__in=documents)
    return found


def decided_in(case: Case) -> tuple[Decided, ...]:
    """Return the decisions of a case; it asks for nothing that is prefetched."""
    return tuple(
        Decided(
            key=row.key,
            paper=row.paper,
            page=row.page,
            kind=row.kind,
            value=row.value,
            about=row.about,
            place=row.place,
            answered=row.answered,
            decision=Decision(row.decision),
        )
        for row in case.paper_decisions.all()
    )


def _fact(row: FoundFact, exhibit: Exhibit) -> ReadFact:
    return ReadFact(
        kind=row.kind,
        value=row.value,
        written=row.written,
        exhibit=exhibit.key,
        paper=document_facts(exhibit.filed).identity,
        page=row.page,
        box=tuple(row.box),
        is_checked=row.is_checked,
        is_of_zone=row.details.get("from") == Kind.MRZ,
        is_cut=bool(row.details.get("is_cut")),
        before=tuple(row.details.get("before", ())),
    )
