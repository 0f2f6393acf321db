"""Who pays for the care: a charity, an insurance, the hospital (MED-04, ORG-04)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="payer",
    order=215,
    title=_("Letter of who pays for the care of {name}"),
    slots=(
        "MED-04",
        "ORG-04",
    ),
    must_say=(
        _("That you pay for the care of {name}"),
        _("The highest amount, in U.S. dollars"),
        _("What is paid: hospital, doctors, medicine, travel"),
        _("From which day until which day the promise holds"),
        _("What must happen before you pay, if anything"),
    ),
).sheet()
