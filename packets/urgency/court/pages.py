"""What is asked about a court case."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, Choice, Effort, Field, Kind, Page, Subject

ROLES = (
    Choice(key="PARTY", label=_("It is {ben}’s own case"), hint=_("As one of the two sides")),
    Choice(key="PARENT", label=_("{ben} is a parent in a case about a child")),
    Choice(key="WITNESS", label=_("{ben} is a witness, and it is not about a crime")),
    Choice(
        key="CRIME",
        label=_("{ben} saw a crime or was hurt by one, and the case is about it"),
        hint=_("Then the police or the court can ask USCIS. Talk to a lawyer first"),
    ),
    Choice(key="OTHER", label=_("Something else")),
    NOT_SURE,
)

VIDEO = (
    Choice(key="NOT_ALLOWED", label=_("The court said that video is not allowed")),
    Choice(key="ASKED", label=_("We asked, and there is no answer yet")),
    Choice(key="NOT_ASKED", label=_("We did not ask")),
    Choice(key="ALLOWED", label=_("The court allows video")),
    NOT_SURE,
)

PAGES = (
    Page(
        id="civ-case",
        about=Subject.REASON,
        heading=_("Which court case is it?"),
        hint=_("The court paper shows the name and number"),
        error=_("Write the case number"),
        rules=("EXP-02",),
        fields=(
            Field(
                name="court",
                kind=Kind.TEXT,
                label=_("Name of the court"),
                error=_("Write the name of the court"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
            Field(
                name="number",
                kind=Kind.TEXT,
                label=_("Case number"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=60,
            ),
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Day in court"),
                is_ahead=True,
                error=_("Write the day, the month and the year"),
                needed=True,
                effort=Effort.LOOKED_UP,
            ),
        ),
    ),
    Page(
        id="civ-role",
        about=Subject.REASON,
        heading=_("What does {ben} do in the case?"),
        hint=_("If the police asked {ben} to come, talk to a lawyer first"),
        error=_("Choose the answer that is closest"),
        rules=("REF-07",),
        fields=(Field(name="role", kind=Kind.RADIO, needed=True, choices=ROLES),),
    ),
    Page(
        id="civ-person",
        about=Subject.REASON,
        heading=_("Why must {ben} be there in person?"),
        hint=_("Did the court say video is not allowed?"),
        error=_("Tell us why in one or two sentences"),
        fields=(
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why in person"),
                needed=True,
                effort=Effort.FROM_OTHERS,
                longest=1500,
                on_form="I-131 Part 8, Item 1",
            ),
            Field(
                name="video",
                kind=Kind.RADIO,
                label=_("What did the court say about video?"),
                error=_("Choose what the court said"),
                needed=True,
                effort=Effort.FROM_OTHERS,
                choices=VIDEO,
            ),
        ),
    ),
    Page(
        id="civ-law",
        about=Subject.REASON,
        heading=_("Who is the lawyer in that case?"),
        hint=_("We do not call them unless you say so"),
        error=_("Write a name, or choose none"),
        one_of=("name", "none"),
        fields=(
            Field(
                name="name",
                kind=Kind.TEXT,
                label=_("Name of the lawyer"),
                effort=Effort.LOOKED_UP,
                longest=128,
            ),
            Field(name="none", kind=Kind.TICK, label=_("There is no lawyer in that case")),
        ),
    ),
)
