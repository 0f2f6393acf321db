"""Take a file in that has arrived: one effect for one form, and no file that has no row."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.core.files.base import File
from django.db import transaction
from django.db.models import Q, QuerySet, Sum
from django.utils.translation import gettext as _

from evidence import erasing, intake, partial
from evidence.errors import ArrivedDamaged, CaseFull, Refused
from evidence.limits import limits
from evidence.models import Document, DocumentPart, PartialUpload
from evidence.names import shown_name
from packets.errors import NotUnderstood
from packets.models import Case, Exhibit, SignedPage, Translation
from packets.operations.rows import locked_for_change
from packets.selectors.exhibits import documents_of

Row = TypeVar("Row", Exhibit, Translation, SignedPage)


class AlreadyUsed(NotUnderstood):
    """An upload that is in the case already was sent to be used a second time."""

    def __init__(self) -> None:
        super().__init__(_("This file is in your case already. Choose another file."))


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A file that has arrived: whole with its form, or in pieces before.

    `token` is that of the form it came with: the same form never has two effects. `sha256` is what
    the browser says of the file that it sent in pieces; "" where it cannot tell.
    """

    token: str
    file: "File[bytes] | None" = None
    name: str = ""
    pieces: PartialUpload | None = None
    sha256: str = ""

    @property
    def shown_name(self) -> str:
        """The name that the person knows the file by."""
        return shown_name(self.name) if self.pieces is None else self.pieces.name

    def received(self) -> Document:
        """Keep the file and return its document. Raises evidence.errors.Refused."""
        if self.pieces is not None:
            try:
                document = partial.finish(upload=self.pieces)
            except Refused:
                partial.give_up(upload=self.pieces)
                raise
            if self.sha256 and self.sha256 != document.sha256:
                erasing.remove(document)
                raise ArrivedDamaged
            return document
        if self.file is None:
            raise ValueError
        return intake.receive(file=self.file, name=self.name)


def taken_in(
    *,
    case: Case,
    arrival: Arrival,
    rows: "QuerySet[Row]",
    place: Callable[[Case, Document, str], Row],
) -> Row:
    """Return the row of a file that arrived: the one it has, or the one that `place` gives it.

    `rows` are those that the form may have filled before. `place` gets the locked case, the
    document and the token; where it raises, the file is erased.
    Raises evidence.errors.Refused, as where the case is full, and AlreadyUsed.
    """
    document = arrival.received()
    known = rows.filter(document=document).first()
    if known is not None:
        return known
    _refuse_if_used(document)
    try:
        row = _placed(case, document, arrival.token, rows, place)
    except BaseException:
        erasing.remove(document)
        raise
    if row.document_id != document.pk:
        erasing.remove(document)
    return row


@transaction.atomic
def _placed(
    case: Case,
    document: Document,
    token: str,
    rows: "QuerySet[Row]",
    place: Callable[[Case, Document, str], Row],
) -> Row:
    held = locked_for_change(case)
    # Only now nobody else adds one: the same form may have come a second time in between.
    token_of_another = _token_of_another_file(token, document)
    there = rows.filter(Q(document=document) | Q(upload_token=token_of_another)).first()
    if there is not None:
        return there
    used = rows.filter(upload_token=token).first()
    if used is not None and used.document.sha256 == document.sha256:
        return used
    _refuse_if_full(held, document)
    return place(held, document, token if used is None else token_of_another)


def _token_of_another_file(token: str, document: Document) -> str:
    """Return the token of a form that was sent again with another file, as after going back."""
    return hashlib.sha256(f"{token} {document.sha256}".encode()).hexdigest()


def _refuse_if_used(document: Document) -> None:
    in_exhibit = Exhibit.objects.filter(Q(document=document) | Q(previous=document))
    in_whole = DocumentPart.objects.filter(part=document)
    in_translation = Translation.objects.filter(document=document)
    in_signed = SignedPage.objects.filter(document=document)
    if any(use.exists() for use in (in_exhibit, in_translation, in_whole, in_signed)):
        raise AlreadyUsed


def _refuse_if_full(case: Case, document: Document) -> None:
    most = limits().case_bytes
    others = documents_of(case).exclude(pk=document.pk).aggregate(bytes=Sum("size"))["bytes"] or 0
    if others + document.size > most:
        raise CaseFull(limit_bytes=most)
