"""Who says why the stay must be longer (REP-E2, REP-E3)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="why-more-time",
    order=280,
    title=_("New letter on why {name} needs more time"),
    slots=(
        "REP-E2",
        "REP-E3",
    ),
    must_say=(
        _("What has changed since your last letter"),
        _("What could not be done yet, and why"),
        _("What is planned now, with dates"),
        _("The new last day"),
    ),
).sheet()
