"""A civil or family court in the United States needs the traveller in person."""

from django.utils.translation import gettext_lazy as _

from packets.english import date_text
from packets.proof import EvidenceKind, Owner, Requirement
from packets.questions import NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.urgency import Sentence, Told, UrgencyBasis, claimed

TOPIC = _("About the court case")
ROLES = (
    Choice(key="PARTY", label=_("It is {ben}’s own case"), hint=_("As one of the two sides")),
    Choice(key="PARENT", label=_("{ben} is a parent in a case about a child")),
    Choice(key="WITNESS", label=_("{ben} is a witness, and it is not about a crime")),
    Choice(
        key="CRIME",
        label=_("{ben} is a witness or a victim in a case about a crime"),
        hint=_("Then the police or the court can ask USCIS. Talk to a lawyer first"),
    ),
    Choice(key="OTHER", label=_("Something else")),
    NOT_SURE,
)
ROLES_IN_ENGLISH = {
    "PARTY": "a party to the case",
    "PARENT": "a parent in a case about a child",
    "WITNESS": "a witness",
    "CRIME": "a witness or victim in a criminal case",
}
VIDEO = (
    Choice(key="NOT_ALLOWED", label=_("The court said that video is not allowed")),
    Choice(key="ASKED", label=_("We asked, and there is no answer yet")),
    Choice(key="NOT_ASKED", label=_("We did not ask")),
    Choice(key="ALLOWED", label=_("The court allows video")),
    NOT_SURE,
)
VIDEO_IN_ENGLISH = {
    "NOT_ALLOWED": "The court does not allow attendance by video.",
    "ASKED": "The court has been asked to allow video and has not answered yet.",
}


