"""How long the stay is, when it begins, and what happens at its end.

The U.S. embassy is asked in words and not from a list: posts open and close, and a list that is out
of date would send the paper to a closed door.
"""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, YES_NO_NOT_SURE, Choice, Effort, Field, Kind, Page, Subject

TASK = "stay"

UNITS = (
    Choice(key="WEEKS", label=_("Weeks")),
    Choice(key="MONTHS", label=_("Months")),
)
PAYERS = (
    Choice(key="PETITIONER", label=_("The person who asks for parole")),
    Choice(key="SUPPORTER", label=_("The person or group who gives money support")),
    Choice(key="TRAVELLER", label=_("The traveller")),
    Choice(key="HOSPITAL", label=_("A hospital or a charity")),
    Choice(key="OTHER", label=_("Someone else")),
    NOT_SURE,
)

PAGES = (
    Page(
        id="w-stay",
        about=Subject.STAY,
        task=TASK,
        heading=_("How long does {ben} need to stay?"),
        hint=_("Ask only for the time you can show. Most stays are 1 year or less"),
        error=_("Write how many weeks or months"),
        rules=("FRM-18", "MER-11"),
        fields=(
            Field(
                name="length",
                kind=Kind.NUMBER,
                label=_("How many?"),
                needed=True,
                effort=Effort.WRITTEN,
                on_form="I-131 Part 8, Item 2",
            ),
            Field(
                name="unit",
                kind=Kind.RADIO,
                label=_("Weeks or months?"),
                error=_("Choose weeks or months"),
                needed=True,
                choices=UNITS,
                on_form="I-131 Part 8, Item 2",
            ),
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why this long?"),
                error=_("Tell us why in one or two sentences"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=1200,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="w-plan",
        about=Subject.STAY,
        task=TASK,
        heading=_("What is the plan for when the stay ends?"),
        hint=_("Where {ben} goes, how, and who pays for the ticket"),
        error=_("Tell us where {ben} goes after the stay"),
        why=_("Parole is for a short time. USCIS asks what happens on the last day."),
        rules=("MER-10",),
        fields=(
            Field(
                name="plan",
                kind=Kind.LONG,
                label=_("The plan"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=1200,
            ),
            Field(
                name="pays",
                kind=Kind.RADIO,
                label=_("Who pays for the ticket?"),
                error=_("Choose who pays for the ticket"),
                needed=True,
                choices=PAYERS,
            ),
        ),
    ),
    Page(
        id="w-arrive",
        about=Subject.STAY,
        task=TASK,
        heading=_("When does {ben} need to arrive?"),
        hint=_("And which U.S. embassy can {ben} reach?"),
        error=_("Write a date in the future"),
        rules=("FRM-19", "FRM-20", "FRM-21"),
        fields=(
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Day of arrival"),
                is_ahead=True,
                is_never_over=True,
                needed=True,
                effort=Effort.LOOKED_UP,
                on_form="I-131 Part 8, Item 3.a",
            ),
            Field(
                name="post_city",
                kind=Kind.TEXT,
                label=_("City of the U.S. embassy or consulate"),
                hint=_("Like Amman. Some embassies are closed, so choose one that {ben} can reach"),
                error=_("Write the city of the U.S. embassy or consulate"),
                needed=True,
                longest=40,
                on_form="I-131 Part 8, Item 3.b",
            ),
            Field(
                name="post_country",
                kind=Kind.COUNTRY,
                label=_("Country of the embassy or consulate"),
                error=_("Choose the country of the embassy or consulate"),
                needed=True,
                on_form="I-131 Part 8, Item 3.b",
            ),
        ),
    ),
    Page(
        id="w-fast",
        about=Subject.STAY,
        task=TASK,
        heading=_("Do you want to ask USCIS to go faster?"),
        hint=_("You need a paper with a date that shows why"),
        error=_("Choose yes or no"),
        rules=("EXP-01", "EXP-02"),
        fields=(
            Field(name="fast", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why does it have to be faster?"),
                effort=Effort.WRITTEN,
                longest=1200,
                only_if=("fast", ("YES",)),
            ),
        ),
    ),
)
