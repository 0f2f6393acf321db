"""Set a finding aside, with a reason, as the attorney of the case; and take that back."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood
from packets.models import Case, SetAside, User
from packets.operations import audit
from packets.operations.rows import locked_for_change
from packets.readiness import Finding, findings
from packets.selectors.snapshots import snapshot_of

SET_ASIDE, TAKEN_BACK = "FINDING_SET_ASIDE", "FINDING_TAKEN_BACK"
SHORTEST_REASON = 15
"""Letters: less is no reason that anybody can read again later."""


def finding_with(case: Case, digest: str, *, today: date) -> Finding | None:
    """Return what is found now under a digest, if it is one that an attorney may set aside."""
    found = findings(snapshot_of(case, today=today))
    return next((one for one in found if one.may_be_set_aside and one.digest == digest), None)


@transaction.atomic
def set_aside(*, case: Case, digest: str, reason: str, by: User, today: date) -> SetAside:
    """Keep that a finding does not stop the case; twice makes one row.

    The caller has asked whether the person may. Raises NotAllowed for somebody without a name,
    NotUnderstood without a reason, and ChangedMeanwhile when nothing like it is found any more.
    """
    if not by.shown_name.strip():
        raise NotAllowed(_("Write your name on your account first. It is kept with the reason."))
    if len(reason.strip()) < SHORTEST_REASON:
        raise NotUnderstood(_("Write in a sentence why this does not stop the case."))
    held = locked_for_change(case)
    known = held.set_aside.filter(digest=digest, taken_back_at=None).first()
    if known is not None:
        return known
    found = finding_with(held, digest, today=today)
    if found is None:
        raise ChangedMeanwhile(_("This is not open any more. Look at the list again."))
    row = SetAside.objects.create(
        case=held,
        code=found.rule.code,
        digest=digest,
        reason=reason.strip(),
        by=by,
        by_name=by.shown_name.strip(),
    )
    held.save(update_fields=["changed_at"])
    audit.record(case=held, by=by, what=SET_ASIDE, about=row.code)
    return row


@transaction.atomic
def take_back(*, row: SetAside, by: User, now: datetime) -> None:
    """Let a finding stop the case again; twice does no harm."""
    held = locked_for_change(row.case)
    taken = held.set_aside.filter(pk=row.pk, taken_back_at=None)
    if taken.update(taken_back_by=by, taken_back_at=now):
        held.save(update_fields=["changed_at"])
        audit.record(case=held, by=by, what=TAKEN_BACK, about=row.code)
