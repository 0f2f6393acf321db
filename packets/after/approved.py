"""USCIS approved the request; the embassy and the border come next (AFT-06)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from packets.after import Agency, Due, StepKind
from packets.law import known_fact
from packets.questions import Effort, Field, Kind, Page, Subject
from packets.snapshot import StepFacts
from parole_site.locales import day_in_words


def due(step: StepFacts) -> tuple[Due, ...]:
    until = step.on("until")
    if until is None:
        return ()
    what = _("Last day on which the paper for travel can be used")
    return (Due(day=until, what=what, remind_before=(60, 30, 14)),)


def purpose(_step: StepFacts, day: date) -> str:
    """Name the codes of the purpose on Form DS-160 as the law of the day has them."""
    row = known_fact("ds160.purpose", on=day)
    if row is None:
        return ""
    told = _("On Form DS-160 the purpose is {codes}. We looked on {day}.")
    return told.format(codes=" › ".join(row.value), day=day_in_words(row.checked_on))


STEP = StepKind(
    key="APPROVED",
    rank=90,
    title=_("USCIS approved the request"),
    page=Page(
        id="after-yes",
        about=Subject.CASE,
        heading=_("What does the letter of approval say?"),
        error=_("Write the day on the letter"),
        fields=(
            Field(
                name="day", kind=Kind.DATE, label=_("Day on the letter"), needed=True, is_past=True
            ),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("Last day for travel, if the letter or the paper has one"),
                effort=Effort.LOOKED_UP,
            ),
            Field(
                name="post",
                kind=Kind.TEXT,
                label=_("U.S. embassy or consulate that is named"),
                effort=Effort.LOOKED_UP,
                longest=120,
            ),
            Field(name="who", kind=Kind.TEXT, label=_("For whom"), longest=200),
        ),
    ),
    means=_("USCIS lets the person ask for parole at the border. The person still needs a paper."),
    do=(
        _("Fill in the online Form DS-160. Choose the purpose for people with parole."),
        _("Go to the embassy or consulate on the day that it gives, with passport and photos."),
        _("Buy no ticket before the person has the paper for travel."),
        _("Carry this packet, the letter, and the sheet on the parole fee in the hand luggage."),
        _("Travel before the last day on the paper."),
    ),
    agency=Agency.STATE,
    guide=purpose,
    follows=frozenset({"MAILED", "RECEIPT"}),
    repeats=True,
    due=due,
)
