"""Recognise the text of pages that carry none, one by one, in a queue that holds up no upload.

The row `Reading` is the job; a message of the queue is only a hint.
"""

import logging
import uuid
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now

from evidence.errors import Refused
from evidence.found_facts import keep_facts, keep_facts_in_words
from evidence.left_behind import answer_in
from evidence.limits import Allowance, limits
from evidence.models import ATTEMPTS_AT_MOST, Reading, ReadPage
from evidence.reading.advice import apt
from evidence.reading.facts import Fact
from evidence.reading.mrz.found_facts import facts_of
from evidence.reading.mrz.in_words import zone_in_words
from evidence.reading.mrz.zone import Zone
from evidence.reading.words import Word
from evidence.sandbox import run
from evidence.stored_pages import copy_pages
from evidence.workplace import work_folder
from parole_site import leases

logger = logging.getLogger(__name__)

State = Reading.State
Source = ReadPage.Source

LEASE = timedelta(minutes=10)
"""Longer than one page may take; it is renewed with each page."""

_NO_MORE = {"attempts": ATTEMPTS_AT_MOST}
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
        pages = copy_pages(claim.reading.document, work / "pages.pdf")
        for number in waiting.values_list("number", flat=True):
            read = _read(pages, number, work)
            zone = [] if read is None else _zone(pages, number, work, today, read)
            # Whoever gets on is no poison: a long scan may need more tasks than there are attempts.
            if not claim.row().update(lease_until=leases.until(LEASE), attempts=1):
                return
            if read is not None:
                _keep_page(claim.reading, number, read, zone)
    with transaction.atomic():
        is_whole = not waiting.exists()
        over = {"state": State.DONE} if is_whole else {"state": State.GAVE_UP, **_NO_MORE}
        if claim.row().update(**over):
            keep_facts_in_words(claim.reading, claim.reading.read_pages.all(), today)


@transaction.atomic
def _keep_page(reading: Reading, number: int, read: dict[str, Any], zone: list[Fact]) -> None:
    page = reading.read_pages.get(number=number)
    page.source, page.text, page.words = Source.OCR, read["text"], read["words"]
    page.confidence = read["confidence"]
    is_covered = number in reading.document.covered_pages
    page.advice = apt([*page.advice, *read["advice"]], is_covered=is_covered)
    page.save()
    keep_facts(reading, number, zone)


def _read(pages: Path, number: int, work: Path) -> dict[str, Any] | None:
    """Recognise one page; None where that cannot be done: it stays unread, and the others go on."""
    given = {"pages": str(pages), "page": number}
    read = _asked("recognise", given, work)
    return None if read is None else dict(read)


def _zone(pages: Path, number: int, work: Path, today: date, read: dict[str, Any]) -> list[Fact]:
    """Read the machine-readable zone of one page in its picture, or else in its words."""
    given = {"pages": str(pages), "page": number, "today": today.isoformat()}
    seen = [Fact(**fact) for fact in _asked("zone", given, work) or ()]
    if any(fact.is_checked for fact in seen):
        return seen
    words = tuple(Word.of(listed) for listed in read["words"])
    found = zone_in_words(words, today=today)
    if found is None or not isinstance(found.result, Zone):
        return seen
    # No check digit guards the names, and these words were read in one way only.
    return facts_of(replace(found, result=found.result.without_names))


def _asked(job: str, given: dict[str, Any], work: Path) -> Any:
    """Let the child do a job on one page; None where it cannot be done."""
    out = work / f"{job}.json"
    allowance = Allowance.of_reading(limits())
    try:
        run(job, {**given, "work": str(work), "out": str(out)}, allowance=allowance, work=work)
        return answer_in(out)
    except Refused as refused:
        logger.info("page %s of a document: %s ended with %s", given["page"], job, refused.code)
        return None
