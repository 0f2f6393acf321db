"""USCIS denied the request (AFT-07)."""

from django.utils.translation import gettext_lazy as _

from packets.after import StepKind
from packets.questions import Effort, Field, Kind, Page, Subject

STEP = StepKind(
    key="REFUSED",
    rank=100,
    title=_("USCIS said no"),
    page=Page(
        id="after-no",
        about=Subject.CASE,
        heading=_("What does the letter say?"),
        hint=_("Keep the letter. A new request has to tell of it"),
        error=_("Write the day on the letter"),
        fields=(
            Field(
                name="day", kind=Kind.DATE, label=_("Day on the letter"), needed=True, is_past=True
            ),
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("The reasons on the letter"),
                effort=Effort.LOOKED_UP,
                longest=4000,
            ),
            Field(
                name="new",
                kind=Kind.LONG,
                label=_("What is new since you mailed the request?"),
                effort=Effort.WRITTEN,
                longest=4000,
            ),
        ),
    ),
    means=_("There is no appeal. You can make a new request when there is something new to show."),
    do=(
        _("Show the letter to a lawyer before you begin again."),
        _("A new request needs new facts or papers, a new fee and new signatures."),
        _("Read your plan for the case that the answer is no."),
    ),
    follows=frozenset({"MAILED", "RECEIPT"}),
    is_new_start=True,
    needs_lawyer=True,
    repeats=True,
)
