"""The doctor of a person in the United States who is very ill (ILL-01, ILL-04)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._people import in_reason
from packets.sheets._requests import Request

SHEET = Request(
    key="doctor-of-relative",
    order=230,
    title=_("Letter of the doctor of {name}"),
    why=_("The letter goes to USCIS. It decides if a family member may come to see your patient."),
    about=in_reason("ILL", "ill-who", "name"),
    needs_licence=True,
    slots=(
        "ILL-01",
        "ILL-04",
    ),
    must_say=(
        _("The illness of {name}, and how it will go on"),
        _("How much time is left, as far as you can tell"),
        _("Why a visit of family is needed now"),
        _("If {name} can travel"),
    ),
).sheet()
