"""The packet was given to a carrier."""

from django.utils.translation import gettext_lazy as _

from packets.after import Agency, StepKind
from packets.questions import Choice, Effort, Field, Kind, Page, Subject, Text
from packets.snapshot import StepFacts

CARRIERS = (
    Choice(key="USPS", label=_("U.S. Postal Service (USPS)")),
    Choice(key="UPS", label=_("UPS")),
    Choice(key="FEDEX", label=_("FedEx")),
    Choice(key="DHL", label=_("DHL")),
    Choice(key="OTHER", label=_("Another carrier")),
    Choice(key="ONLINE", label=_("No carrier: we sent it online")),
)


def odd_carrier(step: StepFacts) -> Text:
    """Say what to look at where no carrier that the mail room takes brought the packet."""
    if step.chose("carrier", "OTHER"):
        return _(
            "USCIS does not take parcels of every carrier. Look if it arrived. "
            "If it comes back, send it with a carrier that USCIS takes."
        )
    if step.chose("carrier", "ONLINE"):
        return _(
            "Online the fee is another one, and no parcel is sent. "
            "Do not mail the same request too. The receipt comes in the account."
        )
    return ""


STEP = StepKind(
    key="MAILED",
    rank=20,
    title=_("You mailed the packet"),
    page=Page(
        id="after-mailed",
        about=Subject.CASE,
        heading=_("When and how did you mail the packet?"),
        hint=_(
            "The tracking number is on the receipt of the carrier. "
            "Tell it also if nobody looked at uscis.gov before"
        ),
        error=_("Write the day on which you mailed it"),
        fields=(
            Field(name="day", kind=Kind.DATE, label=_("Day"), needed=True, is_past=True),
            Field(
                name="carrier",
                kind=Kind.RADIO,
                label=_("Who carries it?"),
                error=_("Choose who carries it"),
                needed=True,
                choices=CARRIERS,
            ),
            Field(
                name="tracking",
                kind=Kind.TEXT,
                label=_("Tracking number"),
                effort=Effort.LOOKED_UP,
                longest=60,
            ),
            Field(
                name="copy",
                kind=Kind.TICK,
                label=_("We kept a full copy of what we mailed, and a photo of the parcel"),
            ),
        ),
    ),
    means=_("The papers are on their way. USCIS opens the mail and looks at fee and signatures."),
    do=(
        _("Look at the tracking page of the carrier until the parcel has arrived."),
        _("Wait for the text, email or letter with the receipt number."),
        _("Do not send it again, also when it takes long."),
    ),
    agency=Agency.USCIS,
    repeats=True,
    warns=odd_carrier,
)
