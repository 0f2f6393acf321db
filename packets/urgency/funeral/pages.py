"""What is asked about a death and what follows it."""

from django.utils.translation import gettext_lazy as _

from packets.questions import Choice, Effort, Field, Kind, Page, Subject
from packets.questions.relatives import RELATIVES
from packets.snapshot import CaseSnapshot, ReasonFacts

WHAT = (
    Choice(key="FUNERAL", label=_("Go to the funeral")),
    Choice(key="PAPERS", label=_("Settle the papers and things of the person who died")),
)


def goes_to_funeral(case: CaseSnapshot, reason: ReasonFacts) -> bool:
    return not reason.picks("fun-what", "what") or reason.is_("fun-what", "what", "FUNERAL")


def settles_papers(case: CaseSnapshot, reason: ReasonFacts) -> bool:
    return reason.is_("fun-what", "what", "PAPERS")


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
                is_past=True,
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
                is_ahead=True,
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
