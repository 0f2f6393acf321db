"""Sign off what a case says now, as its attorney; take that back; see what reopened since."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from packets.errors import ChangedMeanwhile, NotAllowed, NotReady, NotUnderstood
from packets.models import Case, Comment, SignOff, User
from packets.operations import audit
from packets.operations.rows import locked
from packets.readiness import findings
from packets.reviewing.approval import Part, Tick, parts_to_sign, reopened, whole_digest
from packets.selectors.snapshots import snapshot_of


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where the sign-off of a case stands: what would be signed now, and what was.

    `last` is the newest that counts; `since` are the parts that changed after it.
    """

    parts: dict[str, str]
    digest: str
    last: SignOff | None
    since: tuple[Part, ...]
    open_changes: int
    stopping: int

    @property
    def is_signed_off(self) -> bool:
        return self.last is not None and not self.since

    @property
    def is_ready(self) -> bool:
        """Tell whether nothing is in the way of a sign-off but the ticks."""
        return not self.open_changes and not self.stopping


@dataclass(frozen=True, kw_only=True)
class Signed:
    """What the attorney ticked and wrote; `digest` is that of the parts that they read."""

    digest: str
    ticks: frozenset[Tick]
    bar_number: str
    licensed_in: str


def standing_of_sign_off(case: Case, *, today: date) -> Standing:
    facts = snapshot_of(case, today=today)
    asides = case.set_aside.filter(taken_back_at=None).order_by("digest")
    parts = parts_to_sign(facts, asides.values_list("digest", flat=True))
    last = case.sign_offs.filter(taken_back_at=None).order_by("-at", "-pk").first()
    comments = case.comments.filter(kind=Comment.Kind.CHANGE)
    return Standing(
        parts=parts,
        digest=whole_digest(parts),
        last=last,
        since=reopened(last.parts, parts) if last else (),
        open_changes=comments.exclude(state=Comment.State.CLOSED).count(),
        stopping=sum(finding.stops for finding in findings(facts)),
    )


@transaction.atomic
def sign_off(*, case: Case, signed: Signed, by: User, now: datetime, today: date) -> SignOff:
    """Keep a sign-off; twice for the same digest makes one.

    The caller has asked whether the person may. Raises ChangedMeanwhile when the case says
    something else than what was read, NotReady while changes are open or a rule stops the case, and
    NotUnderstood or NotAllowed when a tick, the license or the name is missing.
    """
    if not by.shown_name.strip():
        raise NotAllowed(_("Write your name on your account first. It is kept with the sign-off."))
    if not signed.licensed_in.strip():
        raise NotUnderstood(_("Write the state of your license, or who accredits you."))
    if signed.ticks != frozenset(Tick):
        raise NotUnderstood(_("Tick each point when you have checked it."))
    held = locked(case)
    standing = standing_of_sign_off(held, today=today)
    if standing.digest != signed.digest:
        raise ChangedMeanwhile(
            _("The case was changed since you opened this page. Look again, then sign off.")
        )
    if standing.last is not None and standing.is_signed_off:
        return standing.last
    if not standing.is_ready:
        raise NotReady(_("Something is still open. Close it, or set it aside with a reason."))
    row = SignOff.objects.create(
        case=held,
        digest=standing.digest,
        parts=standing.parts,
        by=by,
        by_name=by.shown_name.strip(),
        bar_number=signed.bar_number.strip(),
        licensed_in=signed.licensed_in.strip(),
        at=now,
    )
    audit.record(case=held, by=by, what="SIGNED_OFF", about=standing.digest[:16])
    held.save(update_fields=["changed_at"])
    return row


@transaction.atomic
def take_back_sign_off(*, case: Case, by: User, now: datetime) -> None:
    """Let no sign-off count any more; twice does no harm."""
    held = locked(case)
    if held.sign_offs.filter(taken_back_at=None).update(taken_back_by=by, taken_back_at=now):
        audit.record(case=held, by=by, what="SIGN_OFF_TAKEN_BACK")
        held.save(update_fields=["changed_at"])