def is_about_a_crime(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return claimed(case, beneficiary, "CIV").is_("civ-role", "role", "CRIME")


PAGES = (
    Page(
        id="civ-case",
        about=Subject.REASON,
        heading=_("Which court case is it?"),
        hint=_("The court paper shows the name and number"),
        error=_("Write the case number"),
        rules=("EXP-02",),
        fields=(
            Field(
                name="court",
                kind=Kind.TEXT,
                label=_("Name of the court"),
                error=_("Write the name of the court"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
            Field(
                name="number",
                kind=Kind.TEXT,
                label=_("Case number"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=60,
            ),
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Day in court"),
                error=_("Write the day, the month and the year"),
                needed=True,
                effort=Effort.LOOKED_UP,
            ),
        ),
    ),
    Page(
        id="civ-role",
        about=Subject.REASON,
        heading=_("What does {ben} do in the case?"),
        hint=_("If the police asked {ben} to come, talk to a lawyer first"),
        error=_("Choose the answer that is closest"),
        rules=("REF-07",),
        fields=(Field(name="role", kind=Kind.RADIO, needed=True, choices=ROLES),),
    ),
    Page(
        id="civ-person",
        about=Subject.REASON,
        heading=_("Why must {ben} be there in person?"),
        hint=_("Did the court say video is not allowed?"),
        error=_("Tell us why in one or two sentences"),
        fields=(
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why in person"),
                needed=True,
                effort=Effort.FROM_OTHERS,
                longest=1500,
                on_form="I-131 Part 8, Item 1",
            ),
            Field(
                name="video",
                kind=Kind.RADIO,
                label=_("What did the court say about video?"),
                error=_("Choose what the court said"),
                needed=True,
                effort=Effort.FROM_OTHERS,
                choices=VIDEO,
            ),
        ),
    ),
    Page(
        id="civ-law",
        about=Subject.REASON,
        heading=_("Who is the lawyer in that case?"),
        hint=_("We do not call them unless you say so"),
        error=_("Write a name, or choose none"),
        one_of=("name", "none"),
        fields=(
            Field(
                name="name",
                kind=Kind.TEXT,
                label=_("Name of the lawyer"),
                effort=Effort.LOOKED_UP,
                longest=128,
            ),
            Field(name="none", kind=Kind.TICK, label=_("There is no lawyer in that case")),
        ),
    ),
)
PROOF = (
    EvidenceKind(
        code="CIV-01",
        label=_("Paper from the court"),
        title="Notice or order of the court",
        contains=(
            _("the court and the case number"),
            _("the day in court"),
            _("the name of {ben}"),
        ),
        proves="The hearing, its date, and that the beneficiary is called",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="CIV-02",
        label=_("Why video or a written statement is not enough"),
        title="Why attendance in person is needed",
        contains=(
            _("a letter from the judge or the lawyer"),
            _("the rule of the court, or its answer"),
        ),
        proves="Attendance in person is needed",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=260,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="CIV-03",
        label=_("Letter from the lawyer in that case"),
        title="Letter of the attorney in the court case",
        contains=(
            _("what {ben} does in the case"),
            _("each step, with its date"),
            _("when {ben} can go home"),
        ),
        proves="Role of the beneficiary and time needed",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="CIV-04",
        label=_("Other papers of the case"),
        title="Papers of the court case",
        contains=(_("the paper that began the case"), _("a short summary is enough")),
        proves="What the court case is about",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=230,
        is_confirmed=False,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="LE-01",
        label=_("Letter from the police or the U.S. agency"),
        title="Request of a law enforcement agency",
        contains=(
            _("that the agency asks for {ben} to come"),
            _("the name, phone and email of an officer"),
        ),
        proves="A law enforcement agency asks for the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=212,
        topic=TOPIC,
        applies=is_about_a_crime,
        instead=_("The agency often files the request itself. A lawyer can ask it."),
    ),
    EvidenceKind(
        code="LE-02",
        label=_("Paper that shows {ben} is a witness or a victim"),
        title="Proof of the role in the criminal case",
        contains=(_("a letter of the agency"), _("a safe way to reach {ben}")),
        proves="Role of the beneficiary in the criminal case",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=214,
        topic=TOPIC,
        applies=is_about_a_crime,
    ),
)


def hearing(told: Told) -> str:
    court, number = told.part("civ-case", "court"), told.part("civ-case", "number")
    if not court:
        return ""
    case = f", case number {number}" if number else ""
    return f"A case is before the {court}{case}.".replace("the the ", "the ")


def role(told: Told) -> str:
    known = told.english("civ-role", "role", ROLES_IN_ENGLISH)
    return f"{told.who} is {known[0]}." if known else ""


def day_in_court(told: Told) -> str:
    day = date_text(told.date("civ-case", "date"))
    return f"The court hears the case on {day}." if "," in day else ""


def video(told: Told) -> str:
    return " ".join(told.english("civ-person", "video", VIDEO_IN_ENGLISH))


def attorney(told: Told) -> str:
    name = told.part("civ-law", "name")
    return f"The attorney in that case is {name}." if name else ""


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("civ-case", "date")
    return (day, "Court hearing") if day else None


BASIS = UrgencyBasis(
    key="CIV",
    order=80,
    label=_("A court case"),
    hint=_("A judge needs this person here"),
    english="Urgent humanitarian reason: attendance in a court case",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=hearing, proof=("CIV-01", "CIV-04")),
        Sentence(tell=role, proof=("CIV-03", "LE-02", "CIV-01")),
        Sentence(tell=attorney, proof=("CIV-03",)),
    ),
    urgency=(Sentence(tell=day_in_court, proof=("CIV-01", "LE-01")),),
    place=(
        Sentence(tell=lambda told: told.said("civ-person", "why"), proof=("CIV-02", "CIV-03")),
        Sentence(tell=video, proof=("CIV-02",)),
    ),
    deadline=deadline,
    words=(
        _("USCIS asks for the court paper with the day in court."),
        _("USCIS asks why the person must be there, and not by video."),
        _("For a case about a crime, a U.S. agency asks, and not the family."),
    ),
)
