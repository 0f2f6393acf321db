"""Offer a document as proof, describe it, move it, replace it and take it away."""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.core.files.base import File
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from evidence import erasing, intake, partial
from evidence.models import Document, PartialUpload
from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood
from packets.models import Beneficiary, Case, CaseEvent, Exhibit, Translation, User
from packets.operations.placing import close_ranks, put_in_order, put_new_one
from packets.operations.proposing import NOTHING_PROPOSED, Proposal
from packets.operations.rows import locked_for_change

DETAILS = ("title", "original_title", "dated", "issuer", "language", "proves", "kind")


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A file that has arrived: whole with its form, or in pieces before.

    `token` is that of the form it came with: the same form never has two effects.
    """

    token: str
    file: "File[bytes] | None" = None
    name: str = ""
    pieces: PartialUpload | None = None

    def received(self) -> Document:
        """Keep the file and return its document. Raises evidence.errors.Refused."""
        if self.pieces is not None:
            return partial.finish(upload=self.pieces)
        if self.file is None:
            raise ValueError
        return intake.receive(file=self.file, name=self.name)

    def brings(self, document: Document) -> bool:
        """Tell whether it is this very file once more: a form can also be sent with another one."""
        if self.file is None:
            return True
        digest = hashlib.sha256()
        for chunk in self.file.chunks():
            digest.update(chunk)
        self.file.seek(0)
        return digest.hexdigest() == document.sha256

    def anew(self) -> "Arrival":
        """Return it as the file of a form of its own."""
        return replace(self, token=secrets.token_urlsafe(16))


class AlreadyUsed(NotUnderstood):
    """An upload that is in the case already was sent to be used a second time."""

    def __init__(self) -> None:
        super().__init__(_("This file is in your case already. Choose another file."))


class DetailsChangedMeanwhile(ChangedMeanwhile):
    """Somebody else changed what is said about the document; `exhibit` has their words."""

    def __init__(self, exhibit: Exhibit) -> None:
        super().__init__(
            _(
                "These details were changed meanwhile. "
                "Both texts are below. Choose one or write a new one."
            )
        )
        self.exhibit = exhibit


def add_exhibit(
    *, case: Case, arrival: Arrival, proposal: Proposal = NOTHING_PROPOSED, by: User
) -> Exhibit:
    """Add a document at the place that its kind has in the argument.

    What is proposed is a start that the family changes. The same form sent twice adds one exhibit.
    Raises evidence.errors.Refused.
    """
    there = case.exhibits.filter(upload_token=arrival.token).first()
    if there is not None and arrival.brings(there.document):
        return there
    if there is not None:
        arrival = arrival.anew()
    document = arrival.received()
    exhibit = document_owner(document)
    if exhibit is not None:
        return exhibit
    refuse_if_used(document)
    try:
        with transaction.atomic():
            held = locked_for_change(case)
            exhibit = held.exhibits.filter(upload_token=arrival.token).first()
            if exhibit is None:
                exhibit = _offered(held, document, arrival.token, proposal)
                note(held, by, "DOCUMENT_ADDED", exhibit)
    except BaseException:
        erasing.remove(document)
        raise
    if exhibit.document_id != document.pk:
        erasing.remove(document)
    return exhibit


def describe_exhibit(
    *, exhibit: Exhibit, details: Mapping[str, str], about: Iterable[str], version: int, by: User
) -> None:
    """Keep what the family says about a document; `version` is the one that the page showed.

    Raises DetailsChangedMeanwhile when other words were saved since.
    """
    with transaction.atomic():
        case = locked_for_change(exhibit.case)
        held = exhibit_in(case, exhibit)
        people = list(case.beneficiaries.filter(key__in=list(about)))
        if _is_same(held, details, people):
            return
        if held.version != version:
            raise DetailsChangedMeanwhile(held)
        for name in DETAILS:
            setattr(held, name, details.get(name, getattr(held, name)))
        held.version += 1
        held.save(update_fields=[*DETAILS, "version"])
        held.about.set(people)
        note(case, by, "DOCUMENT_DESCRIBED", held)


def replace_document(*, exhibit: Exhibit, arrival: Arrival, by: User) -> Exhibit:
    """Put another file in the place of an exhibit's; its place and details stay.

    The old file is kept until the new one is ready, for that one may still be refused when it is
    opened. Raises evidence.errors.Refused, and then nothing has changed.
    """
    if exhibit.upload_token == arrival.token:
        if arrival.brings(exhibit.document):
            return exhibit
        arrival = arrival.anew()
    document = arrival.received()
    if document.pk == exhibit.document_id:
        return exhibit
    refuse_if_used(document)
    try:
        with transaction.atomic():
            case = locked_for_change(exhibit.case)
            held = exhibit_in(case, exhibit)
            if held.upload_token != arrival.token and held.document_id != document.pk:
                _put_in_place(held, document, arrival.token)
                note(case, by, "DOCUMENT_REPLACED", held)
    except BaseException:
        erasing.remove(document)
        raise
    if held.document_id != document.pk:
        erasing.remove(document)
    return held


@transaction.atomic
def remove_exhibit(*, exhibit: Exhibit, by: User) -> None:
    """Take a document and its translations out of the case; nothing else is lost."""
    case = locked_for_change(exhibit.case)
    held = case.exhibits.filter(pk=exhibit.pk).first()
    if held is None:
        return
    documents = files_of(held)
    note(case, by, "DOCUMENT_REMOVED", held)
    held.delete()
    for document in documents:
        erasing.remove(document)
    close_ranks(case)


@transaction.atomic
def forget_previous() -> int:
    """Erase the files that a readable replacement has overtaken, and return how many."""
    overtaken = Exhibit.objects.filter(
        previous__isnull=False, document__state=Document.State.READY
    ).select_related("previous")
    gone = [
        row for row in overtaken if Exhibit.objects.filter(_unchanged(row)).update(previous=None)
    ]
    for row in gone:
        if row.previous is not None:
            erasing.remove(row.previous)
    return len(gone)


@transaction.atomic
def move_exhibit(*, exhibit: Exhibit, to: int, by: User) -> None:
    """Put a document at a place of the list, from 1; too far is the end."""
    case = locked_for_change(exhibit.case)
    held = exhibit_in(case, exhibit)
    order = [pk for pk in case.exhibits.values_list("pk", flat=True) if pk != held.pk]
    order.insert(max(0, to - 1), held.pk)
    if put_in_order(case, order):
        note(case, by, "DOCUMENT_MOVED", held)


def exhibit_in(case: Case, exhibit: Exhibit) -> Exhibit:
    """Return the row as it is now; NotAllowed when somebody has removed it meanwhile."""
    held = case.exhibits.filter(pk=exhibit.pk).first()
    if held is None:
        raise NotAllowed(_("This document was removed meanwhile. Go back to your documents."))
    return held


def files_of(exhibit: Exhibit) -> list[Document]:
    """Return every file that goes when the exhibit goes."""
    files = [exhibit.document, *(row.document for row in exhibit.translations.all())]
    return [*files, exhibit.previous] if exhibit.previous is not None else files


def refuse_if_used(document: Document) -> None:
    """Raise AlreadyUsed when an exhibit or a translation has this upload."""
    in_exhibit = Exhibit.objects.filter(Q(document=document) | Q(previous=document))
    if in_exhibit.exists() or Translation.objects.filter(document=document).exists():
        raise AlreadyUsed


def document_owner(document: Document) -> Exhibit | None:
    """Return the exhibit of a document that was received before."""
    return Exhibit.objects.filter(document=document).first()


def note(case: Case, by: User | None, what: str, exhibit: Exhibit) -> None:
    case.save(update_fields=["changed_at"])
    CaseEvent.objects.create(case=case, actor=by, what=what, about=exhibit.code.hex)


def _offered(case: Case, document: Document, token: str, proposal: Proposal) -> Exhibit:
    exhibit = Exhibit(
        case=case,
        document=document,
        upload_token=token,
        kind=proposal.kind,
        title=proposal.title,
        proves=proposal.proves,
    )
    put_new_one(case, exhibit)
    exhibit.about.set(case.beneficiaries.filter(key__in=proposal.about))
    return exhibit


def _put_in_place(held: Exhibit, document: Document, token: str) -> None:
    """Put a new file in the place; of those before, only the last readable one is kept."""
    before = [held.document] if held.previous is None else [held.document, held.previous]
    kept = next((file for file in before if file.is_ready), None)
    held.document, held.previous, held.upload_token = document, kept, token
    held.save(update_fields=["document", "previous", "upload_token"])
    for file in before:
        if file != kept:
            erasing.remove(file)


def _unchanged(row: Exhibit) -> Q:
    return Q(pk=row.pk, document=row.document_id, previous=row.previous_id)


def _is_same(held: Exhibit, details: Mapping[str, str], people: list[Beneficiary]) -> bool:
    same_words = all(getattr(held, name) == details.get(name, "") for name in details)
    return same_words and set(held.about.all()) == set(people)
