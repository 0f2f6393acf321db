"""Where else in a case the words of a document may stand, to black them out there too."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from evidence.models import Document
from packets.models import Case, Exhibit
from packets.selectors.exhibits import exhibits_of
from packets.selectors.readings import pages_alike
from packets.views.papers import Paper, paper_of, translation_of

ALIKE = "alike"


@dataclass(frozen=True, kw_only=True)
class Copy:
    """Another file with, perhaps, the same words: why we think so, and where it is covered."""

    paper: Paper
    why: str
    cover: str


@dataclass(frozen=True, kw_only=True)
class _Place:
    exhibit: Exhibit
    paper: Paper
    is_english: bool

    @property
    def cover(self) -> str:
        return f"{self.paper.see}cover/"


def alike_before(case: Case, exhibit: Exhibit, pages: Collection[int]) -> str:
    """Return which documents have pages like these, as the query of an address.

    It is asked before the pages are blacked out, for afterwards they look and read otherwise.
    """
    alike = {
        each.exhibit.code.hex: None for each in pages_alike(case, exhibit) if each.page in pages
    }
    return f"?{urlencode({ALIKE: list(alike)}, doseq=True)}" if alike else ""


def copies_of(
    case: Case, exhibit: Exhibit, document: Document, asked: QueryDict
) -> tuple[Copy, ...]:
    """Return where the words of a document may stand too; nothing while none are blacked out."""
    if not document.covers:
        return ()
    alike = set(asked.getlist(ALIKE))
    found = []
    for place in _places(case):
        why = _why(place, exhibit, document, alike)
        if why and place.paper.document.pk != document.pk and not place.paper.document.refused:
            found.append(Copy(paper=place.paper, why=why, cover=place.cover))
    return tuple(found)


def _places(case: Case) -> Iterator[_Place]:
    for row in exhibits_of(case):
        yield _Place(exhibit=row, paper=paper_of(case, row), is_english=False)
        for each in row.translations.all():
            paper = translation_of(case, row, each)
            yield _Place(exhibit=row, paper=paper, is_english=True)


def _why(place: _Place, exhibit: Exhibit, document: Document, alike: Collection[str]) -> str:
    other = place.paper.document
    if other.sha256 == document.sha256:
        return "" if other.covers == document.covers else _("The same file")
    if place.exhibit.pk == exhibit.pk:
        return _("Its English translation") if place.is_english else _("The paper in its language")
    is_alike = place.exhibit.code.hex in alike and not place.is_english
    return _("A page of it is nearly the same") if is_alike else ""
