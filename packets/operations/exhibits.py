"""Offer a document as proof, describe it, replace it and take it away."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from evidence import erasing
from evidence.models import Document
from packets.errors import ChangedMeanwhile
from packets.models import Beneficiary, Case, Exhibit, User
from packets.models.first_look import Look, first_look_of
from packets.operations import audit
from packets.operations.arriving import Arrival, taken_in
from packets.operations.placing import close_ranks, put_new_one
from packets.operations.proposing import NOTHING_PROPOSED, Proposal
from packets.operations.rows import locked_for_change

REMOVED = "DOCUMENT_REMOVED"
DETAILS = ("title", "original_title", "dated", "issuer", "language", "proves", "kind")
TOLD = "told"


class DocumentRemoved(ChangedMeanwhile):
    """Somebody else took the document out of the case."""

    def __init__(self) -> None:
        super().__init__(
            _("This document was removed meanwhile. Go to your case, then to its documents.")
        )


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
    *, case: Case, arrival: Arrival, proposal: Proposal = NOTHING_PROPOSED, by: User | None
) -> Exhibit:
    """Add a document at the place that its kind has in the argument.

    What is proposed is a start that the family changes. The same form sent twice adds one exhibit.
    Raises evidence.errors.Refused.
    """

    def offer(held: Case, document: Document, token: str) -> Exhibit:
        exhibit = _offered(held, document, token, proposal, look=first_look_of(by))
        note(held, by, "DOCUMENT_ADDED", exhibit)
        return exhibit

    return taken_in(case=case, arrival=arrival, rows=case.exhibits.all(), place=offer)


@dataclass(frozen=True, kw_only=True)
class Concerned:
    """About whom a document is: keys of beneficiaries (none means all), and of a supporter.

    Where the family was not asked for the supporter, `supporter` is None, and it stays.
    """

    about: tuple[str, ...] = ()
    supporter: str | None = None


def describe_exhibit(
    *, exhibit: Exhibit, details: Mapping[str, Any], concerned: Concerned, version: int, by: User
) -> None:
    """Keep what the family says about a document; `version` is the one that the page showed.

    Raises DetailsChangedMeanwhile when other words were saved since.
    """
    with transaction.atomic():
        case = locked_for_change(exhibit.case)
        held = exhibit_in(case, exhibit)
        people = list(case.beneficiaries.filter(key__in=concerned.about))
        giver = held.supporter
        if concerned.supporter is not None:
            giver = case.supporters.filter(key=concerned.supporter).first()
        if held.supporter == giver and _is_same(held, details, people):
            return
        if held.version != version:
            raise DetailsChangedMeanwhile(held)
        for name in (*DETAILS, TOLD):
            setattr(held, name, details.get(name, getattr(held, name)))
        held.supporter = giver
        held.version += 1
        held.save(update_fields=[*DETAILS, TOLD, "supporter", "version"])
        held.about.set(people)
        note(case, by, "DOCUMENT_DESCRIBED", held)


def replace_document(*, exhibit: Exhibit, arrival: Arrival, by: User) -> Exhibit:
    """Put another file in the place of an exhibit's; its place and details stay.

    In the place of one that came by a link and was not accepted, the new one waits for a look.

    The old file is kept until the new one is ready, for that one may still be refused when it is
    opened. Raises evidence.errors.Refused, and then nothing has changed.
    """

    def put(case: Case, document: Document, token: str) -> Exhibit:
        held = exhibit_in(case, exhibit)
        _put_in_place(held, document, token)
        note(case, by, "DOCUMENT_REPLACED", held)
        return held

    this = Exhibit.objects.filter(pk=exhibit.pk)
    return taken_in(case=exhibit.case, arrival=arrival, rows=this, place=put)


@transaction.atomic
def remove_exhibit(*, exhibit: Exhibit, by: User) -> None:
    """Take a document and its translations out of the case; nothing else is lost."""
    case = locked_for_change(exhibit.case)
    held = case.exhibits.filter(pk=exhibit.pk).first()
    if held is None:
        return
    documents = files_of(held)
    note(case, by, REMOVED, held)
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


def exhibit_in(case: Case, exhibit: Exhibit) -> Exhibit:
    """Return the row as it is now. Raises DocumentRemoved."""
    held = case.exhibits.filter(pk=exhibit.pk).first()
    if held is None:
        raise DocumentRemoved
    return held


def files_of(exhibit: Exhibit) -> list[Document]:
    """Return every file that goes when the exhibit goes."""
    files = [exhibit.document, *(row.document for row in exhibit.translations.all())]
    return [*files, exhibit.previous] if exhibit.previous is not None else files


def note(case: Case, by: User | None, what: str, exhibit: Exhibit) -> None:
    case.save(update_fields=["changed_at"])
    audit.record(case=case, by=by, what=what, about=exhibit.code.hex)


def _offered(
    case: Case, document: Document, token: str, proposal: Proposal, *, look: str
) -> Exhibit:
    exhibit = Exhibit(
        case=case,
        document=document,
        upload_token=token,
        look=look,
        kind=proposal.kind,
        title=proposal.title,
        proves=proposal.proves,
        supporter=case.supporters.filter(key=proposal.supporter).first(),
    )
    put_new_one(case, exhibit)
    exhibit.about.set(case.beneficiaries.filter(key__in=proposal.about))
    return exhibit


def _put_in_place(held: Exhibit, document: Document, token: str) -> None:
    """Put a new file in the place; of those before, only the last readable one is kept."""
    before = [held.document] if held.previous is None else [held.document, held.previous]
    kept = next((file for file in before if file.is_ready), None)
    held.document, held.previous, held.upload_token = document, kept, token
    held.look = Look.WAITING if held.look else ""
    held.save(update_fields=["document", "previous", "upload_token", "look"])
    for file in before:
        if file != kept:
            erasing.remove(file)


def _unchanged(row: Exhibit) -> Q:
    return Q(pk=row.pk, document=row.document_id, previous=row.previous_id)


def _is_same(held: Exhibit, details: Mapping[str, Any], people: list[Beneficiary]) -> bool:
    same_words = all(getattr(held, name) == details.get(name, "") for name in details)
    return same_words and set(held.about.all()) == set(people)
