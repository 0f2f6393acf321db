"""Who asks, who travels, who helps."""

from django.utils.translation import gettext_lazy as _

from packets.questions import (
    NOT_SURE,
    YES_NO,
    YES_NO_NOT_SURE,
    Choice,
    Field,
    Kind,
    Page,
    Subject,
)
from packets.questions.languages import language_choices

TASK = "start"

ROLES = (
    Choice(key="SELF", label=_("The traveller asks for themself")),
    Choice(key="FAMILY", label=_("A family member")),
    Choice(key="FRIEND", label=_("A friend or another person")),
    Choice(
        key="ORGANIZATION",
        label=_("A group"),
        hint=_("Like a hospital, a church or a charity"),
    ),
    Choice(
        key="AGENCY",
        label=_("A U.S. government office"),
        hint=_("An office asks with another part of the form. Let its lawyer look first"),
    ),
    NOT_SURE,
)
LAWYER = (
    Choice(key="YES", label=_("Yes")),
    Choice(key="NO", label=_("No")),
    Choice(key="NOT_YET", label=_("Not yet, I want one")),
    NOT_SURE,
)
HELPS = (
    Choice(key="READS", label=_("Reads the questions to me in my language")),
    Choice(key="TYPES", label=_("Types my answers for me")),
)

PAGES = (
    Page(
        id="st-role",
        about=Subject.CASE,
        task=TASK,
        heading=_("Who is asking for parole?"),
        hint=_("This person signs the form. It can be the traveller"),
        error=_("Choose who is asking"),
        fields=(
            Field(
                name="role",
                kind=Kind.RADIO,
                needed=True,
                choices=ROLES,
                on_form="I-131 Part 1, Item 7",
            ),
        ),
    ),
    Page(
        id="st-people",
        about=Subject.CASE,
        task=TASK,
        heading=_("Who will travel?"),
        hint=_("Each person gets their own form"),
        error=_("Write the first name of each traveller"),
        rules=("FRM-05",),
        fields=(
            Field(
                name="name",
                kind=Kind.TEXT,
                label=_("First name"),
                hint=_("Any name that you know this person by"),
                needed=True,
                longest=80,
            ),
            Field(
                name="more",
                kind=Kind.RADIO,
                label=_("Will another person travel too?"),
                error=_("Choose yes or no"),
                needed=True,
                choices=YES_NO,
            ),
        ),
    ),
    Page(
        id="st-lawyer",
        about=Subject.CASE,
        task=TASK,
        heading=_("Do you have a lawyer for this?"),
        hint=_("You can go on without one, or ask for one here"),
        error=_("Choose yes, no or not yet"),
        fields=(
            Field(name="lawyer", kind=Kind.RADIO, needed=True, choices=LAWYER, on_form="G-28"),
        ),
    ),
    Page(
        id="st-helper",
        about=Subject.CASE,
        task=TASK,
        heading=_("Is someone helping you read or type?"),
        hint=_("The form asks for the name of a helper or interpreter"),
        error=_("Choose yes or no"),
        rules=("FRM-27",),
        fields=(
            Field(
                name="helper",
                kind=Kind.RADIO,
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-131 Parts 11 and 12",
            ),
            Field(
                name="does",
                kind=Kind.CHECK,
                label=_("What does this person do?"),
                choices=HELPS,
                only_if=("helper", ("YES",)),
                on_form="I-131 Parts 11 and 12",
            ),
            Field(
                name="helper_name",
                kind=Kind.TEXT,
                label=_("Full name of the helper"),
                longest=128,
                only_if=("helper", ("YES",)),
                on_form="I-131 Part 11, Item 1, and Part 12, Item 1",
            ),
            Field(
                name="language",
                kind=Kind.SELECT,
                label=_("Language in which the helper reads to you"),
                choices=language_choices,
                only_if=("helper", ("YES",)),
                on_form="I-131 Part 11",
            ),
            Field(
                name="phone",
                kind=Kind.PHONE,
                label=_("Phone of the helper"),
                only_if=("helper", ("YES",)),
                on_form="I-131 Part 11, Item 3, and Part 12, Item 3",
            ),
        ),
    ),
)
