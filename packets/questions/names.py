"""The traveller's names: as in the passport, in their own letters, and all others."""

from django.utils.translation import gettext_lazy as _

from packets.questions import YES_NO_NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions._shared import family_name, given_name, middle_name, other_names

TASK = "traveller"

SCRIPTS = (
    Choice(key="ARABIC", label=_("Arabic letters"), hint=_("Also Dari, Pashto, Farsi and Urdu")),
    Choice(key="CYRILLIC", label=_("Cyrillic letters"), hint=_("Like Ukrainian and Russian")),
    Choice(key="ETHIOPIC", label=_("Ethiopic letters"), hint=_("Like Amharic and Tigrinya")),
    Choice(key="MYANMAR", label=_("Burmese letters")),
    Choice(key="HAN", label=_("Chinese letters")),
    Choice(key="LATIN", label=_("Latin letters, with marks"), hint=_("Like French or Spanish")),
    Choice(key="OTHER", label=_("Other letters")),
)
PAGES = (
    Page(
        id="ben-name",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("What name is in {ben}’s passport?"),
        hint=_("Copy each letter. Use English letters"),
        error=_("Write the family name as in the passport"),
        why=_(
            "USCIS compares the form with the passport, letter by letter. "
            "The lines of letters and signs at the bottom of the photo page help."
        ),
        rules=("FRM-25",),
        fields=(
            family_name(on_form="I-131 Part 2, Item 16", effort=Effort.LOOKED_UP),
            given_name(on_form="I-131 Part 2, Item 16", effort=Effort.LOOKED_UP),
            middle_name(on_form="I-131 Part 2, Item 16", effort=Effort.LOOKED_UP),
            Field(
                name="one_name",
                kind=Kind.TICK,
                label=_("The passport has one name only"),
                hint=_("Write it in both boxes. A lawyer or USCIS guide says how to file it"),
            ),
        ),
    ),
    Page(
        id="ben-native",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("How do you write the name in your language?"),
        hint=_("It helps the translator and the lawyer"),
        error=_("Write the name, or skip this page"),
        fields=(
            Field(
                name="native",
                kind=Kind.TEXT,
                label=_("The full name in its own letters"),
                longest=200,
                on_form="I-131 Part 13",
            ),
            Field(name="script", kind=Kind.SELECT, label=_("Which letters?"), choices=SCRIPTS),
        ),
    ),
    Page(
        id="ben-other",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Has {ben} used any other name or spelling?"),
        hint=_("Old names, nicknames, other ways to spell it"),
        error=_("Choose yes or no"),
        rules=("ID-06",),
        fields=(
            Field(name="other", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),
            other_names(
                name="names",
                on_form="I-131 Part 2, Item 17",
                effort=Effort.LOOKED_UP,
                only_if=("other", ("YES",)),
            ),
        ),
    ),
)
