"""The hospital in the United States that gives the care (MED-06, MED-03)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="us-hospital",
    order=210,
    title=_("Letter of the U.S. hospital that will treat {name}"),
    needs_birth=True,
    slots=(
        "MED-06",
        "MED-03",
    ),
    must_say=(
        _("That the hospital takes {name} as a patient"),
        _("The name of the doctor"),
        _("The first day of the care, the plan, and the last visit"),
        _("Each part of the cost, in U.S. dollars, with the total"),
        _("Who pays for what, if the hospital or a fund gives a part"),
        _("A phone number that someone answers day and night"),
    ),
).sheet()
