"""The stay helps the United States (significant public benefit)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement
from packets.questions import Effort, Field, Kind, Page, Subject
from packets.urgency import Sentence, Told, UrgencyBasis

TOPIC = _("About the good it does")

PAGES = (
    Page(
        id="spb-good",
        about=Subject.REASON,
        heading=_("How does it help the United States?"),
        hint=_("Say who it helps and when"),
        error=_("Tell us in one or two sentences"),
        rules=("MER-03",),
        fields=(
            Field(
                name="good",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="spb-why",
        about=Subject.REASON,
        heading=_("Why does it have to be {ben}?"),
        hint=_("What can {ben} do that others cannot?"),
        error=_("Tell us in one or two sentences"),
        fields=(
            Field(name="why", kind=Kind.LONG, needed=True, effort=Effort.WRITTEN, longest=1500),
        ),
    ),
    Page(
        id="spb-who",
        about=Subject.REASON,
        heading=_("Which office or group asks for this?"),
        hint=_("And a person there who can write a letter"),
        error=_("Write the name of the office"),
        rules=("FRM-08",),
        fields=(
            Field(
                name="office",
                kind=Kind.TEXT,
                label=_("Name of the office or group"),
                needed=True,
                effort=Effort.FROM_OTHERS,
                longest=160,
            ),
            Field(
                name="contact",
                kind=Kind.TEXT,
                label=_("Name of a person there"),
                effort=Effort.FROM_OTHERS,
                longest=160,
            ),
        ),
    ),
)
PROOF = (
    EvidenceKind(
        code="SPB-01",
        label=_("Statement on how it helps the United States"),
        title="Statement of the public benefit",
        contains=(
            _("what is done, and for whom"),
            _("when it is needed"),
            _("why it has to be {ben}"),
        ),
        proves="The benefit to the United States, and why this person is needed",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="SPB-02",
        label=_("Letter from the office or group that asks"),
        title="Letter of the institution",
        contains=(
            _("on its own letter paper, with a name and a phone number"),
            _("why it needs {ben}, with dates"),
            _("the date and the signature"),
        ),
        proves="An institution in the United States asks for the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="SPB-03",
        label=_("Plan for the stay: who is in charge of it, and the way home"),
        title="Plan of the stay",
        contains=(_("who is in charge of the stay"), _("the last day and the way home")),
        proves="How the stay is supervised and how it ends",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=410,
        is_confirmed=False,
        topic=TOPIC,
    ),
)


def office(told: Told) -> str:
    name, contact = told.part("spb-who", "office"), told.part("spb-who", "contact")
    if not name:
        return ""
    person = f" The contact person there is {contact}." if contact else ""
    return f"{name} asks for {told.who} to come.{person}"


BASIS = UrgencyBasis(
    key="SPB",
    order=110,
    label=_("It helps the United States"),
    hint=_("Significant public benefit"),
    english="Significant public benefit",
    pages=PAGES,
    proof=PROOF,
    facts=(Sentence(tell=office, proof=("SPB-02",)),),
    urgency=(
        Sentence(tell=lambda told: told.said("spb-good", "good"), proof=("SPB-01", "SPB-02")),
        Sentence(tell=lambda told: told.said("spb-why", "why"), proof=("SPB-01", "SPB-02")),
    ),
    words=(
        _("USCIS asks what the benefit is, and who in the United States has it."),
        _("USCIS asks why it has to be this person."),
        _("A letter of a U.S. office or group shows it."),
    ),
)
