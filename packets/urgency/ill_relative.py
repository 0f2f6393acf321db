"""A person in the United States is gravely ill, and the traveller comes to see them."""

from django.utils.translation import gettext_lazy as _

from packets.english import date_text
from packets.proof import EvidenceKind, Owner, Requirement
from packets.questions import Effort, Field, Kind, Page, Subject
from packets.urgency import RELATIVES, Sentence, Told, UrgencyBasis

TOPIC = _("About the person who is ill")
NEEDS_WORDS = ("OTHER_FAMILY", "OTHER")

PAGES = (
    Page(
        id="ill-who",
        about=Subject.REASON,
        heading=_("Who is ill in the United States?"),
        hint=_("Their name, and how {ben} is linked to them"),
        error=_("Write the name of the person who is ill"),
        fields=(
            Field(name="name", kind=Kind.TEXT, label=_("Full name"), needed=True, longest=128),
            Field(
                name="link",
                kind=Kind.RADIO,
                label=_("Who is this person to {ben}?"),
                error=_("Choose how {ben} is linked to this person"),
                needed=True,
                choices=RELATIVES,
            ),
            Field(
                name="detail",
                kind=Kind.TEXT,
                label=_("Say it in your words"),
                hint=_("Like: aunt"),
                longest=80,
                only_if=("link", NEEDS_WORDS),
            ),
        ),
    ),
    Page(
        id="ill-what",
        about=Subject.REASON,
        heading=_("What does the doctor say?"),
        hint=_("We are sorry you must tell us this. Copy the doctor’s words"),
        error=_("Tell us what the doctor said"),
        why=_("USCIS asks how ill the person is, and how much time is left."),
        rules=("MER-03",),
        is_sensitive=True,
        fields=(
            Field(
                name="says",
                kind=Kind.LONG,
                label=_("What the doctor says"),
                needed=True,
                effort=Effort.FROM_OTHERS,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
            Field(
                name="hospital",
                kind=Kind.TEXT,
                label=_("Hospital or hospice, and its city"),
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
        ),
    ),
    Page(
        id="ill-visa",
        about=Subject.REASON,
        heading=_("Why can the ill person not travel to {ben}?"),
        hint=_("One sentence is enough"),
        error=_("Tell us why in one sentence"),
        fields=(
            Field(name="why", kind=Kind.LONG, needed=True, effort=Effort.WRITTEN, longest=1000),
        ),
    ),
    Page(
        id="ill-visit",
        about=Subject.REASON,
        heading=_("When would {ben} visit?"),
        hint=_("A short visit with dates is easier to explain"),
        error=_("Write the first day of the visit"),
        fields=(
            Field(name="from", kind=Kind.DATE, label=_("First day"), needed=True),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("Last day"),
                error=_("Write the last day of the visit"),
                needed=True,
            ),
        ),
    ),
)
PROOF = (
    EvidenceKind(
        code="ILL-01",
        label=_("Letter from the doctor of the person who is ill"),
        title="Letter of the doctor who treats the relative",
        contains=(
            _("the illness, and how it will go on"),
            _("how much time is left"),
            _("why the visit is needed now"),
            _("the date and the signature of the doctor"),
        ),
        proves="Illness of the relative, time left and need for the visit",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        is_confirmed=False,
        topic=TOPIC,
        instead=_("A letter from the hospice or the hospital can help."),
    ),
    EvidenceKind(
        code="ILL-02",
        label=_("How {ben} and the person who is ill are linked"),
        title="Relationship to the patient",
        contains=(
            _("a birth or marriage paper for each link"),
            _("the same names on each paper, or a note on the spelling"),
        ),
        proves="Relationship of the beneficiary to the patient",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=215,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="ILL-03",
        label=_("Status of the person who is ill"),
        title="Status of the patient in the United States",
        contains=(_("a copy of the passport, card or visa"), _("both sides of a card")),
        proves="The patient is in the United States",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="ILL-04",
        label=_("Why the person cannot travel, and a visa comes too late"),
        title="Why the patient cannot travel and a visa is not in time",
        contains=(
            _("a line from the doctor about travel"),
            _("the first free day at the embassy, or the visa answer"),
        ),
        proves="The patient cannot travel, and no visa can be had in time",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=260,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="ILL-05",
        label=_("Plan of a short visit"),
        title="Plan of the visit",
        contains=(
            _("the first and the last day"),
            _("a ticket, or a plan for it"),
            _("a letter from work or school that gives leave"),
        ),
        proves="The visit is short and has an end",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=410,
        topic=TOPIC,
    ),
)


def patient(told: Told) -> str:
    name, relative = told.part("ill-who", "name"), told.relative("ill-who")
    if not name:
        return ""
    who = f"{name}, {relative}," if relative else name
    hospital = told.part("ill-what", "hospital")
    where = f" and is cared for at {hospital}" if hospital else ""
    return f"{who} is gravely ill in the United States{where}."


def visit(told: Told) -> str:
    first, last = (date_text(told.date("ill-visit", name)) for name in ("from", "until"))
    if not first:
        return ""
    until = f" until {last}" if last else ""
    return f"{told.who} would visit from {first}{until}."


def dates(told: Told) -> tuple[tuple[str, str], ...]:
    first, last = told.date("ill-visit", "from"), told.date("ill-visit", "until")
    days = ((first, "First day of the visit"), (last, "Last day of the visit"))
    return tuple((day, what) for day, what in days if day)


BASIS = UrgencyBasis(
    key="ILL",
    order=30,
    label=_("A very ill person here"),
    hint=_("To be with family who is very ill in the United States"),
    english="Urgent humanitarian reason: visit to a gravely ill relative",
    pages=PAGES,
    proof=PROOF,
    facts=(Sentence(tell=patient, proof=("ILL-01", "ILL-02", "ILL-03")),),
    urgency=(Sentence(tell=lambda told: told.said("ill-what", "says"), proof=("ILL-01",)),),
    place=(Sentence(tell=lambda told: told.said("ill-visa", "why"), proof=("ILL-04", "ILL-01")),),
    plan=(Sentence(tell=visit, proof=("ILL-05",)),),
    dates=dates,
    parole_fee_exceptions=("4",),
    words=(
        _("USCIS asks for a doctor’s letter that says how ill the person is."),
        _("USCIS asks for papers that show how the two people are linked."),
        _("USCIS asks why a visa cannot be had in time."),
    ),
)
