"""People who know the traveller well (ALL-24)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="character",
    order=320,
    title=_("Letter of someone who knows {name} well"),
    slots=("ALL-24",),
    must_say=(
        _("How you know {name}, and since when"),
        _("Two or three things that {name} did, with dates"),
        _("What ties {name} to home: family, work, faith, school"),
        _("That you may be asked, and how to reach you"),
    ),
).sheet()
