"""What is asked about the care that a person here needs."""

from django.utils.translation import gettext_lazy as _

from packets.questions import Choice, Effort, Field, Kind, Page, Subject
from packets.questions.relatives import RELATIVES

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
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("The last day"),
                is_ahead=True,
                effort=Effort.LOOKED_UP,
            ),
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
