"""Asked of travellers under 18: their parents, consent, company on the way, and care here."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, YES_NO_NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions.conditions import is_child

TASK = "child"

PARENT_PLACES = (
    Choice(key="WITH_CHILD", label=_("With the child")),
    Choice(key="IN_US", label=_("In the United States")),
    Choice(key="ELSEWHERE", label=_("In another place")),
    Choice(key="DEAD", label=_("This parent has died")),
    Choice(key="UNKNOWN", label=_("We do not know where this parent is")),
    NOT_SURE,
)
CONSENTS = (
    Choice(key="BOTH_PARENTS", label=_("Both parents")),
    Choice(key="ONE_PARENT", label=_("One parent")),
    Choice(key="GUARDIAN", label=_("A person a court has named")),
    Choice(
        key="OTHER",
        label=_("Another person who cares for the child"),
        hint=_("A note or a power of attorney is not a court paper"),
    ),
    NOT_SURE,
)
COMPANIONS = (
    Choice(key="PARENT", label=_("The mother or father")),
    Choice(key="GUARDIAN", label=_("A person a court has named")),
    Choice(key="ADULT", label=_("Another adult")),
    Choice(key="ALONE", label=_("The child travels alone")),
    NOT_SURE,
)

PAGES = (
    Page(
        id="ch-parents",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Where are the child’s parents?"),
        hint=_("Tell us about each parent, even if far away"),
        error=_("Choose where each parent is"),
        applies=is_child,
        rules=("CHD-04",),
        is_sensitive=True,
        fields=(
            Field(
                name="mother",
                kind=Kind.RADIO,
                label=_("The mother"),
                needed=True,
                choices=PARENT_PLACES,
            ),
            Field(
                name="father",
                kind=Kind.RADIO,
                label=_("The father"),
                error=_("Choose where the father is"),
                needed=True,
                choices=PARENT_PLACES,
            ),
        ),
    ),
    Page(
        id="ch-consent",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Who can say yes for the child?"),
        hint=_("A parent, or a person a court has named"),
        error=_("Choose who can say yes"),
        why=_("USCIS asks for a signed yes from the people who may decide for the child."),
        applies=is_child,
        rules=("CHD-02", "CHD-03"),
        fields=(
            Field(name="who", kind=Kind.RADIO, needed=True, choices=CONSENTS),
            Field(
                name="court_paper",
                kind=Kind.RADIO,
                label=_("Do you have the court paper?"),
                effort=Effort.LOOKED_UP,
                choices=YES_NO_NOT_SURE,
                only_if=("who", ("GUARDIAN",)),
            ),
        ),
    ),
    Page(
        id="ch-travel",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Who will travel with the child?"),
        hint=_("A child who travels alone needs a lawyer’s review"),
        error=_("Choose who will travel"),
        applies=is_child,
        rules=("REF-08",),
        fields=(Field(name="with", kind=Kind.RADIO, needed=True, choices=COMPANIONS),),
    ),
    Page(
        id="ch-care",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Who will care for the child here?"),
        hint=_("Their name, home and link to the child"),
        error=_("Write the name of the person who will care"),
        applies=is_child,
        rules=("CHD-05",),
        fields=(
            Field(name="name", kind=Kind.TEXT, label=_("Full name"), needed=True, longest=128),
            Field(
                name="link",
                kind=Kind.TEXT,
                label=_("Link to the child"),
                hint=_("Like: mother, or aunt"),
                error=_("Write how this person is linked to the child"),
                needed=True,
                longest=100,
            ),
            Field(
                name="address",
                kind=Kind.ADDRESS,
                label=_("Where they will live"),
                error=_("Write the street and house number"),
                needed=True,
            ),
        ),
    ),
)
