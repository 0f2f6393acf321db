"""The work and the income of a home, where a fee waiver is asked for because they are little."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, YES_NO_NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions.fee import TASK
from packets.snapshot.fee import on_ground

WORK = (
    Choice(key="EMPLOYED", label=_("I work")),
    Choice(key="NOT_EMPLOYED", label=_("I do not work")),
    Choice(key="RETIRED", label=_("I am retired")),
    Choice(key="OTHER", label=_("Something else")),
    NOT_SURE,
)
PAGES = (
    Page(
        id="fee-work",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Do you work now?"),
        error=_("Choose the answer that is closest"),
        after="fee-benefit",
        applies=on_ground("INCOME"),
        fields=(
            Field(
                name="work",
                kind=Kind.RADIO,
                needed=True,
                choices=WORK,
                on_form="I-912 Part 5, Item 1",
            ),
            Field(
                name="other",
                kind=Kind.TEXT,
                label=_("Say what it is"),
                only_if=("work", ("OTHER",)),
                longest=60,
            ),
            Field(
                name="benefits",
                kind=Kind.RADIO,
                label=_("Do you get unemployment benefits?"),
                error=_("Choose yes or no"),
                needed=True,
                choices=YES_NO_NOT_SURE,
                only_if=("work", ("NOT_EMPLOYED",)),
                on_form="I-912 Part 5, Item 2",
            ),
            Field(
                name="since",
                kind=Kind.DATE,
                label=_("On which day did the work end?"),
                is_past=True,
                only_if=("work", ("NOT_EMPLOYED",)),
                on_form="I-912 Part 5, Item 2.A",
            ),
        ),
    ),
    Page(
        id="fee-income",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("How much money does your home get in a year?"),
        hint=_("The adjusted gross income. It is on your tax return"),
        error=_("Write a number, or 0"),
        applies=on_ground("INCOME"),
        rules=("FEE-11",),
        fields=(
            Field(
                name="people",
                kind=Kind.NUMBER,
                label=_("How many people live in your home, with you?"),
                needed=True,
                on_form="I-912 Part 5, Item 3",
            ),
            Field(
                name="earners",
                kind=Kind.NUMBER,
                label=_("How many of them earn money?"),
                needed=True,
                on_form="I-912 Part 5, Item 4",
            ),
            Field(
                name="head",
                kind=Kind.TEXT,
                label=_("Head of the home, if it is not you"),
                longest=128,
                on_form="I-912 Part 5, Item 5",
            ),
            Field(
                name="own",
                kind=Kind.MONEY,
                label=_("Your own income in a year, in U.S. dollars"),
                needed=True,
                effort=Effort.LOOKED_UP,
                on_form="I-912 Part 5, Item 6",
            ),
            Field(
                name="others",
                kind=Kind.MONEY,
                label=_("Income of the others in a year, in U.S. dollars"),
                needed=True,
                effort=Effort.LOOKED_UP,
                on_form="I-912 Part 5, Item 7",
            ),
        ),
    ),
    Page(
        id="fee-changed",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Has anything changed since your last tax return?"),
        hint=_("Like a marriage, a new child, or less income"),
        error=_("Choose yes or no"),
        applies=on_ground("INCOME"),
        fields=(
            Field(
                name="changed",
                kind=Kind.RADIO,
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-912 Part 5, Item 9",
            ),
            Field(
                name="what",
                kind=Kind.LONG,
                label=_("What has changed?"),
                error=_("Say what has changed"),
                needed=True,
                effort=Effort.WRITTEN,
                only_if=("changed", ("YES",)),
                longest=1200,
            ),
        ),
    ),
)
