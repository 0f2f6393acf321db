"""The traveller gives an organ or tissue to a person in the United States."""

from django.utils.translation import gettext_lazy as _

from packets.english import listed, when
from packets.proof import EvidenceKind, Owner, Requirement
from packets.questions import (
    NOT_SURE,
    YES_NO_NOT_SURE,
    Choice,
    Effort,
    Field,
    Kind,
    Page,
    Subject,
)
from packets.urgency import Sentence, Told, UrgencyBasis

TOPIC = _("About the gift of an organ")
MATCHES = (
    Choice(key="YES", label=_("Yes, {ben} is a match")),
    Choice(key="WAITING", label=_("The test is done, and we wait for the answer")),
    Choice(key="NO", label=_("No, there was no test yet")),
    NOT_SURE,
)
PAYERS = (
    Choice(key="INSURANCE", label=_("The insurance of the person who is ill")),
    Choice(key="CENTER", label=_("The transplant center")),
    Choice(key="RECIPIENT", label=_("The person who is ill, or their family")),
    Choice(key="SUPPORTER", label=_("The person or group who gives money support")),
    Choice(key="TRAVELLER", label=_("The traveller")),
    Choice(key="NOT_SURE", label=_("I am not sure yet"), alone=True),
)
PAYERS_IN_ENGLISH = {
    "INSURANCE": "the insurance of the recipient",
    "CENTER": "the transplant center",
    "RECIPIENT": "the recipient or the recipient’s family",
    "SUPPORTER": "the financial supporter",
    "TRAVELLER": "the beneficiary",
}

