"""The office or group to which the coming is of use (SPB-01, SPB-02)."""

from django.utils.translation import gettext_lazy as _

from packets.sheets._requests import Request

SHEET = Request(
    key="institution",
    order=275,
    title=_("Letter of the office or group that needs {name}"),
    slots=(
        "SPB-01",
        "SPB-02",
    ),
    must_say=(
        _("What {name} will do, and for whom"),
        _("How it helps the United States"),
        _("Why it must be {name}"),
        _("From when until when"),
        _("The name of a person at your office, with a phone number"),
    ),
).sheet()
