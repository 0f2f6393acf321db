"""A request for evidence (RFE): USCIS asks for more papers (AFT-03)."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from packets.after import Due, StepKind
from packets.questions import Effort, Field, Kind, Page, Subject
from packets.snapshot import StepFacts

OURS_DAYS_BEFORE = 14
"""Our own aim lies so long before the printed day: mail takes time, and nothing late is read."""


def due(step: StepFacts) -> tuple[Due, ...]:
    printed = step.on("printed")
    if printed is None or step.on("answered"):
        return ()
    aim = printed - timedelta(days=OURS_DAYS_BEFORE)
    return (
        Due(day=aim, what=_("Our aim: the answer is in the mail"), remind_before=(14, 7)),
        Due(day=printed, what=_("Last day for the answer, as printed"), remind_before=(14, 7, 2)),
    )


def asks() -> tuple[Field, ...]:
    """Return what is asked of a letter with a day until which it is answered."""
    return (
        Field(
            name="printed",
            kind=Kind.DATE,
            label=_("Last day for the answer, as it is printed on the letter"),
            needed=True,
            effort=Effort.LOOKED_UP,
        ),
        Field(
            name="came",
            kind=Kind.DATE,
            label=_("Day on which the letter came"),
            is_past=True,
        ),
        Field(
            name="asks",
            kind=Kind.LIST,
            label=_("What they ask for, one thing in each row"),
            row_name=_("thing"),
            effort=Effort.WRITTEN,
            at_most=30,
            parts=(
                Field(name="what", kind=Kind.TEXT, label=_("What they ask"), longest=400),
                Field(name="have", kind=Kind.TICK, label=_("We have added it")),
            ),
        ),
        Field(
            name="answered",
            kind=Kind.DATE,
            label=_("Day on which you mailed the answer"),
            is_past=True,
        ),
    )


STEP = StepKind(
    key="ASKED_FOR_MORE",
    rank=60,
    title=_("USCIS asks for more papers"),
    page=Page(
        id="after-rfe",
        about=Subject.CASE,
        heading=_("What does USCIS ask for, and until when?"),
        hint=_("The letter is called Request for Evidence. The day printed on it counts"),
        error=_("Copy the last day for the answer from the letter"),
        rules=("AFT-03",),
        fields=asks(),
    ),
    means=_("The officer needs more before deciding. You have one answer and no extra time."),
    do=(
        _("Send everything in one answer, with the letter itself on top."),
        _("Open your answers here, add the new papers, and make a new packet for the answer."),
        _("Ask a lawyer to look before you mail the answer."),
    ),
    follows=frozenset({"RECEIPT", "MAILED"}),
    repeats=True,
    reopens=True,
    needs_lawyer=True,
    due=due,
)
