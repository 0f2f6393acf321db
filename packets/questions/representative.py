"""Who represents the petitioner: what Form G-28 asks, filled in by the representative."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, YES_NO, Choice, Field, Kind, Page, Subject
from packets.questions._shared import family_name, given_name, middle_name
from packets.questions.conditions import is_represented
from packets.snapshot import CaseSnapshot, RepresentativeFacts

TASK = "representative"

KINDS = (
    Choice(key="ATTORNEY", label=_("A lawyer")),
    Choice(
        key="ACCREDITED",
        label=_("An accredited helper"),
        hint=_("Works for a group that the Department of Justice recognizes"),
    ),
    NOT_SURE,
)


def is_accredited(case: CaseSnapshot, representative: RepresentativeFacts) -> bool:
    return is_represented(case, representative) and representative.is_(
        "rep-licence", "kind", "ACCREDITED"
    )


PAGES = (
    Page(
        id="rep-name",
        about=Subject.REPRESENTATIVE,
        task=TASK,
        heading=_("Who is the lawyer?"),
        hint=_("The lawyer can fill in these pages"),
        error=_("Write the family name of the lawyer"),
        applies=is_represented,
        fields=(
            family_name(on_form="G-28 Part 1, Item 2.a"),
            given_name(on_form="G-28 Part 1, Item 2.b"),
            middle_name(on_form="G-28 Part 1, Item 2.c"),
            Field(
                name="account",
                kind=Kind.ACCOUNT_NUMBER,
                label=_("USCIS online account number, if there is one"),
                on_form="G-28 Part 1, Item 1",
            ),
        ),
    ),
    Page(
        id="rep-office",
        about=Subject.REPRESENTATIVE,
        task=TASK,
        heading=_("Where is the lawyer’s office?"),
        hint=_("USCIS sends copies of letters to this address"),
        error=_("Write the name of the firm or group"),
        applies=is_represented,
        fields=(
            Field(
                name="firm",
                kind=Kind.TEXT,
                label=_("Law firm or group"),
                needed=True,
                longest=60,
                on_form="G-28 Part 2, Item 1.d",
            ),
            Field(
                name="address",
                kind=Kind.ADDRESS,
                label=_("Address of the office"),
                error=_("Write the street and house number"),
                needed=True,
                on_form="G-28 Part 1, Item 3",
            ),
            Field(
                name="phone",
                kind=Kind.PHONE,
                label=_("Daytime phone"),
                error=_("Write a phone number with the country code"),
                needed=True,
                on_form="G-28 Part 1, Item 4",
            ),
            Field(
                name="mobile",
                kind=Kind.PHONE,
                label=_("Mobile phone, if it is another number"),
                on_form="G-28 Part 1, Item 5",
            ),
            Field(
                name="email",
                kind=Kind.EMAIL,
                label=_("Email"),
                error=_("Write the email address, like name@example.com"),
                needed=True,
                on_form="G-28 Part 1, Item 6",
            ),
        ),
    ),
    Page(
        id="rep-licence",
        about=Subject.REPRESENTATIVE,
        task=TASK,
        heading=_("What lets this person give legal help?"),
        hint=_("A lawyer has a licence from a state or a court"),
        error=_("Choose lawyer or accredited helper"),
        applies=is_represented,
        fields=(
            Field(name="kind", kind=Kind.RADIO, needed=True, choices=KINDS, on_form="G-28 Part 2"),
            Field(
                name="state",
                kind=Kind.TEXT,
                label=_("State or court of the licence"),
                error=_("Write the state or court, like New York"),
                needed=True,
                longest=66,
                only_if=("kind", ("ATTORNEY",)),
                on_form="G-28 Part 2, Item 1.a",
            ),
            Field(
                name="bar_number",
                kind=Kind.TEXT,
                label=_("Bar number, if there is one"),
                longest=20,
                only_if=("kind", ("ATTORNEY",)),
                on_form="G-28 Part 2, Item 1.b",
            ),
            Field(
                name="orders",
                kind=Kind.RADIO,
                label=_("Does any order limit the lawyer’s work?"),
                hint=_("Like a suspension, by a court or a bar"),
                error=_("Choose yes or no"),
                needed=True,
                choices=YES_NO,
                only_if=("kind", ("ATTORNEY",)),
                on_form="G-28 Part 2, Item 1.c",
            ),
        ),
    ),
    Page(
        id="rep-accredited",
        about=Subject.REPRESENTATIVE,
        task=TASK,
        heading=_("Which group is recognized?"),
        hint=_("By the Department of Justice"),
        error=_("Write the name of the group"),
        applies=is_accredited,
        fields=(
            Field(
                name="organization",
                kind=Kind.TEXT,
                label=_("Name of the recognized group"),
                needed=True,
                longest=60,
                on_form="G-28 Part 2, Item 2.b",
            ),
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("Date of accreditation"),
                is_past=True,
                on_form="G-28 Part 2, Item 2.c",
            ),
        ),
    ),
)
