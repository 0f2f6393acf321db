"""The transplant center (ORG-01, ORG-02)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="transplant-center",
    order=220,
    title=_("Letter of the transplant center about {name} as a donor"),
    needs_birth=True,
    slots=(
        "ORG-01",
        "ORG-02",
    ),
    must_say=(
        _("The illness of the person who needs the organ"),
        _("How urgent it is"),
        _("The days on which the surgery can be done"),
        _("Why {name} is the right donor, and the test that shows it"),
        _("How many weeks the donor must stay, with the visits after it"),
    ),
).sheet()
