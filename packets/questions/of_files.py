"""What is asked of a file that was added, as nobody can see it in its pages.

These pages are part of the pages of a file, and of no task of the wizard.
"""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from packets.questions import Choice, Field, Kind, Page, Subject
from packets.snapshot.bounds import LONGEST_TITLE
from packets.snapshot.told import COMPETENT, COMPLETE, SIGNED

OF_THE_CASE = ("FAMILY", "TRAVELLER", "PETITIONER", "SUPPORTER")
"""Translators of whom an officer may think that they are not neutral."""

TRANSLATOR = Field(
    name="translator",
    kind=Kind.TEXT,
    label=_("Name of the translator"),
    hint=_("In English letters. It can be anyone who knows both languages"),
    longest=LONGEST_TITLE,
)
TOLD_OF_TRANSLATION = (
    Field(
        name="who",
        kind=Kind.RADIO,
        label=_("Who is the translator?"),
        choices=(
            Choice(key="STRANGER", label=_("Somebody outside the family")),
            Choice(key="FAMILY", label=_("A relative")),
            Choice(key="TRAVELLER", label=_("A person who travels")),
            Choice(key="PETITIONER", label=_("The person who asks")),
            Choice(key="SUPPORTER", label=_("A money supporter")),
        ),
    ),
    Field(
        name="note",
        kind=Kind.CHECK,
        label=_("What is in the signed note of the translator?"),
        hint=_("The note is in this file. Tick what you can read in it"),
        choices=(
            Choice(key=COMPLETE, label=_("The translation is complete and accurate")),
            Choice(key=COMPETENT, label=_("The translator knows both languages")),
            Choice(
                key=SIGNED,
                label=_("Signature by hand, date, name and address"),
            ),
        ),
    ),
    Field(
        name="stamps",
        kind=Kind.TICK,
        label=_("Stamps, seals and notes by hand are in English too"),
        hint=_("Tick this also if the paper has none"),
    ),
    Field(
        name="machine",
        kind=Kind.TICK,
        label=_("A computer alone made this translation"),
        hint=_("Nobody who knows both languages has checked it"),
    ),
)
TRANSLATION = Page(
    id="translation",
    about=Subject.CASE,
    heading=_("English translation"),
    fields=(TRANSLATOR, *TOLD_OF_TRANSLATION),
)

BY_HAND = "INK"
HOW_SIGNED = Field(
    name="how",
    kind=Kind.RADIO,
    label=_("How was it signed?"),
    choices=(
        Choice(key=BY_HAND, label=_("By hand, with a pen, on paper")),
        Choice(key="TYPED", label=_("The name was typed")),
        Choice(key="STAMP", label=_("With a stamp")),
        Choice(key="PASTED", label=_("A picture of a signature was put on the page")),
        Choice(key="DRAWN", label=_("It was drawn on a screen")),
        Choice(key="APP", label=_("In an app or program for signing")),
    ),
)
WHO_SIGNED = Field(
    name="who",
    kind=Kind.CHECK,
    label=_("Who signed?"),
    hint=_("A file with several pages may have several signatures"),
    choices=(
        Choice(key="PETITIONER", label=_("The person who asks")),
        Choice(key="TRAVELLER", label=_("The traveller")),
        Choice(key="SUPPORTER", label=_("The money supporter")),
        Choice(key="LAWYER", label=_("The lawyer")),
        Choice(key="HELPER", label=_("The person who helped or translated")),
        Choice(key="OTHER", label=_("Somebody else for one of them")),
    ),
)
SIGNED_PAGE = Page(
    id="signed-page",
    about=Subject.CASE,
    heading=_("How was this page signed?"),
    fields=(
        HOW_SIGNED,
        WHO_SIGNED,
        Field(
            name="day",
            kind=Kind.DATE,
            label=_("Which date stands beside the signature?"),
            is_past=True,
        ),
        Field(
            name="kept",
            kind=Kind.TICK,
            label=_("We keep the paper that was signed"),
            hint=_("USCIS may ask for the page with the ink on it"),
        ),
    ),
)

HAS_SIGNATURE = "SIGNED"
SOMETHING_ELSE = "OTHER"
NONE_OF_IT = (
    Choice(key="NONE", label=_("Nothing of this"), alone=True),
    Choice(key="NOT_SURE", label=_("I am not sure"), alone=True),
    Choice(key=SOMETHING_ELSE, label=_("This paper is something else"), alone=True),
)
LETTER = Field(
    name="letter",
    kind=Kind.CHECK,
    label=_("What does this letter have?"),
    hint=_("You can leave this for later"),
    choices=(
        Choice(key=HAS_SIGNATURE, label=_("Signature of the writer")),
        Choice(key="LETTERHEAD", label=_("Printed name and address of the office or firm")),
        Choice(key="CONTACT", label=_("Phone or email of the writer")),
        *NONE_OF_IT,
    ),
)
STATEMENT = Field(
    name="statement",
    kind=Kind.CHECK,
    label=_("What does this statement have?"),
    hint=_("You can leave this for later"),
    choices=(
        Choice(key=HAS_SIGNATURE, label=_("Signature by hand, and its date")),
        Choice(key="PERJURY", label=_("The words “under penalty of perjury”")),
        *NONE_OF_IT,
    ),
)
OF_WRITTEN = {field.name: field for field in (LETTER, STATEMENT)}
"""What is asked of a paper that somebody writes, by what its kind says that it is."""


def lacking(field: Field, said: Iterable[str]) -> tuple[Choice, ...]:
    """Return what a letter or statement should have and does not."""
    has = tuple(said)
    return tuple(c for c in field.all_choices() if not c.alone and c.key not in has)
