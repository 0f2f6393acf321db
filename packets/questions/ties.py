"""What ties a traveller to their home, and how they have kept the law: all of it may stay empty."""

from django.utils.translation import gettext_lazy as _

from packets.questions import Effort, Field, Kind, Page, Subject
from packets.questions.conditions import is_child
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

LONGEST = 400
"""Characters of an answer: two or three sentences."""


def is_grown(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return not is_child(case, beneficiary)


PAGES = (
    Page(
        id="w-ties",
        about=Subject.STAY,
        task="stay",
        after="w-plan",
        heading=_("What else can you say about {ben}?"),
        hint=_("Write only what is true. You can leave each part empty"),
        why=_("USCIS looks at the whole life of a person. The letter says only what you write."),
        applies=is_grown,
        fields=(
            Field(
                name="family",
                kind=Kind.LONG,
                label=_("Family at home"),
                hint=_("Like: Her husband and two sons live in Amman"),
                effort=Effort.WRITTEN,
                longest=LONGEST,
            ),
            Field(
                name="home",
                kind=Kind.LONG,
                label=_("A home, land or a business there"),
                hint=_("Like: She owns a flat in Amman"),
                effort=Effort.WRITTEN,
                longest=LONGEST,
            ),
            Field(
                name="work",
                kind=Kind.LONG,
                label=_("Work or study to go back to"),
                hint=_("Like: She has been a nurse at the city hospital since 2015"),
                effort=Effort.WRITTEN,
                longest=LONGEST,
            ),
            Field(
                name="conduct",
                kind=Kind.LONG,
                label=_("Keeping the law, and good work for others"),
                hint=_("Like: She has never been arrested. She helps at the school"),
                effort=Effort.WRITTEN,
                longest=LONGEST,
            ),
            Field(
                name="travel",
                kind=Kind.LONG,
                label=_("Earlier trips to other countries"),
                hint=_("Like: She visited Spain in 2019 and came home on time"),
                effort=Effort.WRITTEN,
                longest=LONGEST,
            ),
        ),
    ),
)
