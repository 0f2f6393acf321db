"""The traveller left the United States: the parole is over."""

from django.utils.translation import gettext_lazy as _

from packets.after import Agency, StepKind
from packets.questions import Field, Kind, Page, Subject

STEP = StepKind(
    key="LEFT",
    rank=130,
    title=_("The traveller left"),
    page=Page(
        id="after-left",
        about=Subject.CASE,
        heading=_("When did the traveller leave the United States?"),
        error=_("Write the day of departure"),
        fields=(
            Field(name="day", kind=Kind.DATE, label=_("Day"), needed=True, is_past=True),
            Field(name="who", kind=Kind.TEXT, label=_("Who left"), longest=120),
        ),
    ),
    means=_("Parole ends when the person leaves. To come again, a new request is needed."),
    do=(_("Keep the boarding pass and the stamps: they show that the person left in time."),),
    agency=Agency.NOBODY,
    follows=frozenset({"ARRIVED"}),
    repeats=True,
)
