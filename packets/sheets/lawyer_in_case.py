"""The lawyer in a court case (CIV-02, CIV-03)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="lawyer-in-case",
    order=250,
    title=_("Letter of the lawyer in the court case of {name}"),
    slots=(
        "CIV-02",
        "CIV-03",
    ),
    must_say=(
        _("The court, the number of the case, and what it is about"),
        _("What {name} must do there"),
        _("Why {name} must be there in person, and not by video"),
        _("Each day on which {name} is needed"),
        _("When the last day is, and when {name} can leave"),
    ),
).sheet()
