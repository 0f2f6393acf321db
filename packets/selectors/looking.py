"""A look that the family asks of a lawyer: what was asked, since when, and who can see it."""

from dataclasses import dataclass
from datetime import datetime

from packets.models import Case, CaseMember
from packets.snapshot import CaseSnapshot

PAGE = "ask"
WHO_LOOK = (CaseMember.Role.ATTORNEY, CaseMember.Role.PARALEGAL)
"""Only they read answers at the desk: a clerk sees that a case is there."""


@dataclass(frozen=True, kw_only=True)
class Look:
    """What the family wrote when it asked; `since` is when it last saved that page."""

    note: str
    when: str
    since: datetime | None


def look_asked(case: Case, facts: CaseSnapshot) -> Look | None:
    """Return the look that is asked for, or None."""
    if not facts.picks(PAGE, "who"):
        return None
    at = case.saved.get(PAGE, {}).get("at")
    return Look(
        note=facts.text(PAGE, "note"),
        when=facts.text(PAGE, "when"),
        since=datetime.fromisoformat(at) if at else None,
    )


def lookers_of(case: Case) -> tuple[CaseMember, ...]:
    """Return the members of the case who see at their desk what was asked, the first one first."""
    members = case.members.filter(role__in=WHO_LOOK)
    return tuple(members.select_related("user").order_by("since", "pk"))


def attorneys_of(case: Case) -> list[str]:
    """Return the names of the attorneys of the case, the first one first."""
    return [name_of(one) for one in lookers_of(case) if one.role == CaseMember.Role.ATTORNEY]


def printers_of(case: Case) -> list[str]:
    """Return the names of those of the firm who download and print packets: whoever reads them."""
    return [name_of(member) for member in lookers_of(case)]


def name_of(member: CaseMember) -> str:
    """Return how a member is called on pages."""
    return member.user.shown_name or member.user.email
