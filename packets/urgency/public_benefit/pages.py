"""What is asked where the stay helps the United States."""

from django.utils.translation import gettext_lazy as _

from packets.questions import Effort, Field, Kind, Page, Subject

PAGES = (
    Page(
        id="spb-good",
        about=Subject.REASON,
        heading=_("How does it help the United States?"),
        hint=_("Say who it helps and when"),
        error=_("Tell us in one or two sentences"),
        rules=("MER-03",),
        fields=(
            Field(
                name="good",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="spb-why",
        about=Subject.REASON,
        heading=_("Why does it have to be {ben}?"),
        hint=_("What can {ben} do that others cannot?"),
        error=_("Tell us in one or two sentences"),
        fields=(
            Field(name="why", kind=Kind.LONG, needed=True, effort=Effort.WRITTEN, longest=1500),
        ),
    ),
    Page(
        id="spb-who",
        about=Subject.REASON,
        heading=_("Which office or group asks for this?"),
        hint=_("And a person there who can write a letter"),
        error=_("Write the name of the office"),
        rules=("FRM-08",),
        fields=(
            Field(
                name="office",
                kind=Kind.TEXT,
                label=_("Name of the office or group"),
                needed=True,
                effort=Effort.FROM_OTHERS,
                longest=160,
            ),
            Field(
                name="contact",
                kind=Kind.TEXT,
                label=_("Name of a person there"),
                effort=Effort.FROM_OTHERS,
                longest=160,
            ),
        ),
    ),
)
