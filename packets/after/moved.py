"""Somebody who is in the United States moved to another address (AFT-05)."""

from django.utils.translation import gettext_lazy as _

from packets.after import StepKind
from packets.questions import Field, Kind, Page, Subject

STEP = StepKind(
    key="MOVED",
    rank=120,
    title=_("Somebody moved"),
    page=Page(
        id="after-moved",
        about=Subject.CASE,
        heading=_("Who moved, and when?"),
        error=_("Write the day of the move"),
        rules=("AFT-05",),
        fields=(
            Field(name="day", kind=Kind.DATE, label=_("Day of the move"), needed=True),
            Field(name="who", kind=Kind.TEXT, label=_("Who moved"), longest=120),
            Field(
                name="told",
                kind=Kind.DATE,
                label=_("Day on which USCIS was told (Form AR-11)"),
                is_past=True,
            ),
        ),
    ),
    means=_("Each person who is no citizen tells USCIS of a move within 10 days."),
    do=(_("Tell USCIS online or with Form AR-11, and for each open case."),),
    follows=frozenset({"MAILED", "ARRIVED"}),
    repeats=True,
)
