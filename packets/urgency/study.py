"""A short study or research stay; a visa is the usual way, and the pages say so."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from packets.english import when
from packets.proof import EvidenceKind, Owner, Requirement
from packets.questions import Effort, Field, Kind, Page, Subject
from packets.urgency import Sentence, Told, UrgencyBasis

TOPIC = _("About the study or research")

PAGES = (
    Page(
        id="stu-what",
        about=Subject.REASON,
        heading=_("What is the study or research?"),
        hint=_("Most students need a visa, not parole"),
        error=_("Write the name of the program"),
        rules=("POL-02",),
        fields=(
            Field(
                name="program",
                kind=Kind.TEXT,
                label=_("Name of the program"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
            Field(
                name="host",
                kind=Kind.TEXT,
                label=_("School or laboratory, and its city"),
                error=_("Write the name of the school or laboratory"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
        ),
    ),
    Page(
        id="stu-dates",
        about=Subject.REASON,
        heading=_("When does it start and end?"),
        hint=_("And why it cannot move"),
        error=_("Write the first day"),
        rules=("MER-03", "EXP-02"),
        fields=(
            Field(
                name="from",
                kind=Kind.DATE,
                label=_("First day"),
                is_ahead=True,
                needed=True,
                effort=Effort.LOOKED_UP,
            ),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("Last day"),
                is_ahead=True,
                error=_("Write the last day"),
                needed=True,
                effort=Effort.LOOKED_UP,
            ),
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why can it not be later?"),
                error=_("Tell us why in one or two sentences"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=1500,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="stu-good",
        about=Subject.REASON,
        heading=_("How does it help the United States?"),
        hint=_("Ask the school or lab to say this in a letter"),
        error=_("Tell us in one or two sentences"),
        fields=(
            Field(
                name="good",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.FROM_OTHERS,
                longest=1500,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
)
PROOF = (
    EvidenceKind(
        code="STU-01",
        label=_("Letter from the school or laboratory"),
        title="Letter of the host institution",
        contains=(
            _("the first and the last day"),
            _("why it cannot be later"),
            _("who pays"),
        ),
        proves="The program, its dates and its funding",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="STU-02",
        label=_("Why no student or visitor visa"),
        title="Why no student or visitor visa can be had",
        contains=(
            _("the paper with which a visa was refused"),
            _("or a note on why no one can ask for one"),
        ),
        proves="No student or visitor visa can be had",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=260,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="STU-03",
        label=_("Letter on how it helps the United States"),
        title="Statement of the public interest",
        contains=(
            _("from a U.S. office or university"),
            _("who is helped, and when"),
            _("the date and the signature"),
        ),
        proves="Public interest of the United States in the program",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
    ),
)


def program(told: Told) -> str:
    name, host = told.part("stu-what", "program"), told.part("stu-what", "host")
    if not name:
        return ""
    where = f" at {host}" if host else ""
    return f"{told.who} has a place in this program{where}: {name}."


def span(told: Told) -> str:
    first, last = (when(told.date("stu-dates", name)) for name in ("from", "until"))
    if not first:
        return ""
    until = f" and ends {last}" if last else ""
    return f"The program begins {first}{until}."


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("stu-dates", "from")
    return (day, gettext_noop("Program begins")) if day else None


def dates(told: Told) -> tuple[tuple[str, str], ...]:
    day = told.date("stu-dates", "until")
    return ((day, "Program ends"),) if day else ()


BASIS = UrgencyBasis(
    key="STU",
    order=100,
    label=_("Short study or research"),
    hint=_("A visa is the usual way for this"),
    english="Significant public benefit: study or research",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=program, proof=("STU-01",)),
        Sentence(tell=lambda told: told.said("stu-good", "good"), proof=("STU-03", "STU-01")),
    ),
    urgency=(
        Sentence(tell=span, proof=("STU-01",)),
        Sentence(tell=lambda told: told.said("stu-dates", "why"), proof=("STU-01",)),
    ),
    deadline=deadline,
    dates=dates,
    warning=_(
        "For study and research, a visa is the usual way. "
        "USCIS says that parole does not take the place of a visa."
    ),
    words=(
        _("USCIS asks why no student or visitor visa can be had."),
        _("USCIS asks how the stay helps the United States, and not only the traveller."),
        _("USCIS asks for a letter of the school with the dates and who pays."),
    ),
)
