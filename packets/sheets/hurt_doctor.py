"""A doctor who saw what was done or what the war did (HRM-04, WAR-02)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="doctor-on-injury",
    order=255,
    title=_("Letter of the doctor who saw {name}"),
    needs_birth=True,
    needs_licence=True,
    slots=(
        "HRM-04",
        "WAR-02",
    ),
    must_say=(
        _("The day on which you saw {name}"),
        _("What you found: the wound or the illness"),
        _("If it fits what {name} told you about how it happened"),
        _("Which care is needed, and what a wait does"),
    ),
).sheet()
