"""The school or host of a study or research stay (STU-01, STU-03)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="host",
    order=270,
    title=_("Letter of the host of {name}"),
    slots=(
        "STU-01",
        "STU-03",
    ),
    must_say=(
        _("What {name} will do"),
        _("The first and the last day"),
        _("Why it cannot be done later"),
        _("Who pays for it"),
        _("How it helps the United States"),
    ),
).sheet()
