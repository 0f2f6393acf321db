"""The traveller comes to care for a person in the United States."""

from django.utils.translation import gettext_lazy as _

from packets.english import date_text, listed, phrase, sentences
from packets.proof import EvidenceKind, Owner, Requirement
from packets.questions import Choice, Effort, Field, Kind, Page, Subject
from packets.urgency import RELATIVES, Sentence, Told, UrgencyBasis

TOPIC = _("About the care")
TASKS = (
    Choice(key="FOOD", label=_("Food")),
    Choice(key="WASH", label=_("Bath and clothes")),
    Choice(key="PILLS", label=_("Pills and other care")),
    Choice(key="MOVE", label=_("To stand up, sit and walk")),
    Choice(key="DOCTOR", label=_("Trips to the doctor")),
    Choice(key="CHILDREN", label=_("The children")),
    Choice(key="HOUSE", label=_("The home")),
    Choice(key="NIGHT", label=_("To be there at night")),
    Choice(key="OTHER", label=_("Other things")),
)
TASKS_IN_ENGLISH = {
    "FOOD": "meals",
    "WASH": "bathing and dressing",
    "PILLS": "medicine and other care",
    "MOVE": "standing up, sitting and walking",
    "DOCTOR": "trips to the doctor",
    "CHILDREN": "the children",
    "HOUSE": "the household",
    "NIGHT": "the nights",
}
OTHERS = (
    Field(
        name="name",
        kind=Kind.TEXT,
        label=_("Name of the person or the office"),
        error=_("Write the name"),
        needed=True,
        longest=128,
    ),
    Field(name="link", kind=Kind.TEXT, label=_("Who is it?"), hint=_("Like: son"), longest=80),
    Field(
        name="why",
        kind=Kind.LONG,
        label=_("Why can they not do it?"),
        hint=_("Like: works at night, or costs too much"),
        error=_("Tell us why in one sentence"),
        needed=True,
        effort=Effort.WRITTEN,
        longest=500,
    ),
)

