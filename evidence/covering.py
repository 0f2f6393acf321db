"""Choose the parts of a document that are blacked out; its pages are then made anew without them.

The original stays, so that a part can be brought back. All that was read in the pages before is
thrown away at once, for it may tell what is covered now.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from evidence.models import Document, Reading, ReadPage
from evidence.normal.cover import MOST_COVERS, Cover, NotACover, in_order
from evidence.reading.finding import places_of
from evidence.reading.words import Word

State = Document.State


class CoversChanged(Exception):
    """Somebody else changed what is blacked out since the page was shown."""


class TooManyCovers(Exception):
    """More parts than a document may have."""


@dataclass(frozen=True, kw_only=True)
class Hit:
    """Typed words that were found on a page: where they stand, and the words around them."""

    covers: tuple[Cover, ...]
    around: str

    @property
    def page(self) -> int:
        return self.covers[0].page


def covers_of(document: Document) -> tuple[Cover, ...]:
    return tuple(map(Cover.of, document.covers))


def can_be_covered(document: Document) -> bool:
    """Say whether the document has, or had, pages on which something can be chosen."""
    return bool(document.pages) and document.page_count > 0


@transaction.atomic
def change_covers(*, document_id: int, covers: Iterable[Cover], version: int) -> bool:
    """Black out these parts and no others; the document then waits to be opened anew.

    `version` is that of the covers that the person saw. Returns False where nothing changes.
    Raises CoversChanged, TooManyCovers, and NotACover for a page that is not there.
    """
    document = Document.objects.select_for_update().get(pk=document_id)
    wanted = _checked(covers, document)
    if wanted == covers_of(document) and document.state != State.REFUSED:
        return False
    if document.covers_version != version:
        raise CoversChanged
    _open_anew(document, wanted)
    return True


def keep(*, document: Document, covers: Iterable[Cover]) -> None:
    """Keep what is blacked out in a document that was received just now."""
    document.covers = [cover.kept for cover in in_order(covers)]
    document.save(update_fields=["covers"])


def find(*, document: Document, typed: str) -> list[Hit]:
    """Return every place of the typed words in the pages as they are now."""
    return [
        Hit(
            covers=tuple(Cover.at(page.number, *box) for box in found.boxes),
            around=found.around,
        )
        for page in _read_pages(document)
        for found in places_of(typed, tuple(map(Word.of, page.words)))
    ]


def unread_pages(document: Document) -> list[int]:
    """Return the pages on which no word can be found, for they are not read yet."""
    read = {page.number for page in _read_pages(document) if page.source != ReadPage.Source.NONE}
    return [number for number in range(1, document.page_count + 1) if number not in read]


def _read_pages(document: Document) -> list[ReadPage]:
    return list(
        ReadPage.objects.filter(
            reading__document=document, reading__pages_name=document.pages.name or ""
        )
    )


def _checked(covers: Iterable[Cover], document: Document) -> tuple[Cover, ...]:
    wanted = in_order(covers)
    if len(wanted) > MOST_COVERS:
        raise TooManyCovers
    if not can_be_covered(document) or any(one.page > document.page_count for one in wanted):
        raise NotACover
    return wanted


def _open_anew(document: Document, covers: Iterable[Cover]) -> None:
    """Let the pages be made anew; whoever is making them now loses the right to finish."""
    document.covers = [cover.kept for cover in covers]
    document.covers_version += 1
    document.state, document.attempts = State.RECEIVED, 0
    document.lease_token = document.lease_until = None
    document.refusal_code, document.refusal_parameters = "", {}
    document.save()
    Reading.objects.filter(document=document).delete()
