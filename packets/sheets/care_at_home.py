"""A doctor, hospital or ministry where the traveller is (MED-02)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="care-at-home",
    order=205,
    title=_("Letter on the care that {name} can get there"),
    needs_birth=True,
    needs_licence=True,
    slots=("MED-02",),
    must_say=(
        _("Which care {name} needs"),
        _("If your hospital or country can give this care"),
        _("If not, why not: no doctor, no machine, no free place"),
        _("If there is a wait, how long it is"),
        _("Which hospitals close by you know of, and if they can do it"),
    ),
).sheet()
