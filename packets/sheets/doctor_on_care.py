"""The doctor of a person in the United States who needs care (CAR-01)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._people import in_reason
from packets.sheets._requests import Request

SHEET = Request(
    key="doctor-on-care",
    order=235,
    title=_("Letter of the doctor on the care that {name} needs"),
    why=_(
        "The letter goes to USCIS. It decides if a family member may come to care for your patient."
    ),
    about=in_reason("CARE", "car-who", "name"),
    needs_licence=True,
    slots=("CAR-01",),
    must_say=(
        _("Why {name} needs care"),
        _("What must be done each day"),
        _("How many hours a day"),
        _("From when until when"),
        _("If a trained nurse is needed for any of it"),
    ),
).sheet()
