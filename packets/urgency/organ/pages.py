"""What is asked about the gift of an organ."""

from django.utils.translation import gettext_lazy as _

from packets.questions import (
    NOT_SURE,
    YES_NO_NOT_SURE,
    Choice,
    Effort,
    Field,
    Kind,
    Page,
    Subject,
)

GIFTS = (
    Choice(key="KIDNEY", label=_("A kidney")),
    Choice(key="LIVER", label=_("A part of the liver")),
    Choice(key="MARROW", label=_("Bone marrow, or stem cells from the blood")),
    Choice(key="OTHER", label=_("Something else")),
    NOT_SURE,
)

MATCHES = (
    Choice(key="YES", label=_("Yes, {ben} is a match")),
    Choice(key="WAITING", label=_("The test is done, and we wait for the answer")),
    Choice(key="NO", label=_("No, there was no test yet")),
    NOT_SURE,
)

PAYERS = (
    Choice(key="INSURANCE", label=_("The insurance of the person who is ill")),
    Choice(key="CENTER", label=_("The transplant center")),
    Choice(key="RECIPIENT", label=_("The person who is ill, or their family")),
    Choice(key="SUPPORTER", label=_("The person or group who gives money support")),
    Choice(key="TRAVELLER", label=_("The traveller")),
    Choice(key="NOT_SURE", label=_("I am not sure yet"), alone=True),
)

PAGES = (
    Page(
        id="org-who",
        about=Subject.REASON,
        heading=_("Who needs the organ?"),
        hint=_("Their name, and how {ben} knows them"),
        error=_("Write the name of the sick person"),
        fields=(
            Field(name="name", kind=Kind.TEXT, label=_("Full name"), needed=True, longest=128),
            Field(
                name="link",
                kind=Kind.TEXT,
                label=_("Who is this person to {ben}?"),
                hint=_("Like: sister, or friend"),
                error=_("Write who the sick person is to {ben}"),
                needed=True,
                longest=80,
            ),
            Field(
                name="illness",
                kind=Kind.TEXT,
                label=_("Which illness does this person have?"),
                hint=_("Copy it from the doctor’s letter"),
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
        ),
    ),
    Page(
        id="org-what",
        about=Subject.REASON,
        heading=_("What will {ben} give?"),
        hint=_("The transplant center can tell you"),
        error=_("Choose what {ben} will give"),
        fields=(
            Field(name="gift", kind=Kind.RADIO, needed=True, choices=GIFTS),
            Field(
                name="detail",
                kind=Kind.TEXT,
                label=_("What is it?"),
                hint=_("Like: a part of the lung"),
                longest=80,
                only_if=("gift", ("OTHER",)),
            ),
        ),
    ),
    Page(
        id="org-centre",
        about=Subject.REASON,
        heading=_("Which transplant center is it?"),
        hint=_("And the person we can call there"),
        error=_("Write the name of the center"),
        fields=(
            Field(
                name="centre",
                kind=Kind.TEXT,
                label=_("Name of the center, and its city"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
            Field(
                name="contact",
                kind=Kind.TEXT,
                label=_("Name and phone of a person there"),
                effort=Effort.LOOKED_UP,
                longest=160,
            ),
        ),
    ),
    Page(
        id="org-match",
        about=Subject.REASON,
        heading=_("Has {ben} been tested as a match?"),
        hint=_("The center gives you this paper"),
        error=_("Choose yes, no or not sure"),
        fields=(
            Field(
                name="match",
                kind=Kind.RADIO,
                needed=True,
                effort=Effort.LOOKED_UP,
                choices=MATCHES,
            ),
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Day of the test"),
                effort=Effort.LOOKED_UP,
                only_if=("match", ("YES", "WAITING")),
            ),
        ),
    ),
    Page(
        id="org-date",
        about=Subject.REASON,
        heading=_("When is the surgery?"),
        hint=_("Copy it from the center’s letter"),
        error=_("Write the date, or choose no date yet"),
        one_of=("date", "none"),
        rules=("EXP-02",),
        fields=(
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Day of the surgery"),
                is_ahead=True,
                effort=Effort.LOOKED_UP,
            ),
            Field(name="none", kind=Kind.TICK, label=_("There is no date yet")),
        ),
    ),
    Page(
        id="org-free",
        about=Subject.REASON,
        heading=_("Does {ben} give freely, with no pay?"),
        hint=_("To pay for an organ is a crime in the U.S."),
        error=_("Choose yes or no"),
        rules=("ORG-REF",),
        is_sensitive=True,
        fields=(Field(name="free", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),),
    ),
    Page(
        id="org-cost",
        about=Subject.REASON,
        heading=_("Who pays for {ben}’s care and trip?"),
        hint=_("The center can put this in its letter"),
        error=_("Choose who pays"),
        rules=("SUP-11",),
        fields=(
            Field(
                name="payer",
                kind=Kind.CHECK,
                needed=True,
                effort=Effort.FROM_OTHERS,
                choices=PAYERS,
            ),
        ),
    ),
)
