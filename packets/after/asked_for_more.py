"""A request for evidence (RFE): USCIS asks for more papers (AFT-03)."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from packets.after import Due, StepKind
from packets.law import known_fact
from packets.questions import Effort, Field, Kind, Page, Subject
from packets.snapshot import StepFacts

AIM = "days_ahead.answer_in_the_mail"
"""Our own aim lies so many days before the printed one: mail takes time, nothing late is read."""


def due(step: StepFacts) -> tuple[Due, ...]:
    printed = step.on("printed")
    if printed is None or step.on("answered"):
        return ()
    last = Due(day=printed, what=_("Last day for the answer, as printed"), remind_before=(14, 7, 2))
    ahead = known_fact(AIM, on=printed)
    if ahead is None:
        return (last,)
    aim = printed - timedelta(days=int(ahead.value))
    return (Due(day=aim, what=_("Our aim: the answer is in the mail"), remind_before=(14, 7)), last)


def guide(_step: StepFacts, day: date) -> str:
    """Say how long such letters give at most, and longer when they come by mail or from abroad."""
    days = _number("response.rfe.days", day)
    weeks = _number("response.rfe.weeks_at_most", day)
    if not days or not weeks:
        return ""
    told = _(
        "As a guide only: such a letter gives {days} days at most, {mailed} when it came by mail. "
        "For people abroad it may be {abroad}. It is never more than {weeks} weeks and the mail. "
        "The printed day counts."
    )
    return told.format(**_spans(days, day), weeks=weeks)


def guide_of_a_plan(_step: StepFacts, day: date) -> str:
    """Say how long a notice of intent to deny gives."""
    days = _number("response.noid.days", day)
    if not days:
        return ""
    told = _(
        "As a guide only: such a letter gives {days} days at most, {mailed} when it came by mail. "
        "The printed day counts."
    )
    return told.format(**_spans(days, day))


def _spans(days: int, day: date) -> dict[str, int]:
    mailed = days + (_number("response.mailed.days", day) or 0)
    abroad = days + (_number("response.mailed_abroad.days", day) or 0)
    return {"days": days, "mailed": mailed, "abroad": max(mailed, abroad)}


def _number(key: str, day: date) -> int | None:
    row = known_fact(key, on=day)
    return None if row is None else int(row.value)


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
    guide=guide,
)
