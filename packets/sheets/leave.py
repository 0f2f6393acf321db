"""The work or school that gives leave and keeps the place (ILL-05, ALL-18)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="leave",
    order=330,
    title=_("Letter of the work or school that waits for {name}"),
    slots=("ILL-05", "ALL-18"),
    must_say=(
        _("Since when {name} works or learns with you"),
        _("That {name} has leave, and from when until when"),
        _("That the place is kept until then"),
    ),
).sheet()
