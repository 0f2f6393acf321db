"""The traveller was let in; the day on the I-94 ends the parole (AFT-09, AFT-10)."""

from django.utils.translation import gettext_lazy as _

from packets.after import Agency, Due, StepKind
from packets.questions import Effort, Field, Kind, Page, Subject
from packets.snapshot import StepFacts

BEFORE_THE_END = (180, 120, 90, 30)


def due(step: StepFacts) -> tuple[Due, ...]:
    until = step.on("until")
    if until is None:
        return ()
    return (Due(day=until, what=_("Parole ends on this day"), remind_before=BEFORE_THE_END),)


STEP = StepKind(
    key="ARRIVED",
    rank=110,
    title=_("The traveller arrived"),
    page=Page(
        id="after-arrived",
        about=Subject.CASE,
        heading=_("What does the I-94 say?"),
        hint=_("Get it for free at i94.cbp.dhs.gov"),
        error=_("Write the day of arrival"),
        rules=("AFT-09", "AFT-10"),
        fields=(
            Field(name="day", kind=Kind.DATE, label=_("Day of arrival"), needed=True, is_past=True),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("Admit Until date"),
                error=_("Copy the date next to Admit Until"),
                needed=True,
                effort=Effort.LOOKED_UP,
                not_before="day",
            ),
            Field(
                name="class",
                kind=Kind.TEXT,
                label=_("Class of admission"),
                hint=_("2 or 3 letters, like PAR or DT"),
                effort=Effort.LOOKED_UP,
                longest=10,
            ),
            Field(name="who", kind=Kind.TEXT, label=_("Who arrived"), longest=120),
        ),
    ),
    means=_("Parole began. It ends on the day of the I-94, and when the person leaves."),
    do=(
        _("If the name, the class or the day is wrong, ask CBP deferred inspection to correct it."),
        _("Tell each move within 10 days, with Form AR-11 and for each open case."),
        _("A permit to work is asked for apart, after arrival, and costs a fee of its own."),
        _("Think early of the end: leave, ask for more time, or ask a lawyer for another way."),
    ),
    agency=Agency.CBP,
    follows=frozenset({"APPROVED"}),
    repeats=True,
    is_new_start=True,
    due=due,
)
