"""Look at the pages of a ready document: what they carry themselves is kept at once.

What goes wrong here never touches the document. A reading is about the pages that it names: where
a document has others by now, it is made anew.
"""

import logging
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now

from evidence.errors import Refused
from evidence.found_facts import keep_facts_in_words
from evidence.left_behind import answer_in
from evidence.limits import Allowance, limits
from evidence.models import ATTEMPTS_AT_MOST, Document, Reading, ReadPage
from evidence.reading.advice import apt
from evidence.reading.inspecting import Inspected
from evidence.sandbox import run
from evidence.stored_pages import copy_pages
from evidence.workplace import work_folder
from parole_site import leases

logger = logging.getLogger(__name__)

State = Reading.State
Source = ReadPage.Source

READER_VERSION = "6"
"""Grows when the same pages would be read differently."""

LEASE = timedelta(minutes=5)
"""So long nobody else looks at the same pages, and so long it waits after it failed."""

AT_A_TIME = 20
"""Pages that one child looks at, so that its limits are those of a short document."""


_LOOKED_AT = Q(reader_version=READER_VERSION) & (
    ~Q(state=State.GAVE_UP) | Q(attempts__gte=ATTEMPTS_AT_MOST)
)
"""Pages were looked at, or that was tried often enough."""


def inspect(*, document_id: int, today: date) -> Reading | None:
    """Look at the pages of a ready document; return the reading that is to be recognised, if any.

    Doing it again does no harm. A document on which it fails is left alone after some attempts.
    """
    document = Document.objects.filter(pk=document_id, state=Document.State.READY).first()
    if document is None:
        return None
    known = Reading.objects.filter(
        _LOOKED_AT, document=document, pages_name=document.pages.name
    ).first()
    if known is None and _begun(document):
        known = _inspected(document, today)
    return known if known and known.state == State.WAITING else None


def sweep_uninspected(*, most: int = 100) -> list[int]:
    """Return documents whose pages nobody has looked at, as after a crash or a new version."""
    seen = Reading.objects.filter(_LOOKED_AT, pages_name=F("document__pages"))
    at_work = Reading.objects.filter(state=State.GAVE_UP, lease_until__gt=Now())
    unseen = _readable().exclude(pk__in=seen.values("document_id"))
    unseen = unseen.exclude(pk__in=at_work.values("document_id"))
    return list(unseen.order_by("-pk").values_list("pk", flat=True)[:most])


def _readable() -> QuerySet[Document]:
    """Return the documents with pages; one that is part of another is read as part of that."""
    return Document.objects.filter(state=Document.State.READY, part_of__isnull=True)


def _begun(document: Document) -> bool:
    """Note an attempt before it is made, for it may end with us; False where there were enough."""
    about = {"pages_name": document.pages.name or "", "reader_version": READER_VERSION}
    Reading.objects.filter(document=document).exclude(**about).delete()
    fresh = {**about, "state": State.GAVE_UP, "attempts": 0}
    Reading.objects.get_or_create(document=document, defaults=fresh)
    waiting = Reading.objects.filter(document=document, state=State.GAVE_UP)
    free = waiting.filter(Q(lease_until=None) | Q(lease_until__lte=Now()))
    tried = free.filter(attempts__lt=ATTEMPTS_AT_MOST).update(
        attempts=F("attempts") + 1, lease_until=leases.until(LEASE)
    )
    return bool(tried)


def _inspected(document: Document, today: date) -> Reading | None:
    """Look at all pages and keep what was seen; None where another worker was quicker.

    Or where the document got other pages meanwhile: what was covered is not kept.
    """
    with work_folder() as work:
        pages = copy_pages(document, work / "pages.pdf")
        seen = [page for part in _parts(document.page_count) for page in _look(pages, part, work)]
    try:
        with transaction.atomic():
            same = Document.objects.select_for_update().filter(
                pk=document.pk, state=Document.State.READY, pages=document.pages.name
            )
            return _kept(document, seen, today) if same.exists() else None
    except IntegrityError:
        return None


def _parts(page_count: int) -> Iterator[range]:
    for first in range(1, page_count + 1, AT_A_TIME):
        yield range(first, min(first + AT_A_TIME, page_count + 1))


def _look(pages: Path, part: range, work: Path) -> list[dict[str, Any]]:
    """Look at some pages; if that cannot be done, at each alone, so that one spoils no other."""
    out = work / "seen.json"
    given = {"pages": str(pages), "first": part[0], "last": part[-1], "out": str(out)}
    try:
        run("inspect", given, allowance=Allowance.of(limits()), work=work)
        return list(answer_in(out))
    except Refused as refused:
        if len(part) > 1:
            return [
                seen for number in part for seen in _look(pages, range(number, number + 1), work)
            ]
        logger.info("page %s of a document could not be looked at: %s", part[0], refused.code)
        return [asdict(Inspected(number=part[0], text="", words=(), needs_recognising=False))]


def _kept(document: Document, seen: list[dict[str, Any]], today: date) -> Reading:
    Reading.objects.filter(document=document).delete()
    needs_recognising = any(page["needs_recognising"] for page in seen)
    reading = Reading.objects.create(
        document=document,
        pages_name=document.pages.name or "",
        reader_version=READER_VERSION,
        state=State.WAITING if needs_recognising else State.DONE,
    )
    pages = ReadPage.objects.bulk_create(
        ReadPage(
            reading=reading,
            number=page["number"],
            source=Source.NONE if page["needs_recognising"] else Source.LAYER,
            text=page["text"],
            words=page["words"],
            advice=apt(page["advice"], is_covered=page["number"] in document.covered_pages),
            fingerprint=page["fingerprint"],
        )
        for page in seen
    )
    if not needs_recognising:
        keep_facts_in_words(reading, pages, today)
    return reading
