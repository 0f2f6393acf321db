"""What the supporter earns, owns, already pays for, and will give (Form I-134, Parts 2 and 3)."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions.conditions import is_a_person

TASK = "support"

WORK = (
    Choice(key="EMPLOYED", label=_("I work for someone")),
    Choice(key="SELF_EMPLOYED", label=_("I work for myself")),
    Choice(key="RETIRED", label=_("I am retired")),
    Choice(key="UNEMPLOYED", label=_("I do not work")),
    Choice(key="OTHER", label=_("Something else")),
    NOT_SURE,
)
WORKING = ("EMPLOYED", "SELF_EMPLOYED")
ROOMS = (
    Choice(key="MINE", label=_("Yes, in my home")),
    Choice(key="ELSEWHERE", label=_("Yes, in another home")),
    Choice(key="NO", label=_("No")),
    NOT_SURE,
)
HOUSEHOLD = (
    Field(name="name", kind=Kind.TEXT, label=_("Full name"), needed=True, longest=128),
    Field(name="dob", kind=Kind.DATE, label=_("Date of birth"), is_past=True),
    Field(name="link", kind=Kind.TEXT, label=_("How is this person related to you?"), longest=60),
    Field(name="a_number", kind=Kind.A_NUMBER, label=_("A-Number, if there is one")),
)

PAGES = (
    Page(
        id="sup-job",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("Do you work?"),
        hint=_("Your job, or how you get money"),
        error=_("Choose the answer that is closest"),
        after="sup-status",
        applies=is_a_person,
        rules=("SUP-03",),
        fields=(
            Field(
                name="work",
                kind=Kind.RADIO,
                needed=True,
                choices=WORK,
                on_form="I-134 Part 2, Item 12",
            ),
            Field(
                name="employer",
                kind=Kind.TEXT,
                label=_("Name of the employer"),
                longest=100,
                only_if=("work", ("EMPLOYED",)),
                on_form="I-134 Part 2, Item 12",
            ),
            Field(
                name="job",
                kind=Kind.TEXT,
                label=_("What do you do?"),
                longest=100,
                only_if=("work", (*WORKING, "OTHER")),
                on_form="I-134 Part 2, Item 12",
            ),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("The last day of the job, if it will end"),
                is_ahead=True,
                only_if=("work", ("EMPLOYED",)),
            ),
            Field(
                name="since",
                kind=Kind.DATE,
                label=_("Since when?"),
                is_past=True,
                hint=_("The year is enough"),
                only_if=("work", WORKING),
            ),
        ),
    ),
    Page(
        id="sup-home",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("Who lives on your money now?"),
        hint=_("Your husband or wife, children and others you pay for"),
        error=_("Write how many people, or 0"),
        applies=is_a_person,
        one_of=("people", "nobody"),
        fields=(
            Field(
                name="people",
                kind=Kind.LIST,
                label=_("People who live on your money"),
                error=_("Add each person, or choose: No one but me"),
                row_name=_("person"),
                parts=HOUSEHOLD,
                on_form="I-134 Part 2, Items 14 and 15",
            ),
            Field(
                name="nobody",
                kind=Kind.TICK,
                label=_("No one but me"),
                on_form="I-134 Part 2, Item 14",
            ),
            Field(
                name="promises",
                kind=Kind.NUMBER,
                label=_("For how many other people did you promise support to USCIS?"),
                hint=_("On Form I-134, I-134A or I-864. Write 0 if there is none"),
                error=_("Write a number, or 0"),
                needed=True,
                on_form="I-134 Part 2, Item 13",
            ),
        ),
    ),
    Page(
        id="sup-income",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("How much money do you get in a year?"),
        hint=_("Before tax. It is on your tax return"),
        error=_("Write the amount in U.S. dollars"),
        applies=is_a_person,
        rules=("SUP-04",),
        fields=(
            Field(
                name="income",
                kind=Kind.MONEY,
                label=_("Money in a year, in U.S. dollars"),
                needed=True,
                effort=Effort.LOOKED_UP,
                on_form="I-134 Part 2, Item 16",
            ),
        ),
    ),
    Page(
        id="sup-savings",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("What do you have saved?"),
        hint=_("Bank money, a house, and other things of value"),
        error=_("Write an amount, or 0"),
        applies=is_a_person,
        rules=("SUP-05",),
        fields=(
            Field(
                name="cash",
                kind=Kind.MONEY,
                label=_("Money in the bank, in U.S. dollars"),
                needed=True,
                effort=Effort.LOOKED_UP,
                on_form="I-134 Part 2, Item 17",
            ),
            Field(
                name="property",
                kind=Kind.MONEY,
                label=_("A house or land, less what you owe on it"),
                effort=Effort.LOOKED_UP,
                on_form="I-134 Part 2, Item 17",
            ),
            Field(
                name="other",
                kind=Kind.MONEY,
                label=_("Other things of value"),
                effort=Effort.LOOKED_UP,
                on_form="I-134 Part 2, Item 17",
            ),
        ),
    ),
    Page(
        id="sup-give",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("What will you give {ben}?"),
        hint=_("A room, food, money for care. Say from when to when"),
        error=_("Tell us what you will give"),
        why=_("The promise on Form I-134 is serious. Write only what you can give."),
        rules=("SUP-09", "SUP-12"),
        fields=(
            Field(
                name="what",
                kind=Kind.LONG,
                label=_("What you will give"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=1200,
                on_form="I-134 Part 2, Items 18 and 19",
            ),
            Field(
                name="from",
                kind=Kind.DATE,
                label=_("From"),
                error=_("Write the first day of your support"),
                needed=True,
                on_form="I-134 Part 3, Item 12",
            ),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("Until"),
                error=_("Write the last day of your support"),
                not_before="from",
                is_never_over=True,
                needed=True,
                on_form="I-134 Part 3, Item 12",
            ),
            Field(
                name="room",
                kind=Kind.RADIO,
                label=_("Will you give a place to live?"),
                error=_("Choose if you give a place to live"),
                needed=True,
                choices=ROOMS,
                on_form="I-134 Part 2, Item 19",
            ),
            Field(
                name="room_address",
                kind=Kind.ADDRESS,
                label=_("Where is that home?"),
                only_if=("room", ("ELSEWHERE",)),
                on_form="I-134 Part 2, Item 19",
            ),
        ),
    ),
)
