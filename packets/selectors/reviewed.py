"""What the review page shows of a case: its papers in their order, and their pages as read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from evidence.models import Document, FoundFact, ReadPage
from evidence.reading.words import Word
from packets.models import Case, Exhibit, Translation
from packets.reviewing.seen import PageRead
from packets.selectors.exhibits import exhibits_of, letters_of
from packets.snapshot import CaseSnapshot

DAYS = (FoundFact.Kind.DATE, FoundFact.Kind.BIRTH, FoundFact.Kind.EXPIRY)


@dataclass(frozen=True, kw_only=True)
class PaperAt:
    """A file that is filed: of an exhibit, or of the translation behind it.

    `letter` is that of the exhibit in the first set it is in, "" where it is in none.
    """

    exhibit: Exhibit
    translation: Translation | None
    letter: str

    @property
    def document(self) -> Document:
        return self.translation.document if self.translation else self.exhibit.filed

    @property
    def code(self) -> str:
        """Return the code of the row, as comments and addresses name it."""
        return str((self.translation or self.exhibit).code)

    @property
    def page_count(self) -> int:
        return self.document.page_count if self.document.is_ready else 0


def papers_in_order(case: Case, facts: CaseSnapshot) -> tuple[PaperAt, ...]:
    """Return the files of a case as the packet has them: each exhibit, then its translations."""
    letters = letters_of(facts)
    found: list[PaperAt] = []
    for exhibit in exhibits_of(case):
        letter = next((letter for _who, letter in letters.get(exhibit.key, ())), "")
        found.append(PaperAt(exhibit=exhibit, translation=None, letter=letter))
        found += [
            PaperAt(exhibit=exhibit, translation=one, letter=letter)
            for one in exhibit.translations.all()
        ]
    return tuple(found)


def pages_read(papers: Sequence[PaperAt]) -> tuple[PageRead, ...]:
    """Return the pages of the papers that were read, in the order of the papers: two queries."""
    rows = {paper.document.pk: paper.code for paper in papers if paper.page_count}
    days = _days_of(rows)
    read = _current(rows).values_list("reading__document", "number", "text")
    order = {code: place for place, code in enumerate(rows.values())}
    pages = [
        PageRead(
            row=rows[document],
            page=number,
            text=text,
            days=days.get((document, number), frozenset()),
        )
        for document, number, text in read
    ]
    return tuple(sorted(pages, key=lambda page: (order[page.row], page.page)))


def _current(documents: Iterable[int]) -> "QuerySet[ReadPage]":
    return ReadPage.objects.filter(
        reading__document__in=list(documents), reading__pages_name=F("reading__document__pages")
    )


def _days_of(documents: Iterable[int]) -> Mapping[tuple[int, int], frozenset[str]]:
    rows = FoundFact.objects.filter(
        kind__in=DAYS,
        reading__document__in=list(documents),
        reading__pages_name=F("reading__document__pages"),
    ).values_list("reading__document", "page", "value")
    found: dict[tuple[int, int], set[str]] = {}
    for document, page, value in rows:
        found.setdefault((document, page), set()).add(value)
    return {key: frozenset(values) for key, values in found.items()}


def words_of_page(document: Document, page: int) -> tuple[Word, ...]:
    """Return the words of a page (from 1) with their places; none while it was not read."""
    read = _current([document.pk]).filter(number=page).first()
    return tuple(Word.of(listed) for listed in read.words) if read else ()


def need_of(facts: CaseSnapshot, *, today: date) -> int | None:
    """Return in how many days the date that cannot move is; None where it is not a whole day."""
    told = facts.own_words("s-date", "date")
    try:
        return (date.fromisoformat(told) - today).days
    except ValueError:
        return None
