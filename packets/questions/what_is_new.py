"""What is new since the packet that was mailed before: asked where there was one, and optional."""

from django.utils.translation import gettext_lazy as _

from packets.questions import Effort, Field, Kind, Page, Subject
from packets.snapshot import BeneficiaryFacts, CaseSnapshot


def follows_another(case: CaseSnapshot, _beneficiary: BeneficiaryFacts) -> bool:
    """Tell whether a letter asked for more, or a request was denied, after a packet was mailed."""
    return case.earlier is not None


PAGES = (
    Page(
        id="w-new",
        about=Subject.STAY,
        task="stay",
        after="w-plan",
        heading=_("What is new about {ben} since you mailed the packet?"),
        hint=_("Only facts: what happened since, and what the new papers show"),
        why=_("The officer has the old packet. This part of the letter tells what to look for."),
        applies=follows_another,
        fields=(
            Field(
                name="new",
                kind=Kind.LONG,
                effort=Effort.WRITTEN,
                longest=2000,
            ),
        ),
    ),
)
