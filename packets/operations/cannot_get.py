"""Say that a kind of proof cannot be had, why, and what there is instead."""

from django.db import transaction
from django.utils.translation import gettext as _

from packets.errors import NotUnderstood
from packets.models import CannotGetRow, Case, CaseEvent, User
from packets.operations.rows import locked_for_change


@transaction.atomic
def say_cannot_get(
    *, case: Case, kind: str, about: str, why: str, instead: str, by: User
) -> CannotGetRow:
    """Keep the reason, or new words for it. Raises NotUnderstood without one."""
    held = locked_for_change(case)
    if not why.strip():
        raise NotUnderstood(_("Write why you cannot get this document."))
    row, _is_new = CannotGetRow.objects.update_or_create(
        case=held,
        kind=kind,
        about=about,
        defaults={"why": why.strip(), "instead": instead.strip()},
    )
    _note(held, by, "CANNOT_GET_SAID", kind)
    return row


@transaction.atomic
def take_back(*, case: Case, kind: str, about: str, by: User) -> None:
    """Take back that a document cannot be had."""
    held = locked_for_change(case)
    if held.cannot_get.filter(kind=kind, about=about).delete()[0]:
        _note(held, by, "CANNOT_GET_TAKEN_BACK", kind)


def _note(case: Case, by: User, what: str, kind: str) -> None:
    case.save(update_fields=["changed_at"])
    CaseEvent.objects.create(case=case, actor=by, what=what, about=kind)
