"""Read the pages of a document: at once what they carry themselves, later what must be recognised.

The row `Reading` is the job; a message of the queue is only a hint. A reading is about the pages
that it names: where a document has others by now, it is made anew.
"""

import json
import logging
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Now

from evidence.errors import Refused
from evidence.limits import Allowance, limits
from evidence.models import ATTEMPTS_AT_MOST, Document, FoundFact, Reading, ReadPage
from evidence.reading.facts import Fact
from evidence.reading.inspecting import Inspected
from evidence.reading.mrz.found_facts import facts_of
from evidence.reading.mrz.in_words import zone_in_words
from evidence.reading.numbers import numbers_in
from evidence.reading.words import Word
from evidence.sandbox import run
from evidence.workplace import work_folder
from parole_site import leases

logger = logging.getLogger(__name__)

State = Reading.State
Source = ReadPage.Source

LONGEST_VALUE = 200

READER_VERSION = "1"
"""Grows when the same pages would be read differently."""

LEASE = timedelta(minutes=10)
"""Longer than one page may take; it is renewed with each page."""

AT_A_TIME = 20
"""Pages that one child looks at, so that its limits are those of a short document."""

_NEVER_SENT = timedelta(minutes=2)


@dataclass(frozen=True, kw_only=True)
class Claim:
    """The right to recognise the pages of one document until the lease is over."""

    reading: Reading
    token: uuid.UUID

    def row(self) -> QuerySet[Reading]:
        """Return the row, if it is still ours."""
        row = Reading.objects.filter(pk=self.reading.pk)
        return leases.held(row, at_work=State.READING, token=self.token)


def inspect(*, document_id: int, today: date) -> Reading | None:
    """Look at the pages of a ready document; return the reading that is to be recognised, if any.

    Doing it again does no harm. What goes wrong here never touches the document.
    """
    document = Document.objects.filter(pk=document_id, state=Document.State.READY).first()
    if document is None:
        return None
    known = Reading.objects.filter(document=document).first()
    if known is None or not _is_about(known, document):
        known = _inspected(document, today)
    return known if known and known.state == State.WAITING else None


def recognise(*, document_id: int, today: date) -> None:
    """Recognise the pages that carry no text themselves. Doing it again does no harm."""
    claim = _claim(document_id)
    if claim is None:
        return
    try:
        _recognise(claim, today)
    except BaseException:
        claim.row().update(lease_until=Now())
        raise


def sweep() -> list[int]:
    """Give up what was tried too often, and return the documents that are to be queued again."""
    orphaned = leases.is_orphaned(State.READING)
    Reading.objects.filter(orphaned, attempts__gte=ATTEMPTS_AT_MOST).update(state=State.GAVE_UP)
    rows = Reading.objects.filter(orphaned) | Reading.objects.filter(
        state=State.WAITING, created_at__lte=Now() - _NEVER_SENT
    )
    return list(rows.values_list("document_id", flat=True))


def sweep_uninspected(*, most: int = 100) -> list[int]:
    """Return documents whose pages nobody has looked at, as after a crash or a new version."""
    ready = Document.objects.filter(state=Document.State.READY)
    is_read = Reading.objects.filter(pages_name=F("document__pages"), reader_version=READER_VERSION)
    unread = ready.exclude(pk__in=is_read.values("document_id"))
    return list(unread.order_by("-pk").values_list("pk", flat=True)[:most])


def _is_about(reading: Reading, document: Document) -> bool:
    return reading.pages_name == document.pages.name and reading.reader_version == READER_VERSION


def _inspected(document: Document, today: date) -> Reading | None:
    """Look at all pages and keep what was seen; None where another worker was quicker."""
    with work_folder() as work:
        pages = _fetched(document, work)
        seen = [page for part in _parts(document.page_count) for page in _look(pages, part, work)]
    try:
        with transaction.atomic():
            return _kept(document, seen, today)
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
    except Refused as refused:
        if len(part) > 1:
            return [
                seen for number in part for seen in _look(pages, range(number, number + 1), work)
            ]
        logger.info("page %s of a document could not be looked at: %s", part[0], refused.code)
        return [asdict(Inspected(number=part[0], text="", words=(), needs_recognising=False))]
    return list(json.loads(out.read_text(encoding="utf-8")))


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
            advice=page["advice"],
            fingerprint=page["fingerprint"],
        )
        for page in seen
    )
    if not needs_recognising:
        _keep_facts_in_words(reading, pages, today)
    return reading


