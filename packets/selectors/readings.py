"""What machines read in documents: pages as text, what to advise, and pages that are alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from evidence.models import Document, FoundFact, Reading, ReadPage
from evidence.reading.likeness import Likeness, nearly_the_same
from packets.models import Case, Exhibit

MOST_FACTS = 2000
"""Facts of one document that its page tells of; a book of dates does not make it endless."""

MOST_PAGES_COMPARED = 50
MOST_OTHER_PAGES = 300
COMPARED_LETTERS = 4000
"""Bounds of the search for pages that are alike: a page of a case must not cost seconds."""


@dataclass(frozen=True, kw_only=True)
class AlikePage:
    """Page `page` of a document is nearly the same as page `other_page` of an exhibit."""

    page: int
    exhibit: Exhibit
    other_page: int


def reading_of(document: Document) -> Reading | None:
    """Return the reading of the pages that a document has now, if there is one."""
    if not document.is_ready:
        return None
    return Reading.objects.filter(document=document, pages_name=document.pages.name or "").first()


def pages_of(reading: Reading, first: int, last: int) -> "QuerySet[ReadPage]":
    return reading.read_pages.filter(number__gte=first, number__lte=last)


def advice_on(reading: Reading) -> list[ReadPage]:
    """Return the pages about which there is something to advise, without their texts."""
    return list(reading.read_pages.exclude(advice=[]).only("number", "advice", "reading_id"))


@dataclass(frozen=True, kw_only=True)
class FoundValue:
    """One value that was read, and every page on which it stands."""

    row: FoundFact
    pages: tuple[int, ...]


def facts_found(reading: Reading) -> list[FoundValue]:
    """Return each value once: as check digits prove it, where they do on any page."""
    alike: dict[tuple[str, str], list[FoundFact]] = {}
    for row in reading.found_facts.all()[:MOST_FACTS]:
        alike.setdefault((row.kind, row.value), []).append(row)
    return [
        FoundValue(
            row=next((row for row in rows if row.is_checked), rows[0]),
            pages=tuple(dict.fromkeys(row.page for row in rows)),
        )
        for rows in alike.values()
    ]


def hints_by_document(documents: Iterable[Document]) -> Mapping[int, int]:
    """Return by document how much there is to advise, in one query."""
    rows = ReadPage.objects.filter(
        reading__document__in=[document.pk for document in documents],
        reading__pages_name=F("reading__document__pages"),
    ).exclude(advice=[])
    counted: dict[int, int] = {}
    for document_id, advice in rows.values_list("reading__document_id", "advice"):
        counted[document_id] = counted.get(document_id, 0) + len(advice)
    return counted


def pages_alike(case: Case, exhibit: Exhibit) -> list[AlikePage]:
    """Return the pages of an exhibit that are nearly the same as one of another exhibit."""
    by_document = {row.document_id: row for row in case.exhibits.all() if row.pk != exhibit.pk}
    ours = list(_compared([exhibit.filed.pk])[:MOST_PAGES_COMPARED])
    others = [
        (row, _likeness(row)) for row in _compared(list(by_document))[:MOST_OTHER_PAGES] if ours
    ]
    found = []
    for page in ours:
        likeness = _likeness(page)
        match = next((row for row, one in others if nearly_the_same(likeness, one)), None)
        if match is not None:
            other = by_document[match.reading.document_id]
            found.append(AlikePage(page=page.number, exhibit=other, other_page=match.number))
    return found


def _compared(documents: Sequence[int]) -> "QuerySet[ReadPage]":
    rows = ReadPage.objects.filter(
        reading__document__in=documents, reading__pages_name=F("reading__document__pages")
    ).exclude(source=ReadPage.Source.NONE)
    told = rows.select_related("reading").defer("words", "text")
    started = told.annotate(start=Substr("text", 1, COMPARED_LETTERS))
    return started.order_by("reading__document", "number")


def _likeness(row: ReadPage) -> Likeness:
    return Likeness(fingerprint=row.fingerprint, text=getattr(row, "start", ""))
