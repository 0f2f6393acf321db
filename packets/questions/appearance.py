"""What the form asks last: looks, groups, and past U.S. papers, in the form's own lists."""

from django.utils.translation import gettext_lazy as _

from packets.questions import YES_NO_NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions._shared import SEXES

TASK = "traveller"

EYES = (
    Choice(key="BLACK", label=_("Black")),
    Choice(key="BLUE", label=_("Blue")),
    Choice(key="BROWN", label=_("Brown")),
    Choice(key="GRAY", label=_("Gray")),
    Choice(key="GREEN", label=_("Green")),
    Choice(key="HAZEL", label=_("Hazel"), hint=_("Between brown and green")),
    Choice(key="MAROON", label=_("Maroon"), hint=_("Dark red")),
    Choice(key="PINK", label=_("Pink")),
    Choice(key="UNKNOWN", label=_("Unknown or other")),
)
HAIR = (
    Choice(key="BALD", label=_("Bald (no hair)")),
    Choice(key="BLACK", label=_("Black")),
    Choice(key="BLOND", label=_("Blond")),
    Choice(key="BROWN", label=_("Brown")),
    Choice(key="GRAY", label=_("Gray")),
    Choice(key="RED", label=_("Red")),
    Choice(key="SANDY", label=_("Sandy"), hint=_("Between blond and red")),
    Choice(key="WHITE", label=_("White")),
    Choice(key="UNKNOWN", label=_("Unknown or other")),
)
ETHNICITIES = (
    Choice(key="HISPANIC", label=_("Hispanic or Latino")),
    Choice(key="NOT_HISPANIC", label=_("Not Hispanic or Latino")),
)
RACES = (
    Choice(key="AMERICAN_INDIAN", label=_("American Indian or Alaska Native")),
    Choice(key="ASIAN", label=_("Asian")),
    Choice(key="BLACK", label=_("Black or African American")),
    Choice(key="HAWAIIAN", label=_("Native Hawaiian or Other Pacific Islander")),
    Choice(
        key="WHITE",
        label=_("White"),
        hint=_("On U.S. forms also people from the Middle East and North Africa"),
    ),
)
PAPERS = (
    Choice(key="REENTRY", label=_("Reentry permit")),
    Choice(key="REFUGEE", label=_("Refugee travel paper")),
    Choice(key="ADVANCE_PAROLE", label=_("Advance parole")),
)
WHY = _("The form asks this of every traveller. It does not decide the request.")

PAGES = (
    Page(
        id="ben-body",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("What does {ben} look like?"),
        hint=_("The form asks this to tell people apart"),
        error=_("Write the height"),
        why=WHY,
        after="ben-numbers",
        rules=("FRM-13",),
        fields=(
            Field(
                name="height",
                kind=Kind.HEIGHT,
                label=_("Height"),
                hint=_("Like 165 cm, or 5 feet 5 inches"),
                needed=True,
                on_form="I-131 Part 3, Item 3",
            ),
            Field(
                name="weight",
                kind=Kind.WEIGHT,
                label=_("Weight"),
                hint=_("Like 62 kg, or 137 pounds"),
                error=_("Write the weight"),
                needed=True,
                on_form="I-131 Part 3, Item 4",
            ),
            Field(
                name="eyes",
                kind=Kind.SELECT,
                label=_("Eye color"),
                error=_("Choose the eye color"),
                needed=True,
                choices=EYES,
                on_form="I-131 Part 3, Item 5",
            ),
            Field(
                name="hair",
                kind=Kind.SELECT,
                label=_("Hair color"),
                error=_("Choose the hair color"),
                needed=True,
                choices=HAIR,
                on_form="I-131 Part 3, Item 6",
            ),
            Field(
                name="sex",
                kind=Kind.RADIO,
                label=_("Sex, as in the passport"),
                error=_("Choose male or female"),
                needed=True,
                choices=SEXES,
                on_form="I-134 Part 3, Item 4",
            ),
        ),
    ),
    Page(
        id="ben-race",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Which groups does {ben} belong to?"),
        hint=_("These words come from the form. Choose all that fit"),
        error=_("Choose at least one"),
        why=WHY,
        rules=("FRM-13",),
        fields=(
            Field(
                name="ethnicity",
                kind=Kind.RADIO,
                label=_("Ethnicity"),
                error=_("Choose one of the two"),
                needed=True,
                choices=ETHNICITIES,
                on_form="I-131 Part 3, Item 1",
            ),
            Field(
                name="race",
                kind=Kind.CHECK,
                label=_("Race"),
                error=_("Choose at least one"),
                needed=True,
                choices=RACES,
                on_form="I-131 Part 3, Item 2",
            ),
        ),
    ),
    Page(
        id="ben-past",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Has {ben} had a U.S. deportation case?"),
        hint=_("Also called removal. Choose not sure if you do not know"),
        error=_("Choose yes, no or not sure"),
        why=_(
            "The form asks it. A true yes is better than a wrong no. A lawyer should look first."
        ),
        rules=("REF-02",),
        is_sensitive=True,
        fields=(
            Field(
                name="removal",
                kind=Kind.RADIO,
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-131 Part 4, Item 1",
            ),
        ),
    ),
    Page(
        id="ben-docs",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Did USCIS ever give {ben} a travel paper?"),
        hint=_("A reentry permit, refugee travel paper or advance parole"),
        error=_("Choose yes or no"),
        fields=(
            Field(
                name="prior",
                kind=Kind.RADIO,
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-131 Part 4, Items 2.a and 3.a",
            ),
            Field(
                name="which",
                kind=Kind.CHECK,
                label=_("Which paper?"),
                choices=PAPERS,
                only_if=("prior", ("YES",)),
                on_form="I-131 Part 4, Items 2.a and 3.a",
            ),
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("The day it was given"),
                is_past=True,
                effort=Effort.LOOKED_UP,
                only_if=("prior", ("YES",)),
                on_form="I-131 Part 4, Items 2.b and 3.b",
            ),
            Field(
                name="what",
                kind=Kind.TEXT,
                label=_("What happened to it?"),
                hint=_("Like: used and given back, lost, still with us"),
                effort=Effort.LOOKED_UP,
                longest=54,
                only_if=("prior", ("YES",)),
                on_form="I-131 Part 4, Items 2.c and 3.c",
            ),
        ),
    ),
)
