"""Move a document to another place in the order that the page has shown."""

import hashlib

from django.db import transaction
from django.utils.translation import gettext as _

from packets.errors import ChangedMeanwhile
from packets.models import Case, Exhibit, User
from packets.operations.exhibits import note
from packets.operations.placing import put_in_order
from packets.operations.rows import locked_for_change


class OrderChangedMeanwhile(ChangedMeanwhile):
    """The documents do not stand as the page has shown them, or the one to move is gone."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The list of documents was changed meanwhile. Nothing was moved. "
                "Below is the order as it is now."
            )
        )


def mark_of_order(case: Case) -> str:
    """Return what tells one order of the documents from another."""
    codes = [code.hex for code in case.exhibits.values_list("code", flat=True)]
    return hashlib.sha256(" ".join(codes).encode()).hexdigest()[:16]


@transaction.atomic
def move_exhibit(*, exhibit: Exhibit, to: int, seen: str, by: User) -> None:
    """Put a document at a place of the list, from 1; too far is the end.

    `seen` is the mark of the order that the page showed. Raises OrderChangedMeanwhile when it is
    another one by now; not when the document stands at the wanted place already, as after a second
    press of the same button.
    """
    case = locked_for_change(exhibit.case)
    held = case.exhibits.filter(pk=exhibit.pk).first()
    if held is not None and held.position == to:
        return
    if held is None or mark_of_order(case) != seen:
        raise OrderChangedMeanwhile
    order = [pk for pk in case.exhibits.values_list("pk", flat=True) if pk != held.pk]
    order.insert(max(0, to - 1), held.pk)
    if put_in_order(case, order):
        note(case, by, "DOCUMENT_MOVED", held)
