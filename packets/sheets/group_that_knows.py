"""A group, office or newsroom that knows of the danger (HRM-01, HRM-08, WAR-03)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="group-that-knows",
    order=260,
    title=_("Letter of a group or employer who knows {name}"),
    why=_("The letter goes to USCIS. Keep this sheet safe, and do not send it by email."),
    slots=(
        "HRM-01",
        "HRM-08",
        "WAR-03",
    ),
    must_say=(
        _("How you know {name}, and since when"),
        _("What {name} did, with dates, if it is about work"),
        _("What the danger is, and from whom"),
        _("The days and the places of what you know"),
        _("How you know it: seen, heard, or from papers"),
        _("Why it is soon, if you know that"),
    ),
).sheet()
