"""Who asks and signs: the petitioner's pages, not asked when a traveller signs.

Of a traveller who signs, the form's questions are answered by the traveller's own pages, but for
`you-refugee`, which stands beside the fee and is asked in every case. `you-link` is about each
traveller, since a petitioner may be one's husband and another's father.
"""

from django.utils.translation import gettext_lazy as _

from packets.questions import YES_NO_NOT_SURE, Effort, Field, Kind, Page, Subject
from packets.questions._shared import (
    SEXES,
    STATUSES_OR_ABROAD,
    family_name,
    given_name,
    middle_name,
    other_names,
)
from packets.questions.conditions import has_petitioner

TASK = "petitioner"

PAGES = (
    Page(
        id="you-name",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("What is your full name?"),
        hint=_("As in your passport or ID card"),
        error=_("Write your family name"),
        applies=has_petitioner,
        fields=(
            family_name(on_form="I-131 Part 2, Item 1", own=True),
            given_name(on_form="I-131 Part 2, Item 1", own=True),
            middle_name(on_form="I-131 Part 2, Item 1", own=True),
            Field(name="one_name", kind=Kind.TICK, label=_("My passport has one name only")),
            Field(
                name="native",
                kind=Kind.TEXT,
                label=_("Your name in its own letters"),
                hint=_("Only if your language has other letters"),
                longest=200,
                on_form="I-131 Part 13",
            ),
        ),
    ),
    Page(
        id="you-other",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Have you used any other name?"),
        hint=_("Old names and other ways to spell it"),
        error=_("Choose yes or no"),
        applies=has_petitioner,
        fields=(
            Field(name="other", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),
            other_names(name="names", on_form="I-131 Part 2, Item 2", only_if=("other", ("YES",))),
        ),
    ),
    Page(
        id="you-birth",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("When and where were you born?"),
        hint=_("The country is enough"),
        error=_("Write the day, the month and the year"),
        applies=has_petitioner,
        fields=(
            Field(
                name="dob",
                kind=Kind.DATE,
                label=_("Date of birth"),
                is_past=True,
                needed=True,
                on_form="I-131 Part 2, Item 9",
                autocomplete="bday",
            ),
            Field(
                name="born",
                kind=Kind.COUNTRY,
                label=_("Country of birth"),
                error=_("Choose the country of birth"),
                needed=True,
                on_form="I-131 Part 2, Item 6",
            ),
            Field(
                name="born_city",
                kind=Kind.TEXT,
                label=_("City or town of birth, if you also give money support"),
                longest=60,
                on_form="I-134 Part 2, Item 7",
            ),
        ),
    ),
    Page(
        id="you-status",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("What is your status in the U.S.?"),
        hint=_("You can ask for someone even if you are not a citizen"),
        error=_("Choose the answer that is closest"),
        applies=has_petitioner,
        fields=(
            Field(
                name="citizen",
                kind=Kind.COUNTRY,
                label=_("Country of citizenship"),
                error=_("Choose the country that gave you a passport"),
                needed=True,
                on_form="I-131 Part 2, Item 7",
            ),
            Field(
                name="status",
                kind=Kind.RADIO,
                label=_("Your status"),
                error=_("Choose the answer that is closest"),
                needed=True,
                choices=STATUSES_OR_ABROAD,
                on_form="I-134 Part 2, Item 10",
            ),
            Field(
                name="sex",
                kind=Kind.RADIO,
                label=_("Sex, as in your passport"),
                error=_("Choose male or female"),
                needed=True,
                choices=SEXES,
                on_form="I-131 Part 2, Item 8",
            ),
        ),
    ),
    Page(
        id="you-numbers",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Which of these numbers do you have?"),
        hint=_("Skip the ones you do not have"),
        error=_("Check the number. It looks too short"),
        why=_("The form has a box for each. USCIS finds old papers by them. Empty is fine."),
        applies=has_petitioner,
        fields=(
            Field(
                name="a_number",
                kind=Kind.A_NUMBER,
                label=_("A-Number"),
                hint=_("Like A012 345 678"),
                effort=Effort.LOOKED_UP,
                on_form="I-131 Part 2, Item 5",
            ),
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
                hint=_("12 numbers, in your USCIS account"),
                effort=Effort.LOOKED_UP,
                on_form="I-131 Part 2, Item 11",
            ),
        ),
    ),
)
