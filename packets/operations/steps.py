"""Keep what happened after the packet was made: told once, and changed by version."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from packets.after import StepKind, all_steps
from packets.after.course import offered
from packets.errors import ChangedMeanwhile, NotAllowed, WrongMoment
from packets.lifecycle import Status
from packets.models import Case, CaseStep, User
from packets.operations import audit
from packets.operations.drafting import PageChangedMeanwhile, kept_by
from packets.operations.rows import locked
from packets.selectors.snapshots import snapshot_of
from packets.wizard.forms import Kept

STEP_TOLD, STEP_CHANGED, STEP_REMOVED, REOPENED = (
    "STEP_TOLD",
    "STEP_CHANGED",
    "STEP_REMOVED",
    "ANSWERS_OPENED_AGAIN",
)
CLOSES = "MAILED"
"""Once the packet is on its way, its answers are what was mailed."""


@transaction.atomic
def tell_step(
    *, case: Case, kind: StepKind, typed: Kept, by: User, today: date, now: datetime
) -> CaseStep:
    """Keep a new step; the same words sent twice make one. Raises WrongMoment when it cannot be."""
    held = locked(case)
    newest = held.steps.filter(kind=kind.key).last()
    if newest is not None and _is_the_same(kept_by(newest, kind.page), typed):
        return newest
    if kind not in offered(snapshot_of(held, today=today)):
        raise WrongMoment(_("This step cannot be told yet. Tell the one before it first."))
    step = CaseStep(case=held, kind=kind.key)
    _write(step, kind, typed, by, now)
    audit.record(case=held, by=by, what=STEP_TOLD, about=kind.key)
    if kind.key == CLOSES and held.is_editable:
        held.status = Status.FILED
        held.save(update_fields=["status", "changed_at"])
    return step


@transaction.atomic
def change_step(*, step: CaseStep, typed: Kept, by: User, now: datetime) -> CaseStep:
    """Change what was told. Raises PageChangedMeanwhile when another tab was first."""
    held = locked(step.case)
    row = held.steps.filter(pk=step.pk).first()
    if row is None:
        raise ChangedMeanwhile(_("This step was taken away meanwhile."))
    kind = all_steps()[row.kind]
    kept = kept_by(row, kind.page)
    if _is_the_same(kept, typed):
        return row
    if kept.version != typed.version:
        raise PageChangedMeanwhile(kept)
    _write(row, kind, typed, by, now)
    audit.record(case=held, by=by, what=STEP_CHANGED, about=kind.key)
    return row


@transaction.atomic
def remove_step(*, step: CaseStep, by: User) -> None:
    """Take a step away that did not happen; twice does no harm."""
    held = locked(step.case)
    gone, _each = held.steps.filter(pk=step.pk).delete()
    if gone:
        audit.record(case=held, by=by, what=STEP_REMOVED, about=step.kind)


@transaction.atomic
def open_again(*, case: Case, by: User) -> Case:
    """Let the answers of a mailed case be changed again, for an answer or another try.

    Raises NotAllowed while no step asks for it.
    """
    held = locked(case)
    if held.is_editable:
        return held
    reopening = [kind.key for kind in all_steps().values() if kind.reopens]
    if not held.steps.filter(kind__in=reopening).exists():
        raise NotAllowed(_("Nothing that came back asks for a change of what you mailed."))
    held.status = Status.DRAFTING
    held.save(update_fields=["status", "changed_at"])
    audit.record(case=held, by=by, what=REOPENED)
    return held


def _is_the_same(kept: Kept, typed: Kept) -> bool:
    return (dict(kept.answers), dict(kept.unclear)) == (dict(typed.answers), dict(typed.unclear))


def _write(row: CaseStep, kind: StepKind, typed: Kept, by: User, now: datetime) -> None:
    page = kind.page.id
    unclear: Mapping[str, Any] = typed.unclear
    row.answers = {page: dict(typed.answers)}
    row.unclear = {page: dict(unclear)} if unclear else {}
    row.saved = {page: {"version": row.version_of(page) + 1, "at": now.isoformat(), "by": by.pk}}
    row.save()
