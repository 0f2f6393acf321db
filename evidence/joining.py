"""Join several documents to one, whose original is all of their pages; and take them apart again.

Of the parts the originals are kept, so that joining can be undone. Their pages, the pictures and
what was read in them go: what is blacked out in the whole must not lie open beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import PurePath
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import ngettext

from evidence import erasing, intake
from evidence.errors import TooManyPages
from evidence.left_behind import opened
from evidence.limits import Allowance, limits
from evidence.models import Document, DocumentPart, Reading
from evidence.normal.cover import Cover
from evidence.sandbox import run
from evidence.stored_pages import copy_pages
from evidence.workplace import work_folder

State = Document.State

MOST_PARTS = 40
"""More photos than this of one paper are a record, which is better scanned."""

_LONGEST_STEM = 80


@dataclass(frozen=True, kw_only=True)
class Part:
    """A document with what was said about it, which the joined one does not say."""

    document: Document
    details: dict[str, Any]


def merged(parts: Sequence[Document]) -> Document:
    """Return a new document of the pages of all parts, in this order; it waits to be opened.

    The parts are ready. Nothing is joined yet: `join` does that. Raises Refused.
    """
    count, most = sum(part.page_count for part in parts), limits().pages
    if count > most:
        raise TooManyPages(count=count, limit=most)
    with work_folder() as work:
        places = [
            copy_pages(part, work / f"part-{number}.pdf") for number, part in enumerate(parts, 1)
        ]
        out = work / "joined.pdf"
        given = {"parts": [str(place) for place in places], "out": str(out)}
        run("join", given, allowance=Allowance.of(limits()), work=work)
        with opened(out) as file:
            return intake.receive(file=File(file), name=_name_of(parts))


@transaction.atomic
def join(*, whole: Document, parts: Sequence[Part]) -> None:
    """Keep the originals of the parts under the whole; their pages go once that is certain."""
    Reading.objects.filter(document__in=[part.document for part in parts]).delete()
    DocumentPart.objects.bulk_create(
        DocumentPart(whole=whole, part=part.document, position=position, details=part.details)
        for position, part in enumerate(parts, start=1)
    )
    for part in parts:
        old = erasing.noted_as_overtaken(document=part.document)
        transaction.on_commit(partial(erasing.erase_overtaken, old))
        _forget_pages(part.document)


def _forget_pages(part: Document) -> None:
    """Leave how many pages there were, which tells where the part lies in the whole."""
    part.pages, part.state, part.attempts = "", State.RECEIVED, 0
    part.lease_token = part.lease_until = None
    part.save(update_fields=["pages", "state", "attempts", "lease_token", "lease_until"])


@transaction.atomic
def separate(*, whole: Document) -> list[Part]:
    """Take the parts out of the whole, and return them in their order; they wait to be opened.

    The whole is left without them, to be removed.
    """
    rows = list(whole.parts.select_related("part"))
    whole.parts.all().delete()
    return [Part(document=row.part, details=row.details) for row in rows]


def covers_of_parts(whole: Document, parts: Sequence[Document]) -> list[tuple[Cover, ...]]:
    """Return what is blacked out in the whole, as covers of each part."""
    found, before = [], 0
    for part in parts:
        pages = range(before + 1, before + part.page_count + 1)
        found.append(
            tuple(
                Cover.at(cover.page - before, cover.left, cover.top, cover.width, cover.height)
                for cover in map(Cover.of, whole.covers)
                if cover.page in pages
            )
        )
        before += part.page_count
    return found


def file_names(document: Document) -> tuple[str, ...]:
    """Return the names of all files in a document, also of those that were joined before."""
    inner = (file_names(row.part) for row in document.parts.all())
    return tuple(chain.from_iterable(inner)) or (document.name,)


def _name_of(parts: Sequence[Document]) -> str:
    """Return the name of a whole: that of its first file, and how many more there are."""
    first, *more = (name for part in parts for name in file_names(part))
    name = PurePath(first).stem[:_LONGEST_STEM]
    words = ngettext("{name} and {count} more", "{name} and {count} more", len(more))
    return words.format(name=name, count=len(more)) + ".pdf"


def is_joined(document: Document) -> bool:
    return document.parts.exists()