PAGES = (
    Page(
        id="car-who",
        about=Subject.REASON,
        heading=_("Who needs care in the United States?"),
        hint=_("Their name, and how {ben} is linked to them"),
        error=_("Write the name of the person"),
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
                only_if=("link", ("OTHER_FAMILY", "OTHER")),
            ),
            Field(
                name="need",
                kind=Kind.LONG,
                label=_("Why does this person need care?"),
                hint=_("Use the words the doctor uses"),
                error=_("Tell us why in one or two sentences"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=1000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="car-tasks",
        about=Subject.REASON,
        heading=_("What will {ben} help with each day?"),
        hint=_("Like food, bath, pills, children"),
        error=_("Choose at least one"),
        fields=(
            Field(
                name="tasks",
                kind=Kind.CHECK,
                label=_("Help with"),
                needed=True,
                choices=TASKS,
            ),
            Field(
                name="hours",
                kind=Kind.NUMBER,
                label=_("How many hours a day?"),
                error=_("Write the hours, like 8"),
                needed=True,
                effort=Effort.WRITTEN,
            ),
        ),
    ),
    Page(
        id="car-else",
        about=Subject.REASON,
        heading=_("Why can no one else do it?"),
        hint=_("Family near, and paid help"),
        error=_("Tell us about at least one other person"),
        fields=(
            Field(
                name="others",
                kind=Kind.LIST,
                label=_("Other people and paid help"),
                needed=True,
                effort=Effort.WRITTEN,
                row_name=_("person"),
                parts=OTHERS,
            ),
        ),
    ),
    Page(
        id="car-end",
        about=Subject.REASON,
        heading=_("When will the care end?"),
        hint=_("And what happens after that"),
        error=_("Write a date, or how many weeks"),
        one_of=("until", "weeks"),
        rules=("MER-11",),
        fields=(
            Field(name="until", kind=Kind.DATE, label=_("The last day"), effort=Effort.LOOKED_UP),
            Field(name="weeks", kind=Kind.NUMBER, label=_("Or how many weeks?")),
            Field(
                name="after",
                kind=Kind.LONG,
                label=_("What happens after that?"),
                error=_("Tell us what happens after that"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=1000,
            ),
        ),
    ),
)
PROOF = (
    EvidenceKind(
        code="CAR-01",
        label=_("Letter from the doctor on the need for care"),
        title="Letter of the doctor on the need for care",
        contains=(
            _("what help is needed, and how many hours a day"),
            _("how long it is needed"),
            _("the date and the signature of the doctor"),
        ),
        proves="Need for care, its hours and its length",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="CAR-02",
        label=_("Why no one else can help"),
        title="Why no other person can give the care",
        contains=(
            _("each family member near, and why they cannot"),
            _("what paid care costs, with an offer in writing"),
            _("letters from work or school that show the hours"),
        ),
        proves="No other person can give the care",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=260,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="CAR-03",
        label=_("Plan of the care, with its last day"),
        title="Care plan",
        contains=(
            _("what happens on each day of a week"),
            _("the last day"),
            _("who helps after that"),
        ),
        proves="What the beneficiary does, and when the care ends",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=410,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="CAR-04",
        label=_("Papers about the children or the home"),
        title="Children and household",
        contains=(
            _("birth papers of the children"),
            _("a letter from the school"),
            _("custody papers, if there are any"),
        ),
        proves="Who lives in the household and depends on the care",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="CAR-05",
        label=_("Why {ben} is the right person"),
        title="Caregiver’s relationship and ability",
        contains=(
            _("papers that link {ben} to the person"),
            _("that {ben} is well enough to help"),
            _("other times when {ben} gave care"),
        ),
        proves="The beneficiary’s relationship and ability to give the care",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=230,
        is_confirmed=False,
        topic=TOPIC,
    ),
)


def person(told: Told) -> str:
    name, relative = told.part("car-who", "name"), told.relative("car-who")
    if not name:
        return ""
    who = f"{name}, {relative}," if relative else name
    return f"{who} is in the United States and needs care."


def tasks(told: Told) -> str:
    helps = told.english("car-tasks", "tasks", TASKS_IN_ENGLISH)
    hours = told.count("car-tasks", "hours", "hour")
    a_day = f" for {hours} a day" if hours else ""
    return f"{told.who} would help with {listed(helps)}{a_day}." if helps else ""


def others(told: Told) -> str:
    """Say in one line for each other person why they cannot give the care."""
    return "\n".join(line for row in told.rows("car-else", "others") if (line := _other(row)))


def _other(row: dict[str, str]) -> str:
    name, why = phrase(row.get("name", "")), sentences(row.get("why", ""))
    link = phrase(row.get("link", ""))
    return f"{name}{f' ({link})' if link else ''}: {why}" if name and why else ""


def end(told: Told) -> str:
    day, weeks = date_text(told.date("car-end", "until")), told.count("car-end", "weeks", "week")
    if day:
        return f"The care is to end on {day}." if "," in day else f"The care is to end in {day}."
    return f"The care is needed for {weeks}." if weeks else ""


def dates(told: Told) -> tuple[tuple[str, str], ...]:
    day = told.date("car-end", "until")
    return ((day, "The care ends"),) if day else ()


BASIS = UrgencyBasis(
    key="CARE",
    order=40,
    label=_("To care for someone here"),
    hint=_("A person in the United States needs help each day"),
    english="Urgent humanitarian reason: care for a person in the United States",
    pages=PAGES,
    proof=PROOF,
    facts=(Sentence(tell=person, proof=("CAR-01", "CAR-05")),),
    urgency=(Sentence(tell=lambda told: told.said("car-who", "need"), proof=("CAR-01", "CAR-04")),),
    place=(
        Sentence(
            tell=lambda told: "No one else can give this care." if others(told) else "",
            proof=("CAR-02",),
        ),
        Sentence(tell=others, proof=("CAR-02",), is_list=True),
    ),
    plan=(
        Sentence(tell=tasks, proof=("CAR-01", "CAR-03")),
        Sentence(tell=end, proof=("CAR-03", "CAR-01")),
        Sentence(tell=lambda told: told.said("car-end", "after"), proof=("CAR-03",)),
    ),
    dates=dates,
    warning=_("Parole is not a permit to work. Care for family without pay is not a job."),
    words=(
        _("USCIS asks for a doctor’s letter on the help that is needed."),
        _("USCIS asks why no one else can help, also not for pay."),
        _("USCIS asks how long the care is needed and what comes after."),
    ),
)
