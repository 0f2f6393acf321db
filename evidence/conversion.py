"""Make the pages of a document that was received: claim it, convert it, finish it once.

The database row is the job; a message of the queue is only a hint. Whoever lost a claim throws its
own pages away, so a message that comes twice, or late, does no harm. Times are those of the
database, for workers' clocks differ.
"""

import hashlib
import logging
import uuid
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now

from evidence import erasing, scanner
from evidence.errors import GaveUp, Refused
from evidence.gate import NORMALISER_VERSION, Normalised, normalised
from evidence.models import ATTEMPTS_AT_MOST, Document, DocumentPart
from evidence.normal.cover import Cover
from evidence.workplace import work_folder
from parole_site import leases

logger = logging.getLogger(__name__)

State = Document.State

LEASE = timedelta(minutes=5)
"""Longer than the longest conversion with its copying, and short enough to wait for."""

_NEVER_SENT = timedelta(minutes=1)
"""A document that waits longer than this was forgotten by the queue."""


class OriginalChanged(Exception):
    """The stored original is not what was received: a fault of the storage."""


@dataclass(frozen=True, kw_only=True)
class Claim:
    """The right to convert one document until the lease is over."""

    document: Document
    token: uuid.UUID

    def row(self) -> QuerySet[Document]:
        """Return the row, if it is still ours."""
        row = Document.objects.filter(pk=self.document.pk)
        return leases.held(row, at_work=State.CONVERTING, token=self.token)


def convert(*, document_id: int) -> None:
    """Make the pages of a document, or keep why not. Doing it again does no harm."""
    claim = _claim(document_id)
    if claim is None:
        return
    try:
        _convert(claim)
    except BaseException:
        claim.row().update(lease_until=Now())
        raise


def sweep(*, only: int | None = None) -> list[int]:
    """Give up what was tried too often, and return the documents that are to be queued again.

    `only` looks after one document, for somebody who waits for it.
    """
    rows = _no_parts() if only is None else _no_parts().filter(pk=only)
    orphaned = leases.is_orphaned(State.CONVERTING)
    rows.filter(orphaned, attempts__gte=ATTEMPTS_AT_MOST).update(
        state=State.REFUSED,
        refusal_code=GaveUp.code,
        refusal_parameters={"attempts": ATTEMPTS_AT_MOST},
    )
    forgotten = Q(state=State.RECEIVED, created_at__lte=Now() - _NEVER_SENT)
    return list(rows.filter(orphaned | forgotten).values_list("pk", flat=True))


def _no_parts() -> QuerySet[Document]:
    """Return the documents that are no parts; one table alone decides who takes a row."""
    return Document.objects.exclude(pk__in=DocumentPart.objects.values("part"))


def _claim(document_id: int) -> Claim | None:
    """Take the document, if it is free, in one statement; a part of another one stays closed."""
    row = _no_parts().filter(pk=document_id)
    token = leases.take(
        row,
        waiting=State.RECEIVED,
        at_work=State.CONVERTING,
        attempts_at_most=ATTEMPTS_AT_MOST,
        length=LEASE,
    )
    return Claim(document=row.get(), token=token) if token else None


def _convert(claim: Claim) -> None:
    with work_folder() as folder:
        original = fetched(claim.document, folder)
        try:
            scanner.check(original)
            covers = tuple(map(Cover.of, claim.document.covers))
            made = normalised(original, claim.token.hex, folder, covers=covers)
        except scanner.ScannerAway:
            _let_wait(claim)
        except Refused as refused:
            claim.row().update(
                state=State.REFUSED,
                refusal_code=refused.code,
                refusal_parameters=refused.parameters,
                normaliser_version=NORMALISER_VERSION,
                waits_for="",
            )
            logger.info("document %s was refused: %s", claim.document.pk, refused.code)
        else:
            _finish(claim, made)


def _let_wait(claim: Claim) -> None:
    """Put a document back that the scanner could not be asked about; the sweep tries again.

    It is no attempt: a scanner may be away for longer than a document is tried.
    """
    claim.row().update(
        state=State.RECEIVED,
        waits_for=Document.WaitsFor.SCANNER,
        attempts=F("attempts") - 1,
        lease_token=None,
        lease_until=None,
    )
    logger.warning("the virus scanner is away: %s waits", claim.document)


def _finish(claim: Claim, made: Normalised) -> None:
    """Store the pages under the token, then point to them; the loser takes its file away."""
    with made.pages.open("rb") as file:
        place = default_storage.save(f"{claim.document.folder}/{claim.token.hex}.pdf", File(file))
    with transaction.atomic():
        finished = claim.row().update(
            state=State.READY,
            pages=place,
            page_count=made.page_count,
            notes=list(made.notes),
            waits_for="",
            normaliser_version=NORMALISER_VERSION,
        )
        has_others = finished and (claim.document.pages.name or place) != place
        old = erasing.noted_as_overtaken(document=claim.document) if has_others else None
    if not finished:
        default_storage.delete(place)
    elif old is not None:
        erasing.erase_overtaken(old)


def fetched(document: Document, folder: Path) -> Path:
    """Copy what is to be opened out of the storage, and check that it is what was received.

    That is the original, or the copy of it without its password. Raises OriginalChanged.
    """
    stored, sha256 = document.original, document.sha256
    if document.opened:
        stored, sha256 = document.opened, document.opened_sha256
    place = folder / "original"
    digest = hashlib.sha256()
    with stored.open("rb") as file, place.open("wb") as copy:
        for piece in file.chunks():
            digest.update(piece)
            copy.write(piece)
    if digest.hexdigest() != sha256:
        message = f"the original of {document} is not what was received"
        raise OriginalChanged(message)
    return place


__all__ = ["NORMALISER_VERSION", "Normalised", "convert", "fetched", "normalised", "sweep"]
