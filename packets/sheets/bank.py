"""The bank of who gives money (ALL-15): it learns of nobody who travels."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import FOR_USCIS, Request

SHEET = Request(
    key="bank",
    order=305,
    title=_("Letter of the bank of {name}"),
    why=FOR_USCIS,
    slots=("ALL-15",),
    must_say=(
        _("Since when the account is open"),
        _("What came in during the last 12 months, in all"),
        _("How much is in it today"),
        _("If other people own the account too"),
    ),
).sheet()
