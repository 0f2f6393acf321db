"""What is asked about a study or a research stay."""

from django.utils.translation import gettext_lazy as _

from packets.questions import Effort, Field, Kind, Page, Subject

PAGES = (
    Page(
        id="stu-what",
        about=Subject.REASON,
        heading=_("What is the study or research?"),
        hint=_("Most students need a visa, not parole"),
        error=_("Write the name of the program"),
        rules=("POL-02",),
        fields=(
            Field(
                name="program",
                kind=Kind.TEXT,
                label=_("Name of the program"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
            Field(
                name="host",
                kind=Kind.TEXT,
                label=_("School or laboratory, and its city"),
                error=_("Write the name of the school or laboratory"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
        ),
    ),
    Page(
        id="stu-dates",
        about=Subject.REASON,
        heading=_("When does it start and end?"),
        hint=_("And why it cannot move"),
        error=_("Write the first day"),
        rules=("MER-03", "EXP-02"),
        fields=(
            Field(
                name="from",
                kind=Kind.DATE,
                label=_("First day"),
                is_ahead=True,
                needed=True,
                effort=Effort.LOOKED_UP,
            ),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("Last day"),
                is_ahead=True,
                error=_("Write the last day"),
                needed=True,
                effort=Effort.LOOKED_UP,
            ),
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why can it not be later?"),
                error=_("Tell us why in one or two sentences"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=1500,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="stu-good",
        about=Subject.REASON,
        heading=_("How does it help the United States?"),
        hint=_("Ask the school or lab to say this in a letter"),
        error=_("Tell us in one or two sentences"),
        fields=(
            Field(
                name="good",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.FROM_OTHERS,
                longest=1500,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
)
