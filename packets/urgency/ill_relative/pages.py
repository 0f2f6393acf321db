"""What is asked about a person who is gravely ill in the United States."""

from django.utils.translation import gettext_lazy as _

from packets.questions import Effort, Field, Kind, Page, Subject
from packets.questions.relatives import RELATIVES

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
            Field(name="from", kind=Kind.DATE, label=_("First day"), is_ahead=True, needed=True),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("Last day"),
                is_ahead=True,
                error=_("Write the last day of the visit"),
                needed=True,
            ),
        ),
    ),
)