def _keep_facts_in_words(reading: Reading, pages: Iterable[ReadPage], today: date) -> None:
    """Keep what was found in the words of all pages."""
    for page in pages:
        words = tuple(Word.of(listed) for listed in page.words)
        zone = zone_in_words(words, today=today) if page.source == Source.LAYER else None
        _keep_facts(reading, page.number, [*numbers_in(words), *(facts_of(zone) if zone else [])])


def _keep_facts(reading: Reading, number: int, facts: Iterable[Fact]) -> None:
    FoundFact.objects.bulk_create(
        FoundFact(
            reading=reading,
            page=number,
            kind=fact.kind,
            value=fact.value[:LONGEST_VALUE],
            written=fact.written[:LONGEST_VALUE],
            box=list(fact.box),
            is_checked=fact.is_checked,
            details=dict(fact.details),
        )
        for fact in facts
    )


def _claim(document_id: int) -> Claim | None:
    row = Reading.objects.filter(document_id=document_id)
    token = leases.take(
        row,
        waiting=State.WAITING,
        at_work=State.READING,
        attempts_at_most=ATTEMPTS_AT_MOST,
        length=LEASE,
    )
    return Claim(reading=row.select_related("document").get(), token=token) if token else None


def _recognise(claim: Claim, today: date) -> None:
    """Recognise page by page; each is kept at once, so that a new attempt goes on from there."""
    waiting = claim.reading.read_pages.filter(source=Source.NONE)
    with work_folder() as work:
        pages = _fetched(claim.reading.document, work)
        for number in waiting.values_list("number", flat=True):
            read = _read(pages, number, work)
            zone = _zone(pages, number, work, today)
            if not claim.row().update(lease_until=leases.until(LEASE)):
                return
            _keep_page(claim.reading, number, read, zone)
    with transaction.atomic():
        if claim.row().update(state=State.DONE):
            _keep_facts_in_words(claim.reading, claim.reading.read_pages.all(), today)


@transaction.atomic
def _keep_page(reading: Reading, number: int, read: dict[str, Any], zone: list[Fact]) -> None:
    page = reading.read_pages.get(number=number)
    page.source, page.text, page.words = Source.OCR, read["text"], read["words"]
    page.confidence = read["confidence"]
    page.advice = sorted({*page.advice, *read["advice"]})
    page.save()
    _keep_facts(reading, number, zone)


def _read(pages: Path, number: int, work: Path) -> dict[str, Any]:
    """Recognise one page; one that cannot be recognised has no text, and the others go on."""
    given = {"pages": str(pages), "page": number}
    return _asked("recognise", given, work) or {
        "text": "",
        "words": [],
        "confidence": 0,
        "advice": [],
    }


def _zone(pages: Path, number: int, work: Path, today: date) -> list[Fact]:
    """Read the machine-readable zone of one page, if it has one."""
    given = {"pages": str(pages), "page": number, "today": today.isoformat()}
    return [Fact(**fact) for fact in _asked("zone", given, work) or ()]


def _asked(job: str, given: dict[str, Any], work: Path) -> Any:
    """Let the child do a job on one page; None where it cannot be done."""
    out = work / f"{job}.json"
    allowance = Allowance.of_reading(limits())
    try:
        run(job, {**given, "work": str(work), "out": str(out)}, allowance=allowance, work=work)
    except Refused as refused:
        logger.info("page %s of a document: %s ended with %s", given["page"], job, refused.code)
        return None
    return json.loads(out.read_text(encoding="utf-8"))


def _fetched(document: Document, folder: Path) -> Path:
    place = folder / "pages.pdf"
    with document.pages.open("rb") as stored, place.open("wb") as copy:
        for piece in stored.chunks():
            copy.write(piece)
    return place
