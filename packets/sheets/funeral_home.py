"""The funeral home or place of faith (FUN-02)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._people import in_reason
from packets.sheets._requests import Request

SHEET = Request(
    key="funeral-home",
    order=240,
    title=_("Letter of the funeral home for {name}"),
    why=_("The letter goes to USCIS. It decides if a family member may come to the funeral."),
    about=in_reason("FUN", "fun-who", "name"),
    slots=("FUN-02",),
    must_say=(
        _("The name of the person who has died"),
        _("The day and the hour of the funeral"),
        _("The place, with its address"),
        _("How long the funeral can wait, if it can"),
        _("The name of a person at your house, with a phone number"),
    ),
).sheet()
