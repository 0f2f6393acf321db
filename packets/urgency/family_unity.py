"""A family member alone and at risk, for whom the family visa comes too late."""

from django.utils.translation import gettext_lazy as _

from packets.english import date_text
from packets.proof import EvidenceKind, Owner, Requirement
from packets.questions import NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.urgency import RELATIVES, RELATIVES_IN_ENGLISH, Sentence, Told, UrgencyBasis

TOPIC = _("About the family")
OTHERS = (
    Choice(key="NOBODY", label=_("No one. {ben} is alone")),
    Choice(key="CHILDREN", label=_("Children only")),
    Choice(key="OLD_OR_ILL", label=_("People who are old or ill")),
    Choice(key="FAMILY", label=_("Other family who can help")),
    NOT_SURE,
)
OTHERS_IN_ENGLISH = {
    "NOBODY": "{who} is alone there.",
    "CHILDREN": "Only children are with {who} now.",
    "OLD_OR_ILL": "Only people who are old or ill are with {who} now.",
    "FAMILY": "Other family members are with {who} now.",
}


def has_petition(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return not beneficiary.visa_history.is_("w-family", "filed", "NO")


PAGES = (
    Page(
        id="fam-who",
        about=Subject.REASON,
        heading=_("Which family member is here?"),
        hint=_("And who else is with {ben} now"),
        error=_("Choose the family member"),
        fields=(
            Field(
                name="who",
                kind=Kind.RADIO,
                label=_("Who in the United States is it to {ben}?"),
                needed=True,
                choices=RELATIVES,
            ),
            Field(
                name="others",
                kind=Kind.RADIO,
                label=_("Who is with {ben} now?"),
                error=_("Choose who is with {ben} now"),
                needed=True,
                choices=OTHERS,
            ),
        ),
    ),
    Page(
        id="fam-need",
        about=Subject.REASON,
        heading=_("Why is it not safe for {ben} to be apart?"),
        hint=_("Age, illness, or no one left to care"),
        error=_("Tell us why in one or two sentences"),
        rules=("MER-03",),
        is_sensitive=True,
        fields=(
            Field(
                name="why",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="fam-wait",
        about=Subject.REASON,
        heading=_("How long is the wait for a family visa?"),
        hint=_("The notice shows a date. Copy it here"),
        error=_("Write the date on the notice"),
        fields=(
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Priority date on the notice"),
                is_past=True,
                hint=_("Skip this if there is no notice"),
                effort=Effort.LOOKED_UP,
            ),
        ),
    ),
)
PROOF = (
    EvidenceKind(
        code="FAM-01",
        label=_("How you are family, and your life together"),
        title="Family relationship and shared life",
        contains=(
            _("birth or marriage papers for each link"),
            _("photos of the family through the years"),
            _("money sent, calls or letters"),
        ),
        proves="The family relationship and the shared life",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="FAM-02",
        label=_("Notice on the family petition"),
        title="Approval notice of the family petition",
        contains=(
            _("the notice that says the petition was received or approved"),
            _("the priority date"),
            _("how long the wait is, from the visa bulletin"),
        ),
        proves="A family petition exists, and the visa is years away",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=240,
        topic=TOPIC,
        applies=has_petition,
    ),
    EvidenceKind(
        code="FAM-03",
        label=_("Why {ben} is at risk"),
        title="Vulnerability of the beneficiary",
        contains=(
            _("papers on age, illness or the death of others"),
            _("a letter of a doctor, a social worker or a school"),
            _("who cares for {ben} now"),
        ),
        proves="The beneficiary is exceptionally vulnerable",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="FAM-04",
        label=_("What it does to be apart"),
        title="Harm of the separation",
        contains=(
            _("a letter of a doctor or a psychologist"),
            _("a letter of the school"),
            _("dates, and what changed"),
        ),
        proves="The harm that the separation does",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=230,
        is_confirmed=False,
        topic=TOPIC,
    ),
)


def member(told: Told) -> str:
    known = told.english("fam-who", "who", RELATIVES_IN_ENGLISH)
    return f"{told.who}’s {known[0]} is in the United States." if known else ""


def others(told: Told) -> str:
    return " ".join(told.english("fam-who", "others", OTHERS_IN_ENGLISH)).format(who=told.who)


def wait(told: Told) -> str:
    day = date_text(told.date("fam-wait", "date"))
    return f"The priority date of the family petition is {day}." if day else ""


BASIS = UrgencyBasis(
    key="FAM",
    order=90,
    label=_("Family apart"),
    hint=_("A family member alone and at risk"),
    english="Urgent humanitarian reason: family unity",
    pages=PAGES,
    proof=PROOF,
    facts=(Sentence(tell=member, proof=("FAM-01",)),),
    urgency=(Sentence(tell=lambda told: told.said("fam-need", "why"), proof=("FAM-03", "FAM-04")),),
    place=(
        Sentence(tell=others, proof=("FAM-03",)),
        Sentence(tell=wait, proof=("FAM-02", "ALL-09")),
    ),
    warning=_("To be apart is hard, but USCIS asks for more: why this person is at risk now."),
    words=(
        _("USCIS asks for papers that show the family link."),
        _("USCIS asks why this person is more at risk than others who wait."),
        _("USCIS asks why the family visa comes too late."),
    ),
)
