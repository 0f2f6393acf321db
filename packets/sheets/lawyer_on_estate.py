"""The lawyer who knows what must be settled (FUN-04)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._people import in_reason
from packets.sheets._requests import Request

SHEET = Request(
    key="lawyer-on-estate",
    order=245,
    title=_("Letter of the lawyer on the papers of {name}"),
    why=_("The letter goes to USCIS. It decides if a family member may come to settle the papers."),
    about=in_reason("FUN", "fun-who", "name"),
    slots=("FUN-04",),
    must_say=(
        _("What must be done, step by step"),
        _("Why it must be done by this family member"),
        _("Why it cannot be done from abroad or by others"),
        _("How many weeks it takes"),
        _("The court and the number of the case, if there is one"),
    ),
).sheet()
