"""The doctor who treats the traveller (MED-01), and who says why somebody must come along."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="doctor",
    order=200,
    title=_("Letter of the doctor who treats {name}"),
    needs_birth=True,
    needs_licence=True,
    slots=(
        "MED-01",
        "MED-08",
    ),
    must_say=(
        _("The name of the illness, and how it will go on"),
        _("Why the care cannot wait, with a date"),
        _("What happens if the care comes too late"),
        _("Which care is needed, and how many weeks it takes"),
        _("If {name} may travel by air, and if someone must travel along"),
    ),
).sheet()
