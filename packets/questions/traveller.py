"""Birth, citizenship and papers of the traveller.

Names, whereabouts and looks stand in `names`, `whereabouts` and `appearance`. A traveller who signs
the form (a self-petition) answers these pages and not those of the petitioner; the form's questions
about the signer that no other page of theirs asks are on `ben-numbers`.
"""

from django.utils.translation import gettext_lazy as _

from packets.questions import YES_NO_NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions.conditions import is_the_filer

TASK = "traveller"

MARITAL = (
    Choice(key="SINGLE", label=_("Single, never married")),
    Choice(key="MARRIED", label=_("Married")),
    Choice(key="DIVORCED", label=_("Divorced")),
    Choice(key="WIDOWED", label=_("Widowed")),
    Choice(key="SEPARATED", label=_("Separated by law")),
    Choice(key="ANNULLED", label=_("The marriage was annulled")),
    Choice(key="OTHER", label=_("Something else")),
)
PAGES = (
    Page(
        id="ben-dob",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("When was {ben} born?"),
        hint=_("You can use the calendar of your country"),
        error=_("Write the day, the month and the year"),
        why=_("A passport may show another day than the family uses. Write the passport’s day."),
        after="ben-other",
        fields=(
            Field(
                name="dob",
                kind=Kind.DATE,
                label=_("Date of birth"),
                is_past=True,
                needed=True,
                on_form="I-131 Part 2, Item 18",
            ),
            Field(
                name="marital",
                kind=Kind.SELECT,
                label=_("Is {ben} married?"),
                choices=MARITAL,
                on_form="I-134 Part 3, Item 8",
            ),
        ),
    ),
    Page(
        id="ben-nation",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Which country gave {ben} a passport?"),
        hint=_("Add each country. Choose none if there is none"),
        error=_("Choose a country, or choose none"),
        one_of=("citizen", "stateless"),
        fields=(
            Field(
                name="citizen",
                kind=Kind.COUNTRY,
                label=_("Country of citizenship"),
                on_form="I-131 Part 2, Item 20",
            ),
            Field(
                name="second",
                kind=Kind.COUNTRY,
                label=_("Second country, if there is one"),
                not_again="citizen",
                on_form="I-131 Part 13",
            ),
            Field(name="stateless", kind=Kind.TICK, label=_("None. No country does this")),
            Field(
                name="born",
                kind=Kind.COUNTRY,
                label=_("Country of birth"),
                error=_("Choose the country of birth"),
                needed=True,
                on_form="I-131 Part 2, Item 19",
            ),
            Field(
                name="born_city",
                kind=Kind.TEXT,
                label=_("City or town of birth"),
                longest=60,
                on_form="I-134 Part 3, Item 6",
            ),
        ),
    ),
    Page(
        id="ben-passport",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Does {ben} have a passport?"),
        hint=_("If not, you can use another ID and say why"),
        error=_("Choose yes or no"),
        rules=("ID-01", "ID-02"),
        fields=(
            Field(name="has", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),
            Field(
                name="number",
                kind=Kind.TEXT,
                label=_("Number of the passport"),
                hint=_("Letters and numbers without gaps, as beside the photo"),
                effort=Effort.LOOKED_UP,
                longest=20,
                only_if=("has", ("YES",)),
            ),
            Field(
                name="expires",
                kind=Kind.DATE,
                label=_("The last day of the passport"),
                is_ahead=True,
                hint=_("On the page with the photo"),
                effort=Effort.LOOKED_UP,
                only_if=("has", ("YES",)),
            ),
            Field(
                name="why_none",
                kind=Kind.LONG,
                label=_("Why is there no passport?"),
                effort=Effort.WRITTEN,
                longest=1000,
                only_if=("has", ("NO",)),
            ),
        ),
    ),
    Page(
        id="ben-anum",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Does {ben} have an A-Number?"),
        hint=_("A letter A and 8 or 9 numbers, on old USCIS papers"),
        error=_("Write A and 8 or 9 numbers, or choose no"),
        fields=(
            Field(name="has", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),
            Field(
                name="number",
                kind=Kind.A_NUMBER,
                label=_("A-Number"),
                hint=_("Like A012 345 678"),
                effort=Effort.LOOKED_UP,
                only_if=("has", ("YES",)),
                on_form="I-131 Part 2, Item 23",
            ),
        ),
    ),
    Page(
        id="ben-numbers",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Does {ben} have one of these numbers?"),
        hint=_("Skip the ones that {ben} does not have"),
        error=_("Check the number. It looks too short"),
        why=_("The form has a box for each. USCIS finds old papers by them. Empty is fine."),
        applies=is_the_filer,
        fields=(
            Field(
                name="ssn",
                kind=Kind.SSN,
                label=_("Social Security number"),
                hint=_("9 numbers. After you save, we show the last 4"),
                on_form="I-131 Part 2, Item 10",
            ),
            Field(
                name="account",
                kind=Kind.ACCOUNT_NUMBER,
                label=_("USCIS online account number"),
                hint=_("12 numbers, in the USCIS account"),
                effort=Effort.LOOKED_UP,
                on_form="I-131 Part 2, Item 11",
            ),
        ),
    ),
)
