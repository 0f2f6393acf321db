"""A group that gives the support instead of a person (ALL-03)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="group-that-gives",
    order=315,
    title=_("Letter of {name}: what the group promises"),
    slots=("ALL-03",),
    must_say=(
        _("What the group gives: money, a home, food, other"),
        _("For whom"),
        _("From which day until which day"),
        _("The name and the job of the person who signs, and that they may sign"),
    ),
).sheet()
