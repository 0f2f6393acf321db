"""A death: to be at the funeral, or to settle what the person left."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from packets.english import date_text, when
from packets.proof import EvidenceKind, Owner, Requirement
from packets.questions import Choice, Effort, Field, Kind, Page, Subject
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ReasonFacts
from packets.urgency import RELATIVES, Sentence, Told, UrgencyBasis, claimed

TOPIC = _("About the person who died")
WHAT = (
    Choice(key="FUNERAL", label=_("Go to the funeral")),
    Choice(key="PAPERS", label=_("Settle the papers and things of the person who died")),
)


def goes_to_funeral(case: CaseSnapshot, reason: ReasonFacts) -> bool:
    return not reason.picks("fun-what", "what") or reason.is_("fun-what", "what", "FUNERAL")


def settles_papers(case: CaseSnapshot, reason: ReasonFacts) -> bool:
    return reason.is_("fun-what", "what", "PAPERS")


def needs_funeral_paper(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return goes_to_funeral(case, claimed(case, beneficiary, "FUN"))


def needs_estate_papers(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return settles_papers(case, claimed(case, beneficiary, "FUN"))


PAGES = (
    Page(
        id="fun-who",
        about=Subject.REASON,
        heading=_("Who has died?"),
        hint=_("We are sorry for your loss. Write the name and the date"),
        error=_("Write the name of the person"),
        is_sensitive=True,
        fields=(
            Field(name="name", kind=Kind.TEXT, label=_("Full name"), needed=True, longest=128),
            Field(
                name="link",
                kind=Kind.RADIO,
                label=_("Who was this person to {ben}?"),
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
                name="date",
                kind=Kind.DATE,
                label=_("Day of the death"),
                error=_("Write the day, the month and the year"),
                needed=True,
            ),
        ),
    ),
    Page(
        id="fun-what",
        about=Subject.REASON,
        heading=_("What does {ben} need to do?"),
        hint=_("Go to the funeral, settle papers, or both"),
        error=_("Choose at least one"),
        fields=(Field(name="what", kind=Kind.CHECK, needed=True, choices=WHAT),),
    ),
    Page(
        id="fun-date",
        about=Subject.REASON,
        heading=_("When and where is the funeral?"),
        hint=_("Copy it from the letter of the funeral home"),
        error=_("Write the date of the funeral"),
        applies=goes_to_funeral,
        rules=("EXP-02",),
        fields=(
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Day of the funeral"),
                needed=True,
                effort=Effort.FROM_OTHERS,
            ),
            Field(
                name="place",
                kind=Kind.TEXT,
                label=_("Place and city"),
                error=_("Write the place of the funeral"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
        ),
    ),
    Page(
        id="fun-else",
        about=Subject.REASON,
        heading=_("Why can no one else settle the papers?"),
        hint=_("Only if you chose this"),
        error=_("Tell us why in one sentence"),
        applies=settles_papers,
        fields=(
            Field(name="why", kind=Kind.LONG, needed=True, effort=Effort.WRITTEN, longest=1000),
        ),
    ),
)
PROOF = (
    EvidenceKind(
        code="FUN-01",
        label=_("Death certificate"),
        title="Death certificate",
        contains=(_("the full name"), _("the date and the place of the death")),
        proves="The death, its date and place",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        is_confirmed=False,
        topic=TOPIC,
        instead=_("A letter from the hospital or the funeral home can help at first."),
    ),
    EvidenceKind(
        code="FUN-02",
        label=_("Letter from the funeral home or place of faith"),
        title="Letter of the funeral home",
        contains=(
            _("the day and the place of the funeral"),
            _("how long they can wait"),
            _("a name and a phone number"),
        ),
        proves="Day and place of the funeral",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=230,
        is_confirmed=False,
        topic=TOPIC,
        applies=needs_funeral_paper,
    ),
    EvidenceKind(
        code="FUN-03",
        label=_("How {ben} and the person who died are linked"),
        title="Relationship to the deceased",
        contains=(
            _("birth or marriage papers for each link"),
            _("the same names on each paper, or a note on the spelling"),
        ),
        proves="Relationship of the beneficiary to the deceased",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=220,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="FUN-04",
        label=_("Why no one else can settle the papers"),
        title="Papers on the affairs of the deceased",
        contains=(
            _("the will, or a court paper that names {ben}"),
            _("a lawyer’s letter on what must be done"),
            _("how long it takes"),
        ),
        proves="The beneficiary is needed to settle the affairs of the deceased",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=240,
        is_confirmed=False,
        topic=TOPIC,
        applies=needs_estate_papers,
    ),
)


def death(told: Told) -> str:
    name, relative = told.part("fun-who", "name"), told.relative("fun-who")
    if not name:
        return ""
    who = f"{name}, {relative}," if relative else name
    day = when(told.date("fun-who", "date"))
    return f"{who} died{f' {day}' if day else ''}."


def purpose(told: Told) -> str:
    funeral = told.reason.is_("fun-what", "what", "FUNERAL")
    if funeral and told.reason.is_("fun-what", "what", "PAPERS"):
        return f"{told.who} asks to attend the funeral and to settle the affairs of the deceased."
    if funeral:
        return f"{told.who} asks to attend the funeral."
    if told.reason.is_("fun-what", "what", "PAPERS"):
        return f"{told.who} asks to settle the affairs of the deceased."
    return ""


def funeral(told: Told) -> str:
    day, place = date_text(told.date("fun-date", "date")), told.part("fun-date", "place")
    if not day or not goes_to_funeral(told.case, told.reason):
        return ""
    return f"The funeral is set for {day}{f' ({place})' if place else ''}."


def affairs(told: Told) -> str:
    return told.said("fun-else", "why") if settles_papers(told.case, told.reason) else ""


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("fun-date", "date")
    return (
        (day, gettext_noop("Funeral")) if day and goes_to_funeral(told.case, told.reason) else None
    )


BASIS = UrgencyBasis(
    key="FUN",
    order=50,
    label=_("A funeral, or papers after a death"),
    hint=_("To say goodbye or settle family papers"),
    english="Urgent humanitarian reason: funeral or affairs of a deceased relative",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=death, proof=("FUN-01", "FUN-03")),
        Sentence(tell=purpose),
    ),
    urgency=(Sentence(tell=funeral, proof=("FUN-02",)),),
    place=(Sentence(tell=affairs, proof=("FUN-04",)),),
    deadline=deadline,
    parole_fee_exceptions=("5",),
    words=(
        _("USCIS asks for a death certificate and a letter with the day of the funeral."),
        _("USCIS asks for papers that show how the two people were linked."),
        _("To settle papers, USCIS asks why no one else can do it."),
    ),
)
