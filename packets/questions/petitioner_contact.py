"""Where USCIS reaches the petitioner, and for whom the petitioner speaks."""

from django.utils.translation import gettext_lazy as _

from packets.questions import YES_NO_NOT_SURE, Choice, Field, Kind, Page, Subject
from packets.questions.conditions import has_petitioner
from packets.snapshot import CaseSnapshot, PetitionerFacts

TASK = "petitioner"

LINKS = (
    Choice(key="PARTNER", label=_("My husband or wife")),
    Choice(key="CHILD", label=_("My child")),
    Choice(key="PARENT", label=_("My mother or father")),
    Choice(key="SIBLING", label=_("My brother or sister")),
    Choice(key="FAMILY", label=_("Other family")),
    Choice(key="FRIEND", label=_("A friend")),
    Choice(key="WORK", label=_("From work")),
    Choice(key="FAITH", label=_("From our place of faith")),
    Choice(key="OTHER", label=_("Another way")),
)


def is_group(case: CaseSnapshot, _petitioner: PetitionerFacts) -> bool:
    return case.is_("st-role", "role", "ORGANIZATION", "AGENCY")


PAGES = (
    Page(
        id="you-address",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("Where do you get your mail?"),
        hint=_("USCIS sends letters here. Use a safe place"),
        error=_("Write your street and house number"),
        after="you-numbers",
        applies=has_petitioner,
        rules=("REF-09",),
        fields=(
            Field(
                name="address",
                kind=Kind.ADDRESS,
                label=_("Mail address"),
                needed=True,
                on_form="I-131 Part 2, Item 3",
                autocomplete="shipping",
            ),
            Field(
                name="same",
                kind=Kind.RADIO,
                label=_("Do you live at this address?"),
                error=_("Choose yes or no"),
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-131 Part 2, Item 4",
            ),
            Field(
                name="home",
                kind=Kind.ADDRESS,
                label=_("Where you live"),
                only_if=("same", ("NO",)),
                on_form="I-131 Part 2, Item 4",
                autocomplete="home",
            ),
        ),
    ),
    Page(
        id="you-contact",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("What is your daytime phone?"),
        hint=_("USCIS may call it"),
        error=_("Write a phone number with the country code"),
        applies=has_petitioner,
        fields=(
            Field(
                name="phone",
                kind=Kind.PHONE,
                label=_("Daytime phone"),
                needed=True,
                on_form="I-131 Part 10, Item 1",
                autocomplete="tel",
            ),
            Field(
                name="mobile",
                kind=Kind.PHONE,
                label=_("Mobile phone, if it is another number"),
                on_form="I-131 Part 10, Item 2",
                autocomplete="mobile tel",
            ),
            Field(
                name="email",
                kind=Kind.EMAIL,
                label=_("Email"),
                error=_("Check the email address. It needs an @ sign, like name@example.com"),
                on_form="I-131 Part 10, Item 3",
                autocomplete="email",
            ),
        ),
    ),
    Page(
        id="you-org",
        about=Subject.PETITIONER,
        task=TASK,
        heading=_("For which group do you sign?"),
        hint=_("The group asks, and you sign for it"),
        error=_("Write the name of the group"),
        applies=is_group,
        rules=("FRM-08",),
        fields=(
            Field(
                name="organization",
                kind=Kind.TEXT,
                label=_("Name of the group or office"),
                needed=True,
                longest=100,
                on_form="G-28 Part 3, Item 7.a",
                autocomplete="organization",
            ),
            Field(
                name="title",
                kind=Kind.TEXT,
                label=_("Your job there"),
                longest=60,
                on_form="G-28 Part 3, Item 7.b",
                autocomplete="organization-title",
            ),
        ),
    ),
    Page(
        id="you-link",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("How do you know {ben}?"),
        hint=_("Family, friend, work, faith or other"),
        error=_("Choose how you know {ben}"),
        applies=has_petitioner,
        rules=("ID-07",),
        fields=(
            Field(
                name="link",
                kind=Kind.RADIO,
                needed=True,
                choices=LINKS,
            ),
            Field(
                name="detail",
                kind=Kind.TEXT,
                label=_("Say more, if it helps"),
                hint=_("Like: my mother’s sister"),
                longest=200,
            ),
        ),
    ),
)
