"""The packet came back: it was not taken in (AFT-08)."""

from django.utils.translation import gettext_lazy as _

from packets.after import StepKind
from packets.questions import NOT_SURE, Choice, Effort, Field, Kind, Page, Subject

REASONS = (
    Choice(key="SIGNATURE", label=_("A signature is missing or not in ink")),
    Choice(key="FEE", label=_("The fee or the form of payment")),
    Choice(key="VERSION", label=_("The version of a form")),
    Choice(key="PAGES", label=_("Pages or answers are missing")),
    Choice(key="ADDRESS", label=_("It went to the wrong address")),
    Choice(key="OTHER", label=_("Another reason")),
    NOT_SURE,
)
STEP = StepKind(
    key="RETURNED",
    rank=30,
    title=_("The packet came back"),
    page=Page(
        id="after-returned",
        about=Subject.CASE,
        heading=_("Why did the packet come back?"),
        hint=_("The letter on top tells the reason"),
        error=_("Write the day on which it came back"),
        fields=(
            Field(name="day", kind=Kind.DATE, label=_("Day"), needed=True, is_past=True),
            Field(name="why", kind=Kind.CHECK, label=_("Reasons on the letter"), choices=REASONS),
            Field(
                name="words",
                kind=Kind.LONG,
                label=_("What the letter says"),
                effort=Effort.LOOKED_UP,
                longest=2000,
            ),
        ),
    ),
    means=_("This is not a no. USCIS did not open the case, and the fee was not taken."),
    do=(
        _("Fix what the letter names. Keep the letter."),
        _("Open the answers again, make a new packet, and sign it again."),
        _("Look at the pages of USCIS again on the day on which you mail."),
    ),
    follows=frozenset({"MAILED"}),
    repeats=True,
    reopens=True,
)
