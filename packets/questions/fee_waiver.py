"""What Form I-912 asks of somebody who cannot pay the fee; only where a waiver is asked for."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.questions import Choice, Effort, Field, Kind, Page, Subject
from packets.questions.fee import TASK
from packets.questions.traveller import MARITAL
from packets.snapshot import CaseSnapshot
from packets.snapshot.fee import asks_for_a_waiver, on_ground

GROUNDS = (
    Choice(
        key="BENEFIT",
        label=_("Someone in my home gets public help for people with little money"),
        hint=_("Like Medicaid, SNAP, TANF or SSI"),
    ),
    Choice(
        key="INCOME",
        label=_("The money of my home is little"),
        hint=_("150 percent of the federal poverty line, or less"),
    ),
    Choice(
        key="HARDSHIP",
        label=_("High costs or lost income leave me no money for the fee"),
        hint=_("Like a large medical bill, or a lost home"),
    ),
)
COSTS = (
    Choice(key="RENT", label=_("Rent or mortgage")),
    Choice(key="FOOD", label=_("Food")),
    Choice(key="UTILITIES", label=_("Power, water, heat")),
    Choice(key="CARE", label=_("Care for a child or an old person")),
    Choice(key="INSURANCE", label=_("Insurance")),
    Choice(key="LOANS", label=_("Loans or credit cards")),
    Choice(key="CAR", label=_("Car payment")),
    Choice(key="COMMUTING", label=_("The way to work")),
    Choice(key="MEDICAL", label=_("Medical costs")),
    Choice(key="SCHOOL", label=_("School costs")),
    Choice(key="OTHER", label=_("Something else")),
)
BENEFITS = (
    Field(name="name", kind=Kind.TEXT, label=_("Who gets it?"), needed=True, longest=128),
    Field(name="link", kind=Kind.TEXT, label=_("Who is it to you?"), longest=60),
    Field(name="agency", kind=Kind.TEXT, label=_("Office that gives it"), longest=100),
    Field(name="benefit", kind=Kind.TEXT, label=_("Kind of help"), longest=60),
    Field(name="since", kind=Kind.DATE, label=_("Given on"), is_past=True),
    Field(name="until", kind=Kind.DATE, label=_("Ends, or must be renewed, on"), is_ahead=True),
)
ASSETS = (
    Field(name="kind", kind=Kind.TEXT, label=_("What is it?"), needed=True, longest=60),
    Field(name="value", kind=Kind.MONEY, label=_("Worth, in U.S. dollars")),
)


def _of_another(case: CaseSnapshot, subject: Any) -> bool:
    """A traveller who signs was asked on their own pages."""
    return asks_for_a_waiver(case, subject) and not case.is_self_petition


PAGES = (
    Page(
        id="fee-why",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Why can you not pay the fee?"),
        hint=_("One reason is enough. Each one needs a paper that shows it"),
        error=_("Choose at least one reason"),
        after="fee-payer",
        applies=asks_for_a_waiver,
        rules=("FEE-11",),
        fields=(
            Field(
                name="why",
                kind=Kind.CHECK,
                needed=True,
                choices=GROUNDS,
                on_form="I-912 Part 1, Item 1",
            ),
        ),
    ),
    Page(
        id="fee-you",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Are you married?"),
        hint=_("Form I-912 asks this"),
        error=_("Choose the answer that is closest"),
        applies=_of_another,
        fields=(
            Field(
                name="marital",
                kind=Kind.SELECT,
                needed=True,
                choices=MARITAL,
                on_form="I-912 Part 2, Item 8",
            ),
        ),
    ),
    Page(
        id="fee-benefit",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Which public help does your home get?"),
        hint=_("You, your husband or wife, or the head of your home"),
        error=_("Write who gets which help"),
        applies=on_ground("BENEFIT"),
        rules=("FEE-11",),
        fields=(
            Field(
                name="benefits",
                kind=Kind.LIST,
                label=_("Public help"),
                row_name=_("kind of help"),
                needed=True,
                parts=BENEFITS,
                effort=Effort.LOOKED_UP,
                on_form="I-912 Part 4, Item 1",
            ),
        ),
    ),
    Page(
        id="fee-hardship",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("What has made it hard to pay?"),
        hint=_("Say the costs, debts or lost income, with amounts"),
        error=_("Say what has happened"),
        after="fee-changed",
        applies=on_ground("HARDSHIP"),
        rules=("FEE-11",),
        fields=(
            Field(
                name="what",
                kind=Kind.LONG,
                label=_("What has happened"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-912 Part 6, Item 1",
            ),
            Field(
                name="assets",
                kind=Kind.LIST,
                label=_("Money in a bank, and things that can be sold soon"),
                row_name=_("thing of value"),
                parts=ASSETS,
                on_form="I-912 Part 6, Item 2",
            ),
            Field(
                name="monthly",
                kind=Kind.MONEY,
                label=_("All costs of a month, in U.S. dollars"),
                error=_("Write an amount, or 0"),
                needed=True,
                on_form="I-912 Part 6, Item 3",
            ),
            Field(name="costs", kind=Kind.CHECK, label=_("Which costs are these?"), choices=COSTS),
            Field(
                name="other",
                kind=Kind.TEXT,
                label=_("Which other costs?"),
                only_if=("costs", ("OTHER",)),
                longest=160,
            ),
        ),
    ),
)
