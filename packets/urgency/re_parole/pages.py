"""What is asked about the stay on parole now and the time that is needed."""

from django.utils.translation import gettext_lazy as _

from packets.questions import YES_NO, YES_NO_NOT_SURE, Effort, Field, Kind, Page, Subject

PAGES = (
    Page(
        id="rep-here",
        about=Subject.REASON,
        heading=_("Is {ben} in the United States now?"),
        hint=_("To leave ends parole. This form would not work then"),
        error=_("Choose yes or no"),
        rules=("REP-01",),
        fields=(Field(name="here", kind=Kind.RADIO, needed=True, choices=YES_NO),),
    ),
    Page(
        id="rep-i94",
        about=Subject.REASON,
        heading=_("What does {ben}’s I-94 say?"),
        hint=_("Get it for free at i94.cbp.dhs.gov"),
        error=_("Copy the date next to Admit Until"),
        rules=("REP-02", "REP-03"),
        fields=(
            Field(
                name="class",
                kind=Kind.TEXT,
                label=_("Class of admission"),
                hint=_("2 or 3 letters, like PAR or DT"),
                error=_("Copy the letters next to Class of Admission"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=10,
                on_form="I-131 Part 2, Item 26",
            ),
            Field(
                name="number",
                kind=Kind.TEXT,
                label=_("I-94 number"),
                hint=_("11 letters and numbers"),
                error=_("Copy the 11 letters and numbers of the I-94"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=11,
                on_form="I-131 Part 2, Item 27",
            ),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("Admit Until date"),
                is_ahead=True,
                needed=True,
                effort=Effort.LOOKED_UP,
                on_form="I-131 Part 1, Item 12",
            ),
        ),
    ),
    Page(
        id="rep-why",
        about=Subject.REASON,
        heading=_("Why does {ben} need more time?"),
        hint=_("What could not be done in the first stay"),
        error=_("Tell us why in one or two sentences"),
        rules=("REP-05",),
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
        id="rep-new",
        about=Subject.REASON,
        heading=_("What is new since the first request?"),
        hint=_("New letters help most when they are less than 3 months old"),
        error=_("Tell us at least one thing that is new"),
        rules=("REP-05",),
        fields=(
            Field(
                name="new",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="rep-other",
        about=Subject.REASON,
        heading=_("Has a lawyer looked at other ways for {ben} to stay?"),
        hint=_("Like asylum, a status for a whole country, or a family petition"),
        error=_("Choose yes or no"),
        why=_("More time on parole is short. Some other ways have a last day, like one year."),
        rules=("REP-07",),
        fields=(Field(name="looked", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),),
    ),
    Page(
        id="rep-work",
        about=Subject.REASON,
        heading=_("Does {ben} want to ask for a work card too?"),
        hint=_("There is one more fee for it"),
        error=_("Choose yes or no"),
        rules=("REP-06",),
        fields=(
            Field(
                name="work",
                kind=Kind.RADIO,
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-131 Part 9, Item 1",
            ),
        ),
    ),
)
