"""What was tried instead of parole: visas and family petitions of one traveller."""

from django.utils.translation import gettext_lazy as _

from packets.questions import YES_NO_NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions.conditions import may_need_a_waiver

TASK = "visas"

ANSWERS = (
    Choice(key="REFUSED", label=_("They said no")),
    Choice(key="WAITING", label=_("No answer yet")),
    Choice(key="GIVEN", label=_("They said yes")),
    Choice(key="STOPPED", label=_("We could not finish it")),
)
VISA_PARTS = (
    Field(
        name="kind",
        kind=Kind.TEXT,
        label=_("Kind of visa"),
        hint=_("Like: visitor (B-2), student, family"),
        error=_("Write the kind of visa"),
        needed=True,
        longest=80,
    ),
    Field(
        name="date",
        kind=Kind.DATE,
        label=_("When did the person ask?"),
        is_past=True,
        hint=_("The month and year are enough"),
        is_month_enough=True,
        effort=Effort.LOOKED_UP,
    ),
    Field(
        name="place",
        kind=Kind.TEXT,
        label=_("Where?"),
        hint=_("The city of the U.S. embassy"),
        longest=80,
    ),
    Field(
        name="answer",
        kind=Kind.SELECT,
        label=_("The answer"),
        error=_("Choose the answer"),
        needed=True,
        choices=ANSWERS,
    ),
    Field(
        name="reason",
        kind=Kind.TEXT,
        label=_("The reason on the paper, if they said no"),
        hint=_("Like: section 214(b)"),
        longest=200,
    ),
)

PAGES = (
    Page(
        id="w-visa",
        about=Subject.VISA_HISTORY,
        task=TASK,
        heading=_("Tell us about each visa {ben} asked for"),
        hint=_("Kind of visa, when, where and the answer"),
        error=_("Add a visa, or choose none"),
        rules=("MER-04",),
        one_of=("visas", "none"),
        fields=(
            Field(name="none", kind=Kind.TICK, label=_("{ben} did not ask for a visa")),
            Field(
                name="visas",
                kind=Kind.LIST,
                label=_("Visas"),
                effort=Effort.LOOKED_UP,
                row_name=_("visa"),
                parts=VISA_PARTS,
            ),
        ),
    ),
    Page(
        id="w-visa-why",
        about=Subject.VISA_HISTORY,
        task=TASK,
        heading=_("Why will a visa not work in time?"),
        hint=_("Wait time, a refusal, no U.S. embassy, or a rule"),
        error=_("Tell us why in one or two sentences"),
        why=_("Parole does not take the place of a visa. USCIS asks what you tried."),
        rules=("MER-04",),
        fields=(
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why a visa will not work"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="w-waiver",
        about=Subject.VISA_HISTORY,
        task=TASK,
        heading=_("Why can {ben} not get a waiver in time?"),
        hint=_("A waiver lets somebody come in spite of something in the past"),
        error=_("Tell us why in one or two sentences"),
        why=_("You named something in the past. USCIS asks why a waiver does not help in time."),
        applies=may_need_a_waiver,
        rules=("MER-06",),
        is_sensitive=True,
        fields=(
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why a waiver is not possible, or not fast enough"),
                hint=_("If you do not know, leave it empty and ask a lawyer"),
                effort=Effort.WRITTEN,
                longest=1200,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="w-family",
        about=Subject.VISA_HISTORY,
        task=TASK,
        heading=_("Did anyone file a family petition for {ben}?"),
        hint=_("Like Form I-130. It has a receipt number"),
        error=_("Choose yes, no or not sure"),
        rules=("MER-07",),
        fields=(
            Field(name="filed", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),
            Field(
                name="receipt",
                kind=Kind.RECEIPT_NUMBER,
                label=_("Receipt number"),
                hint=_("3 letters and 10 numbers, like EAC 26 123 45678"),
                effort=Effort.LOOKED_UP,
                only_if=("filed", ("YES",)),
            ),
        ),
    ),
)
