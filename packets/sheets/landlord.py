"""Who owns the home in which the traveller will live (ALL-17)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import FOR_USCIS, Request

SHEET = Request(
    key="home",
    order=310,
    title=_("Letter of the owner of the home of {name}"),
    why=FOR_USCIS,
    slots=("ALL-17",),
    must_say=(
        _("The address of the home"),
        _("How many rooms it has"),
        _("Who lives there now"),
        _("That a guest may stay, and until when"),
        _("Who pays the rent"),
    ),
).sheet()
