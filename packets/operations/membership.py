"""Change who takes part in a case and as what; the case always keeps exactly the owner it has.

Each change holds the case, so that of two at once the second finds what the first one did. Lines of
the trail are written before the change, while the rows are held: they tell the role of then.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood
from packets.models import Case, CaseMember, User
from packets.operations import audit
from packets.operations.rows import locked

ROLE, REMOVED, LEFT = "MEMBER_ROLE_CHANGED", "MEMBER_REMOVED", "MEMBER_LEFT"
PASSED_ON = "OWNERSHIP_PASSED_ON"
Role = CaseMember.Role
FAMILY = frozenset({Role.EDITOR, Role.VIEWER})
"""What an owner can make of a member; who is of a firm or the staff is not made by a choice."""


@transaction.atomic
def change_role(*, case: Case, number: int, role: str, by: User) -> None:
    """Let a member of the family change answers, or only read; the same again does no harm.

    Raises NotUnderstood for another role, and as `_held` does.
    """
    if role not in FAMILY:
        raise NotUnderstood(_("Choose what this person may do."))
    member = _held(case, number, by)
    if member.role not in FAMILY:
        raise NotAllowed(_("What this person does in the case cannot be changed here."))
    if member.role != role:
        _note(member, ROLE, by, role)
        member.role = role
        member.save(update_fields=["role"])


@transaction.atomic
def remove_member(*, case: Case, number: int, by: User) -> None:
    """End a membership; the next thing that the person asks of the case is not found."""
    member = _held(case, number, by)
    if member.role == Role.OWNER:
        raise NotAllowed(_("The owner cannot be removed. Hand the case over first."))
    _note(member, REMOVED, by, member.role)
    member.delete()


@transaction.atomic
def pass_ownership(*, case: Case, number: int, by: User) -> None:
    """Make a member of the family the owner; who was it can change answers from then on."""
    member = _held(case, number, by)
    if member.role not in FAMILY:
        raise NotAllowed(_("Only somebody of the family can own the case."))
    _note(member, PASSED_ON, by, Role.OWNER)
    CaseMember.objects.filter(case=case, user=by).update(role=Role.EDITOR)
    member.role = Role.OWNER
    member.save(update_fields=["role"])


@transaction.atomic
def leave_case(*, case: Case, by: User) -> None:
    """End one's own membership; the owner hands the case over first. Twice does no harm."""
    held = locked(case)
    member = held.members.select_for_update().filter(user=by).first()
    if member is None:
        return
    if member.role == Role.OWNER:
        raise NotAllowed(_("You own this case. Hand it over first."))
    _note(member, LEFT, by, member.role)
    member.delete()


def _held(case: Case, number: int, by: User) -> CaseMember:
    """Return a member, held with the case.

    Raises NotAllowed when `by` does not own the case any more, and ChangedMeanwhile when the member
    has gone.
    """
    held = locked(case)
    if not held.members.filter(user=by, role=Role.OWNER).exists():
        raise NotAllowed(_("You cannot do this in this case. Ask the person who owns the case."))
    member = held.members.select_for_update().filter(pk=number).first()
    if member is None:
        raise ChangedMeanwhile(_("This person does not take part in the case any more."))
    return member


def _note(member: CaseMember, what: str, by: User, role: str) -> None:
    audit.record(case=member.case, by=by, what=what, about=f"{member.user_id} {role}")
