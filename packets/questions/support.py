"""Who gives money support, as Form I-134 asks it.

A supporter who is also the petitioner or the traveller (`who` is ME or TRAVELLER) is not asked for
name, birth, address and status again: `packets.snapshot.with_reused_answers` takes those over. Of a
group we ask who signs, for what, and its address; its letter says the rest.
"""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, YES_NO_NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions._shared import (
    STATUSES,
    family_name,
    given_name,
    middle_name,
    other_names,
)
from packets.questions.conditions import is_another_person, is_another_single_person
from packets.snapshot import CaseSnapshot, SupporterFacts

TASK = "support"

WHO = (
    Choice(key="ME", label=_("I do, the person who asks for parole")),
    Choice(key="PERSON", label=_("Another person")),
    Choice(key="ORGANIZATION", label=_("A group"), hint=_("Like a church or a hospital")),
    Choice(key="TRAVELLER", label=_("The traveller, with their own money")),
    NOT_SURE,
)
WITH_AN_END = ("NONIMMIGRANT", "PAROLEE", "OTHER")


def has_status_with_an_end(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    status = supporter.is_("sup-status", "status", *WITH_AN_END)
    return status and is_another_single_person(case, supporter)


PAGES = (
    Page(
        id="sup-who",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("Who will give money support?"),
        hint=_("It can be you, someone else, a group or {ben}"),
        error=_("Choose who will give support"),
        why=_(
            "The supporter promises money or a room on Form I-134. "
            "USCIS asks for one promise for each traveller."
        ),
        rules=("SUP-01",),
        fields=(
            Field(
                name="who",
                kind=Kind.RADIO,
                needed=True,
                choices=WHO,
                on_form="I-134 Part 1",
            ),
            Field(
                name="contact",
                kind=Kind.TEXT,
                label=_("Name of the person or group"),
                longest=128,
                only_if=("who", ("PERSON", "ORGANIZATION")),
            ),
        ),
    ),
    Page(
        id="sup-name",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("What is your full name?"),
        hint=_("As in your passport or ID card"),
        error=_("Write your family name"),
        applies=is_another_person,
        fields=(
            family_name(on_form="I-134 Part 2, Item 1"),
            given_name(on_form="I-134 Part 2, Item 1"),
            middle_name(on_form="I-134 Part 2, Item 1"),
            other_names(name="other", on_form="I-134 Part 2, Item 2"),
        ),
    ),
    Page(
        id="sup-birth",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("When and where were you born?"),
        hint=_("The country is enough"),
        error=_("Write the day, the month and the year"),
        applies=is_another_single_person,
        fields=(
            Field(
                name="dob",
                kind=Kind.DATE,
                label=_("Date of birth"),
                is_past=True,
                needed=True,
                on_form="I-134 Part 2, Item 6",
            ),
            Field(
                name="born",
                kind=Kind.COUNTRY,
                label=_("Country of birth"),
                error=_("Choose the country of birth"),
                needed=True,
                on_form="I-134 Part 2, Item 7",
            ),
            Field(
                name="born_city",
                kind=Kind.TEXT,
                label=_("City or town of birth"),
                longest=60,
                on_form="I-134 Part 2, Item 7",
            ),
        ),
    ),
    Page(
        id="sup-address",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("Where do you live?"),
        hint=_("Your home address, and mail if it is not the same"),
        error=_("Write your street and house number"),
        applies=is_another_person,
        fields=(
            Field(
                name="address",
                kind=Kind.ADDRESS,
                label=_("Home address"),
                needed=True,
                on_form="I-134 Part 2, Item 5",
            ),
            Field(
                name="same",
                kind=Kind.RADIO,
                label=_("Do you get your mail there?"),
                error=_("Choose yes or no"),
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-134 Part 2, Item 4",
            ),
            Field(
                name="mail",
                kind=Kind.ADDRESS,
                label=_("Mail address"),
                only_if=("same", ("NO",)),
                on_form="I-134 Part 2, Item 3",
            ),
            Field(
                name="phone",
                kind=Kind.PHONE,
                label=_("Daytime phone"),
                on_form="I-134 Part 5, Item 3",
            ),
            Field(
                name="email",
                kind=Kind.EMAIL,
                label=_("Email"),
                error=_("Check the email address. It needs an @ sign, like name@example.com"),
                on_form="I-134 Part 5, Item 5",
            ),
        ),
    ),
    Page(
        id="sup-status",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("What is your status?"),
        hint=_("You do not need to be a citizen"),
        error=_("Choose the answer that is closest"),
        applies=is_another_single_person,
        rules=("SUP-07",),
        fields=(
            Field(
                name="status",
                kind=Kind.RADIO,
                needed=True,
                choices=(*STATUSES, NOT_SURE),
                on_form="I-134 Part 2, Item 10",
            ),
            Field(
                name="other_status",
                kind=Kind.TEXT,
                label=_("What is your status?"),
                longest=60,
                only_if=("status", ("OTHER",)),
                on_form="I-134 Part 2, Item 10",
            ),
            Field(
                name="a_number",
                kind=Kind.A_NUMBER,
                label=_("A-Number, if you have one"),
                hint=_("Like A012 345 678"),
                effort=Effort.LOOKED_UP,
                on_form="I-134 Part 2, Item 8",
            ),
            Field(
                name="account",
                kind=Kind.ACCOUNT_NUMBER,
                label=_("USCIS online account number, if you have one"),
                effort=Effort.LOOKED_UP,
                on_form="I-134 Part 2, Item 9",
            ),
            Field(
                name="link",
                kind=Kind.TEXT,
                label=_("How are you linked to {ben}?"),
                hint=_("Like: uncle, friend, or the same church"),
                error=_("Write how you know {ben}"),
                needed=True,
                longest=100,
                on_form="I-134 Part 2, Item 11",
            ),
        ),
    ),
    Page(
        id="sup-status-end",
        about=Subject.SUPPORTER,
        task=TASK,
        heading=_("Until when do you have this status?"),
        hint=_("The last day on your paper or I-94. Leave it empty if there is none"),
        error=_("Write the day, the month and the year"),
        after="sup-status",
        applies=has_status_with_an_end,
        rules=("SUP-08",),
        fields=(
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("The last day of this status"),
                is_ahead=True,
                effort=Effort.LOOKED_UP,
            ),
        ),
    ),
)
