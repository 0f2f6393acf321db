"""What happens when, in a stay of more than a month: its parts, in a list that may be empty."""

from django.utils.translation import gettext_lazy as _

from packets.questions import Effort, Field, Kind, Page, Subject
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.snapshot.lengths import is_longer_than_a_month


def stays_more_than_a_month(_case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return is_longer_than_a_month(beneficiary.stay)


PARTS = (
    Field(
        name="from",
        kind=Kind.DATE,
        label=_("From"),
        hint=_("The month and year are enough"),
        error=_("Write when it begins"),
        is_month_enough=True,
        needed=True,
        effort=Effort.LOOKED_UP,
    ),
    Field(
        name="until",
        kind=Kind.DATE,
        label=_("Until, if it is more than one day"),
        hint=_("The month and year are enough"),
        is_month_enough=True,
        not_before="from",
        effort=Effort.LOOKED_UP,
    ),
    Field(
        name="what",
        kind=Kind.TEXT,
        label=_("What happens?"),
        hint=_("Like: weekly check-ups at the hospital"),
        error=_("Write what happens"),
        needed=True,
        effort=Effort.WRITTEN,
        longest=100,
    ),
)

PAGES = (
    Page(
        id="w-months",
        about=Subject.STAY,
        task="stay",
        after="w-fast",
        heading=_("What happens in each month of the stay?"),
        hint=_("Like: tests, the operation, check-ups, rest, the flight home"),
        why=_("USCIS asks why each month is needed. The letter tells them one by one."),
        applies=stays_more_than_a_month,
        rules=("FRM-18d",),
        fields=(
            Field(
                name="parts",
                kind=Kind.LIST,
                label=_("Parts of the stay"),
                row_name=_("part"),
                effort=Effort.LOOKED_UP,
                parts=PARTS,
            ),
        ),
    ),
)
