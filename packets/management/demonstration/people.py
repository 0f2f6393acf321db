"""The accounts of the demonstration, and the case of the family among them."""

from datetime import datetime

from packets.law import all_facts
from packets.law.upkeep import is_stale
from packets.models import Case, CaseMember, User
from packets.operations.facts import note_that_it_is_so
from packets.selectors.facts import law_now

FAMILY = "huda@example.org"
FIRM = {
    "okafor@example.org": (User.Role.ATTORNEY, CaseMember.Role.ATTORNEY, "M. Okafor"),
    "paralegal@example.org": (User.Role.PARALEGAL, CaseMember.Role.PARALEGAL, "P. Reyes"),
    "clerk@example.org": (User.Role.CLERK, CaseMember.Role.CLERK, "C. Lund"),
}
KEEPER = "keeper@example.org"
"""An administrator: the second person of the facts desk, also for official forms; of no case."""


def case_of_the_family() -> Case | None:
    """Return the case that an earlier demonstration has left."""
    return Case.objects.filter(
        members__user__email=FAMILY, members__role=CaseMember.Role.OWNER
    ).first()


def let_the_firm_in(case: Case) -> None:
    """Make the attorney and the staff members of the case; twice is once."""
    for email, (role, part, name) in FIRM.items():
        user = _account(email, role, name)
        CaseMember.objects.get_or_create(case=case, user=user, defaults={"role": part})


def look_up_the_law(*, now: datetime) -> int:
    """Let the attorney say of each row that is too old to file by that it is so still.

    A site in use looks rows up each week; the demonstration begins on any day, and nobody looked.
    Return how many rows it was.
    """
    _let_the_keeper_in()
    by, today = User.objects.get(email="okafor@example.org"), now.date()
    with law_now():
        stale = [row for row in all_facts() if row.is_in_force(today) and is_stale(row, on=today)]
    for row in stale:
        note_that_it_is_so(seen=row, by=by, today=today, now=now)
    return len(stale)


def _let_the_keeper_in() -> None:
    """Open the admin pages to the keeper: what is seen there follows from the role alone."""
    keeper = _account(KEEPER, User.Role.ADMINISTRATOR, "K. Amadi")
    if not keeper.is_staff:
        keeper.is_staff = True
        keeper.save(update_fields=["is_staff"])


def _account(email: str, role: User.Role, name: str) -> User:
    user = User.objects.filter(email=email).first()
    return user or User.objects.create_user(email, role=role, shown_name=name)
