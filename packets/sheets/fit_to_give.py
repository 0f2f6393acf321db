"""A doctor who says that the donor is well enough (ORG-06)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="fit-to-give",
    order=225,
    title=_("Letter of a doctor: {name} is well enough to give"),
    needs_birth=True,
    needs_licence=True,
    slots=("ORG-06",),
    must_say=(
        _("When you saw {name}, and which tests were made"),
        _("If {name} is well enough to be a donor"),
        _("What {name} must watch before and after the surgery"),
        _("If {name} may travel by air"),
    ),
).sheet()
