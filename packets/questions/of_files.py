"""What is asked of a file that was added, as nobody can see it in its pages.

These pages are part of the pages of a file, and of no task of the wizard.
"""

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
