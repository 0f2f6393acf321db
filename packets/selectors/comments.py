"""The comments of a case, who may read which, and where they belong now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db.models import Prefetch, QuerySet

from evidence.models import Document, ReadPage
from evidence.reading.words import Word
from packets.models import Case, Comment, CommentReply, Exhibit
from packets.reviewing import Anchor, Filed, Found, found_in
from packets.selectors.exhibits import exhibits_of

Kind, State = Comment.Kind, Comment.State


def for_legal(case: Case) -> "QuerySet[Comment]":
    """Return all comments of a case, private notes too, with their talk."""
    return _told(case.comments.all())


def for_family(case: Case) -> "QuerySet[Comment]":
    """Return the comments that were sent to the family: private notes never are."""
    return _told(case.comments.filter(asked_in__isnull=False).exclude(kind=Kind.PRIVATE))


def to_fix(case: Case) -> "QuerySet[Comment]":
    """Return those that wait for the family, in the order of the messages that sent them."""
    waiting = for_family(case).filter(state__in=(State.OPEN, State.REOPENED))
    return waiting.order_by("asked_in__sent_at", "number")


def to_send(case: Case) -> "QuerySet[Comment]":
    """Return those that can be sent to the family with the next message."""
    rows = for_legal(case).filter(asked_in__isnull=True).exclude(kind=Kind.PRIVATE)
    return rows.exclude(state=State.CLOSED)


def _told(rows: "QuerySet[Comment]") -> "QuerySet[Comment]":
    return rows.select_related("asked_in").prefetch_related(
        Prefetch("replies", CommentReply.objects.order_by("pk"))
    )


def filed_in(case: Case, exhibits: Sequence[Exhibit] | None = None) -> tuple[Filed, ...]:
    """Return every file of a case's exhibits and translations, also those in joined ones."""
    rows = exhibits_of(case) if exhibits is None else exhibits
    found: list[Filed] = []
    for exhibit in rows:
        found += _files(str(exhibit.code), exhibit.filed)
        for translation in exhibit.translations.all():
            found += _files(str(translation.code), translation.document)
    return tuple(found)


def _files(row: str, document: Document, first: int = 1) -> Iterator[Filed]:
    yield Filed(row=row, paper=document.sha256, first=first, page_count=document.page_count)
    for part in document.parts.all():
        yield from _files(row, part.part, first)
        first += part.part.page_count


def anchor_of(row: Comment) -> Anchor:
    return Anchor(
        paper=row.paper,
        row=row.row,
        page=row.page,
        quote=row.quote,
        boxes=tuple((box[0], box[1], box[2], box[3]) for box in row.boxes),
    )


def places_of_comments(
    rows: Iterable[Comment], filed: Sequence[Filed], documents: Mapping[str, Document]
) -> Mapping[int, Found]:
    """Return where each comment on a paper is now, by its id.

    `documents` are those that are filed, by the codes of their rows.
    """

    def words_of(one: Filed) -> Iterator[tuple[int, Sequence[Word]]]:
        document = documents.get(one.row)
        return iter(()) if document is None else words_on(document)

    return {row.pk: found_in(anchor_of(row), filed, words_of) for row in rows if row.paper}


def words_on(document: Document) -> Iterator[tuple[int, Sequence[Word]]]:
    """Return each page that was read of a document's present pages, and its words."""
    pages = ReadPage.objects.filter(
        reading__document=document, reading__pages_name=document.pages.name or ""
    )
    for page in pages.order_by("number").iterator(chunk_size=20):
        yield page.number, [Word.of(listed) for listed in page.words]
