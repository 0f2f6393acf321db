"""Keep the facts of law right: one person looks a row up, two people change it."""

import re
from dataclasses import replace
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood, WrongMoment
from packets.law import Fact
from packets.law.shapes import fault_of
from packets.law.values import WrongValue, kind_of
from packets.models import FactChange, User
from packets.permissions import keeps_facts
from packets.selectors.facts import law_now, row_named, rows_of

State = FactChange.State
KEY = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+", re.ASCII)
WEB_PAGE = re.compile(r"https?://[^\s<>\"]{4,500}")


@transaction.atomic
def note_that_it_is_so(*, seen: Fact, by: User, today: date, now: datetime) -> FactChange:
    """Keep that somebody looked a row up and found it as it was `seen` on the page.

    Raises NotAllowed, and ChangedMeanwhile when the row is another one by now. A change to which
    two people agree at this very moment stays: a look counts only for a row that says what was
    seen.
    """
    _require_keeper(by)
    _refuse_if_another(seen)
    checked = replace(seen, checked_on=today)
    return FactChange.objects.create(
        kind=FactChange.Kind.CHECKED,
        state=State.IN_FORCE,
        key=seen.key,
        effective_from=seen.effective_from,
        row=checked.data,
        proposed_by=by,
        decided_by=by,
        decided_at=now,
    )


@transaction.atomic
def propose(*, row: Fact, seen: Fact | None, why: str, by: User) -> FactChange:
    """Keep a row as somebody would have it, until a second person agrees.

    `seen` is the row that it changes; None where it is a new one. Raises NotAllowed,
    NotUnderstood, ChangedMeanwhile, and WrongMoment while another change of that row waits.
    """
    _require_keeper(by)
    _refuse_unclear(row, why)
    with law_now():
        there = row_named(row.key, row.effective_from.isoformat())
        of_the_key = rows_of(row.key)
    if there != seen:
        raise ChangedMeanwhile(_("This row was changed meanwhile. Look at it again."))
    if seen is not None and replace(row, checked_on=seen.checked_on) == seen:
        raise NotUnderstood(_("Nothing in the row was changed."))
    _refuse_another_kind(row, of_the_key)
    try:
        with transaction.atomic():
            return FactChange.objects.create(
                kind=FactChange.Kind.CHANGED if seen else FactChange.Kind.ADDED,
                key=row.key,
                effective_from=row.effective_from,
                row=row.data,
                why=why,
                proposed_by=by,
            )
    except IntegrityError as error:
        message = _("A change of this row waits already. Agree to it, or decline it first.")
        raise WrongMoment(message) from error


def _refuse_unclear(row: Fact, why: str) -> None:
    if not why.strip():
        raise NotUnderstood(_("Write what you saw, and where."))
    if not row.source.strip() or not WEB_PAGE.fullmatch(row.source_url):
        raise NotUnderstood(_("Name the source, and the page where it can be read: https://…"))
    if not KEY.fullmatch(row.key):
        raise NotUnderstood(_("Write the name of a fact like this: notice.limit.example"))
    if row.effective_to is not None and row.effective_to < row.effective_from:
        raise NotUnderstood(_("The last day is before the first day. Check both days."))


def _refuse_another_kind(row: Fact, of_the_key: tuple[Fact, ...]) -> None:
    """Keep a number a number and a list a list: the pages and rules read it as what it is.

    A wholly new key is read by nothing unless others of its kind are, so it begins as any value.
    """
    try:
        kind = kind_of(row.value)
    except WrongValue as error:
        raise NotUnderstood(_("This value cannot be shown on a page.")) from error
    if any(kind_of(one.value) != kind for one in of_the_key):
        raise NotUnderstood(_("The value must be of the same kind as it was."))
    fault = fault_of(row.key, row.value)
    if fault is not None:
        raise NotUnderstood(str(fault))


@transaction.atomic
def agree(*, change: FactChange, by: User, now: datetime, seen: str | None = None) -> FactChange:
    """Let a change hold, by a second person.

    `seen` is the digest of the row that stood beside it on the page ("" where there was none), so
    that nobody agrees to a change of what they did not see. Raises NotAllowed, WrongMoment and
    ChangedMeanwhile.
    """
    held = _waiting(change, by)
    if held.proposed_by_id == by.pk:
        raise NotAllowed(_("A second person has to agree. You proposed this yourself."))
    if seen is not None and seen != digest_now(held):
        raise ChangedMeanwhile(_("This row was changed meanwhile. Look at it again."))
    return _decided(held, State.IN_FORCE, by, now)


@transaction.atomic
def decline(*, change: FactChange, by: User, now: datetime) -> FactChange:
    """Take a change away, also one's own; the row stays as it is."""
    return _decided(_waiting(change, by), State.DECLINED, by, now)


def digest_now(change: FactChange) -> str:
    """Return the digest of the row that a change is about as it stands now, or "" for a new one."""
    with law_now():
        there = row_named(change.key, change.effective_from.isoformat())
    return there.digest if there else ""


def _waiting(change: FactChange, by: User) -> FactChange:
    _require_keeper(by)
    held = FactChange.objects.select_for_update().get(pk=change.pk)
    if held.state != State.WAITS:
        raise WrongMoment(_("Somebody has decided about this change already."))
    return held


def _decided(held: FactChange, state: State, by: User, now: datetime) -> FactChange:
    held.state, held.decided_by, held.decided_at = state, by, now
    held.save(update_fields=["state", "decided_by", "decided_at"])
    return held


def _refuse_if_another(seen: Fact) -> None:
    with law_now():
        there = row_named(seen.key, seen.effective_from.isoformat())
    if there != seen:
        raise ChangedMeanwhile(_("This row was changed meanwhile. Look at it again."))


def _require_keeper(user: User) -> None:
    if not keeps_facts(user):
        raise NotAllowed(_("Only the people of the facts desk may do this."))