PAGES = (
    Page(
        id="org-who",
        about=Subject.REASON,
        heading=_("Who needs the organ?"),
        hint=_("Their name, and how {ben} knows them"),
        error=_("Write the name of the sick person"),
        fields=(
            Field(name="name", kind=Kind.TEXT, label=_("Full name"), needed=True, longest=128),
            Field(
                name="link",
                kind=Kind.TEXT,
                label=_("Who is this person to {ben}?"),
                hint=_("Like: sister, or friend"),
                error=_("Write who the sick person is to {ben}"),
                needed=True,
                longest=80,
            ),
        ),
    ),
    Page(
        id="org-centre",
        about=Subject.REASON,
        heading=_("Which transplant center is it?"),
        hint=_("And the person we can call there"),
        error=_("Write the name of the center"),
        fields=(
            Field(
                name="centre",
                kind=Kind.TEXT,
                label=_("Name of the center, and its city"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
            Field(
                name="contact",
                kind=Kind.TEXT,
                label=_("Name and phone of a person there"),
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
        ),
    ),
    Page(
        id="org-match",
        about=Subject.REASON,
        heading=_("Has {ben} been tested as a match?"),
        hint=_("The center gives you this paper"),
        error=_("Choose yes, no or not sure"),
        fields=(
            Field(
                name="match",
                kind=Kind.RADIO,
                needed=True,
                effort=Effort.LOOKED_UP,
                choices=MATCHES,
            ),
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Day of the test"),
                effort=Effort.LOOKED_UP,
                only_if=("match", ("YES", "WAITING")),
            ),
        ),
    ),
    Page(
        id="org-date",
        about=Subject.REASON,
        heading=_("When is the surgery?"),
        hint=_("Copy it from the center’s letter"),
        error=_("Write the date, or choose no date yet"),
        one_of=("date", "none"),
        rules=("EXP-02",),
        fields=(
            Field(
                name="date", kind=Kind.DATE, label=_("Day of the surgery"), effort=Effort.LOOKED_UP
            ),
            Field(name="none", kind=Kind.TICK, label=_("There is no date yet")),
        ),
    ),
    Page(
        id="org-free",
        about=Subject.REASON,
        heading=_("Does {ben} give freely, with no pay?"),
        hint=_("To pay for an organ is a crime in the U.S."),
        error=_("Choose yes or no"),
        rules=("ORG-REF",),
        is_sensitive=True,
        fields=(Field(name="free", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),),
    ),
    Page(
        id="org-cost",
        about=Subject.REASON,
        heading=_("Who pays for {ben}’s care and trip?"),
        hint=_("The center can put this in its letter"),
        error=_("Choose who pays"),
        rules=("SUP-11",),
        fields=(
            Field(
                name="payer",
                kind=Kind.CHECK,
                needed=True,
                effort=Effort.FROM_OTHERS,
                choices=PAYERS,
            ),
        ),
    ),
)


PROOF = (
    EvidenceKind(
        code="ORG-01",
        label=_("Letter from the transplant center"),
        title="Letter of the transplant center",
        contains=(
            _("the illness of the person who needs the organ"),
            _("how urgent it is, and the days of the surgery"),
            _("why {ben} is the right donor"),
        ),
        proves="Illness of the recipient, urgency and date of the surgery",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="ORG-02",
        label=_("Test that shows a match"),
        title="Compatibility test results",
        contains=(_("the blood and tissue test"), _("the date of the test")),
        proves="The donor and the recipient match",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="ORG-03",
        label=_("{ben} writes that the gift is free"),
        title="Donor’s statement of free consent",
        contains=(
            _("that no one pays for the organ"),
            _("that {ben} knows the risk"),
            _("the date and the signature"),
        ),
        proves="The donor consents freely and without payment",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=230,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="ORG-04",
        label=_("Who pays for the care of {ben} and the way home"),
        title="Proof of payment for the donor’s care and return",
        contains=(
            _("what the care of {ben} costs"),
            _("who pays, with a letter or a bank paper"),
            _("who pays for the ticket home"),
        ),
        proves="The donor’s care and return are paid for",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=430,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="ORG-05",
        label=_("How {ben} and the person who is ill are linked"),
        title="Relationship of donor and recipient",
        contains=(
            _("birth or marriage papers that link them"),
            _("or photos and letters, if they are friends"),
        ),
        proves="Relationship of donor and recipient",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=240,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="ORG-06",
        label=_("{ben} is well enough to give"),
        title="Medical report on the donor",
        contains=(_("a doctor’s letter from before the surgery"), _("the date and the signature")),
        proves="The donor is fit to donate",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=225,
        is_confirmed=False,
        topic=TOPIC,
    ),
)


def donor(told: Told) -> str:
    name, link = told.part("org-who", "name"), told.part("org-who", "link")
    if not name:
        return ""
    known = f" ({told.who}’s {link})" if link and len(link.split()) == 1 else ""
    return f"{told.who} is to donate an organ or tissue to {name}{known} in the United States."


def center(told: Told) -> str:
    name = told.part("org-centre", "centre")
    if not name:
        return ""
    contact = told.part("org-centre", "contact")
    call = f" The contact person there is {contact}." if contact else ""
    return f"The transplant center is {name}.{call}"


def match(told: Told) -> str:
    day = when(told.date("org-match", "date"))
    if told.reason.is_("org-match", "match", "YES"):
        return f"A test{f' {day}' if day else ''} showed that {told.who} is a match."
    if told.reason.is_("org-match", "match", "WAITING"):
        return f"{told.who} was tested{f' {day}' if day else ''}; the result is awaited."
    return ""


def freely(told: Told) -> str:
    if not told.reason.is_("org-free", "free", "YES"):
        return ""
    return f"{told.who} donates freely and without payment."


def surgery(told: Told) -> str:
    day = when(told.date("org-date", "date"))
    if day:
        return f"The surgery is set for {day.split(' ', 1)[1]}."
    if told.reason.value("org-date", "none"):
        return "The center has not set a date for the surgery yet."
    return ""


def payer(told: Told) -> str:
    payers = told.english("org-cost", "payer", PAYERS_IN_ENGLISH)
    if not payers:
        return ""
    return f"{told.who}’s medical care and travel are to be paid by {listed(payers)}."


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("org-date", "date")
    return (day, "Transplant surgery") if day else None


BASIS = UrgencyBasis(
    key="ORG",
    order=20,
    label=_("To give an organ"),
    hint=_("The traveller gives an organ or tissue to a person here"),
    english="Urgent humanitarian reason: organ or tissue donation",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=donor, proof=("ORG-01", "ORG-05")),
        Sentence(tell=match, proof=("ORG-02", "ORG-06")),
        Sentence(tell=freely, proof=("ORG-03",)),
    ),
    urgency=(Sentence(tell=surgery, proof=("ORG-01",)),),
    plan=(Sentence(tell=center, proof=("ORG-01",)),),
    costs=(Sentence(tell=payer, proof=("ORG-04",)),),
    deadline=deadline,
    parole_fee_exceptions=("3",),
    words=(
        _("USCIS asks for a letter from the transplant center with the days of the surgery."),
        _("USCIS asks for a test that shows a match."),
        _("USCIS asks who pays for the care of the donor and for the way home."),
    ),
)
