"""The accounts of the demonstration, and the case of the family among them."""

from packets.models import Case, CaseMember, User

FAMILY = "huda@example.org"
FIRM = {
    "okafor@example.org": (User.Role.ATTORNEY, CaseMember.Role.ATTORNEY, "M. Okafor"),
    "paralegal@example.org": (User.Role.PARALEGAL, CaseMember.Role.PARALEGAL, "P. Reyes"),
    "clerk@example.org": (User.Role.CLERK, CaseMember.Role.CLERK, "C. Lund"),
}


def case_of_the_family() -> Case | None:
    """Return the case that an earlier demonstration has left."""
    return Case.objects.filter(
        members__user__email=FAMILY, members__role=CaseMember.Role.OWNER
    ).first()


def let_the_firm_in(case: Case) -> None:
    """Make the attorney and the staff members of the case; twice is once."""
    for email, (role, part, name) in FIRM.items():
        user = User.objects.filter(email=email).first()
        if user is None:
            user = User.objects.create_user(email, role=role, shown_name=name)
        CaseMember.objects.get_or_create(case=case, user=user, defaults={"role": part})
