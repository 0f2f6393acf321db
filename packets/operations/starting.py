"""Start a case from the answers that were given before anyone signed in."""

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from packets.models import Case, CaseMember, Petitioner, User
from packets.operations import audit
from packets.operations.effects import EFFECTS
from packets.operations.people import first_traveller, new_supporter
from packets.wizard.pages import pages_of_part

# No vowels and no letters or digits that look alike: the code is read out on the phone.
SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ"
SAME_CLICK = timedelta(minutes=10)
SCREENER = "screener"


def new_reference() -> str:
    """Return a code such as 7Q4-KDM; it names a case and says nothing of it."""
    signs = [secrets.choice(SIGNS) for _place in range(6)]
    return f"{''.join(signs[:3])}-{''.join(signs[3:])}"


@transaction.atomic
def start_case(
    *, user: User, answers: Mapping[str, Mapping[str, Any]], language: str, now: datetime
) -> Case:
    """Start a case with one traveller and one money supporter, and return it.

    `answers` are those of the screener, by page; anything else is left out. A second click within
    ten minutes with the same answers returns the case of the first.
    """
    User.objects.select_for_update().get(pk=user.pk)
    screened = {page.id: dict(answers[page.id]) for page in _screener() if page.id in answers}
    recent = Case.objects.filter(
        members__user=user, members__role=CaseMember.Role.OWNER, created_at__gt=now - SAME_CLICK
    )
    for case in recent:
        if {page: case.answers.get(page) for page in screened} == screened:
            return case
    return _new_case(user, screened, language, now)


def _screener() -> tuple[Any, ...]:
    return pages_of_part(SCREENER)


def _new_case(user: User, screened: dict[str, Any], language: str, now: datetime) -> Case:
    reference = new_reference()
    while Case.objects.filter(reference=reference).exists():
        reference = new_reference()
    saved = {page: {"version": 1, "at": now.isoformat(), "by": user.pk} for page in screened}
    case = Case.objects.create(
        reference=reference, language=language, answers=screened, saved=saved
    )
    CaseMember.objects.create(case=case, user=user, role=CaseMember.Role.OWNER)
    Petitioner.objects.create(case=case)
    first_traveller(case)
    new_supporter(case, number=1)
    for page, given in screened.items():
        if page in EFFECTS:
            EFFECTS[page](case, case, given)
    audit.record(case=case, by=user, what="CASE_STARTED")
    return case
