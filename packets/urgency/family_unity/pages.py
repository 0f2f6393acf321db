"""What is asked of a family that is apart."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions.relatives import RELATIVES

OTHERS = (
    Choice(key="NOBODY", label=_("No one. {ben} is alone")),
    Choice(key="CHILDREN", label=_("Children only")),
    Choice(key="OLD_OR_ILL", label=_("People who are old or ill")),
    Choice(key="FAMILY", label=_("Other family who can help")),
    NOT_SURE,
)

PAGES = (
    Page(
        id="fam-who",
        about=Subject.REASON,
        heading=_("Which family member is here?"),
        hint=_("And who else is with {ben} now"),
        error=_("Choose the family member"),
        fields=(
            Field(
                name="who",
                kind=Kind.RADIO,
                label=_("Who in the United States is it to {ben}?"),
                needed=True,
                choices=RELATIVES,
            ),
            Field(
                name="others",
                kind=Kind.RADIO,
                label=_("Who is with {ben} now?"),
                error=_("Choose who is with {ben} now"),
                needed=True,
                choices=OTHERS,
            ),
        ),
    ),
    Page(
        id="fam-need",
        about=Subject.REASON,
        heading=_("Why is it not safe for {ben} to be apart?"),
        hint=_("Age, illness, or no one left to care"),
        error=_("Tell us why in one or two sentences"),
        rules=("MER-03",),
        is_sensitive=True,
        fields=(
            Field(
                name="why",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="fam-wait",
        about=Subject.REASON,
        heading=_("How long is the wait for a family visa?"),
        hint=_("The notice shows a date. Copy it here"),
        error=_("Write the date on the notice"),
        fields=(
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Priority date on the notice"),
                is_past=True,
                hint=_("Skip this if there is no notice"),
                effort=Effort.LOOKED_UP,
            ),
        ),
    ),
)
