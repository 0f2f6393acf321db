"""The last look at the agency's own pages, before the packet is mailed (FRM-02, MAIL-03)."""

from django.utils.translation import gettext_lazy as _

from packets.after import Agency, StepKind
from packets.questions import Choice, Field, Kind, Page, Subject

SEEN = (
    Choice(key="SAME", label=_("It is the same as in our packet")),
    Choice(key="DIFFERENT", label=_("It is different")),
    Choice(key="NOT_LOOKED", label=_("I did not look")),
)


def _seen(name: str, label: object) -> Field:
    return Field(
        name=name,
        kind=Kind.RADIO,
        label=label,  # type: ignore[arg-type]
        error=_("Choose what you saw"),
        needed=True,
        choices=SEEN,
    )


STEP = StepKind(
    key="LOOKED",
    rank=10,
    title=_("You looked at the pages of USCIS before mailing"),
    page=Page(
        id="after-looked",
        about=Subject.CASE,
        heading=_("What did you see on the pages of USCIS?"),
        hint=_("Open uscis.gov on the day on which you mail, and compare three things"),
        error=_("Write the day on which you looked"),
        fields=(
            Field(name="day", kind=Kind.DATE, label=_("Day"), needed=True, is_past=True),
            _seen("edition", _("The version date at the foot of Form I-131")),
            _seen("fee", _("The fee for Form I-131")),
            _seen("address", _("The address for your carrier")),
        ),
    ),
    means=_("Versions, fees and addresses change. A packet with an old one is sent back."),
    do=(
        _("If something is different, do not mail yet. Ask us or your lawyer."),
        _("If all is the same, mail the packet within 7 days, or look again."),
    ),
    agency=Agency.NOBODY,
    repeats=True,
)
