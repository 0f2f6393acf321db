"""A doctor, school or social worker on being apart (FAM-03, FAM-04)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="expert-on-family",
    order=265,
    title=_("Letter on how {name} lives without the family"),
    needs_birth=True,
    slots=(
        "FAM-03",
        "FAM-04",
    ),
    must_say=(
        _("How you know {name}, and since when"),
        _("Who cares for {name} now"),
        _("What being apart does to {name}"),
        _("What {name} needs, and who can give it"),
    ),
).sheet()
