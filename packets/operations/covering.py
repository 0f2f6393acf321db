"""Black out parts of a document of a case, or bring them back."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from evidence.covering import change_covers
from evidence.models import Document
from evidence.normal.cover import Cover
from packets.errors import ChangedMeanwhile
from packets.models import Exhibit, User
from packets.operations.exhibits import exhibit_in, note
from packets.operations.rows import locked_for_change
from packets.selectors.document_facts import document_facts


class DocumentReplaced(ChangedMeanwhile):
    """Somebody put another file in the place of the one whose parts were chosen."""

    def __init__(self) -> None:
        super().__init__(
            _("This file was replaced meanwhile. Nothing was saved. Open the document again.")
        )


@transaction.atomic
def cover_document(
    *, exhibit: Exhibit, document: Document, covers: Iterable[Cover], version: int, by: User
) -> bool:
    """Black out these parts of a document of the exhibit, and no others.

    Returns False where nothing changes. Raises DocumentRemoved, DocumentReplaced, and what
    evidence.covering.change_covers raises.
    """
    case = locked_for_change(exhibit.case)
    held = exhibit_in(case, exhibit)
    there = Document.objects.filter(pk=document.pk).first()
    if there is None:
        raise DocumentReplaced
    before = document_facts(there).identity
    is_changed = change_covers(document_id=document.pk, covers=covers, version=version)
    if is_changed:
        # What was decided about a fact that is covered now would tell it.
        case.paper_decisions.filter(paper=before).delete()
        note(case, by, "DOCUMENT_BLACKED_OUT", held)
    return is_changed
