"""An appointment for fingerprints and a photo."""

from django.utils.translation import gettext_lazy as _

from packets.after import Agency, Due, StepKind
from packets.questions import Effort, Field, Kind, Page, Subject
from packets.snapshot import StepFacts


def due(step: StepFacts) -> tuple[Due, ...]:
    day = step.on("day")
    if day is None:
        return ()
    return (Due(day=day, what=_("Appointment for fingerprints"), remind_before=(7, 1)),)


STEP = StepKind(
    key="FINGERPRINTS",
    rank=50,
    title=_("An appointment for fingerprints"),
    page=Page(
        id="after-prints",
        about=Subject.CASE,
        heading=_("When and where is the appointment?"),
        hint=_("Copy it from the letter"),
        error=_("Write the day of the appointment"),
        fields=(
            Field(name="day", kind=Kind.DATE, label=_("Day"), needed=True),
            Field(
                name="place",
                kind=Kind.TEXT,
                label=_("Place"),
                effort=Effort.LOOKED_UP,
                longest=120,
            ),
            Field(name="who", kind=Kind.TEXT, label=_("Who goes"), longest=120),
        ),
    ),
    means=_("Officers check who the traveller is, by fingerprints and a photo."),
    do=(
        _("Bring the letter and the passport, or the paper that the letter names."),
        _("If the person cannot go, write to the office on the letter before the day."),
    ),
    agency=Agency.STATE,
    follows=frozenset({"RECEIPT", "APPROVED"}),
    repeats=True,
    due=due,
)
