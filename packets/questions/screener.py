"""Seven short questions before anyone signs in; re-parole skips all but what was answered."""

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
from packets.questions.conditions import is_first_request, is_re_parole
from packets.snapshot import CaseSnapshot

TASK = "screener"

WHO = (
    Choice(key="ME", label=_("Me")),
    Choice(key="PARTNER", label=_("My husband or wife")),
    Choice(key="CHILD", label=_("My child")),
    Choice(key="PARENT", label=_("My mother or father")),
    Choice(key="SIBLING", label=_("My brother or sister")),
    Choice(key="OTHER_FAMILY", label=_("Another family member")),
    Choice(key="FRIEND", label=_("A friend")),
    Choice(key="OTHER", label=_("Someone else")),
)
WHERE = (
    Choice(key="ABROAD", label=_("Outside the United States")),
    Choice(
        key="US_PAROLE",
        label=_("In the United States on parole"),
        hint=_("The permission to stay ends soon, and more time is needed"),
    ),
    Choice(key="US_OTHER", label=_("In the United States, not on parole")),
    Choice(key="BORDER", label=_("At a border of the United States")),
    Choice(key="DETAINED", label=_("Held by U.S. officers")),
    NOT_SURE,
)
DATES = (
    Choice(key="CARE", label=_("A surgery or other care")),
    Choice(key="FUNERAL", label=_("A funeral")),
    Choice(key="COURT", label=_("A court day")),
    Choice(key="OTHER", label=_("Another date")),
    Choice(key="NONE", label=_("There is no date that cannot move")),
    NOT_SURE,
)
FLAGS = (
    Choice(key="REMOVAL", label=_("A U.S. deportation case, now or before")),
    Choice(key="ARREST", label=_("An arrest or a crime, in any country")),
    Choice(
        key="FALSE_STATEMENT",
        label=_("A false paper, a false name or a wrong answer to a U.S. office"),
    ),
    Choice(
        key="PAROLE_BEFORE",
        label=_("USCIS said no to parole before, or the person stayed too long"),
    ),
    Choice(
        key="ARMED_GROUP",
        label=_("Work for an army, the police, a government or an armed group"),
        hint=_("Also money paid to an armed group"),
    ),
    Choice(
        key="CRIME_CASE",
        label=_("The person saw a crime or was hurt by it, and there is a court case"),
    ),
    Choice(key="CHILD_ALONE", label=_("A child would travel with no parent or guardian")),
    Choice(
        key="HURT_BY_HELPER",
        label=_("A person who asks or pays for this has hurt the traveller"),
    ),
    Choice(
        key="PROGRAM",
        label=_("A special U.S. program is about this person"),
        hint=_(
            "Like one for the family of a Filipino veteran, or for a family parted at the border"
        ),
    ),
    Choice(key="NONE", label=_("None of these"), alone=True),
    Choice(key="NOT_SURE", label=_("I am not sure"), alone=True),
)
MONEY = (
    Choice(key="PERSON", label=_("Yes, a person")),
    Choice(key="GROUP", label=_("Yes, a group, like a church or a hospital")),
    Choice(key="TRAVELLER", label=_("The traveller has their own money")),
    Choice(key="NO_ONE", label=_("No one yet")),
    NOT_SURE,
)


def is_open(case: CaseSnapshot, _case: CaseSnapshot) -> bool:
    """An answer that led to re-parole can be seen and changed; a skipped page stays skipped."""
    return not is_re_parole(case) or "s-where" in case.answers


PAGES = (
    Page(
        id="s-who",
        about=Subject.CASE,
        task=TASK,
        heading=_("Who needs to come to the United States?"),
        hint=_("You can add more people later"),
        error=_("Choose who needs to come"),
        applies=is_open,
        fields=(Field(name="who", kind=Kind.RADIO, needed=True, choices=WHO),),
    ),
    Page(
        id="s-where",
        about=Subject.CASE,
        task=TASK,
        heading=_("Where is this person now?"),
        hint=_("Outside the United States? Next we ask for the country, not for the address"),
        error=_("Choose where the person is now"),
        applies=is_open,
        rules=("REF-01",),
        fields=(
            Field(name="where", kind=Kind.RADIO, needed=True, choices=WHERE),
            Field(
                name="country",
                kind=Kind.COUNTRY,
                label=_("Country"),
                error=_("Choose the country where the person is now"),
                needed=True,
                only_if=("where", ("ABROAD",)),
            ),
        ),
    ),
    Page(
        id="s-date",
        about=Subject.CASE,
        task=TASK,
        heading=_("Is there a date that cannot move?"),
        hint=_("Like a surgery, a funeral or a court day"),
        error=_("Write the date, or choose no date"),
        applies=is_first_request,
        fields=(
            Field(name="kind", kind=Kind.RADIO, needed=True, choices=DATES),
            Field(
                name="date",
                kind=Kind.DATE,
                label=_("The date"),
                is_ahead=True,
                effort=Effort.LOOKED_UP,
                only_if=("kind", ("CARE", "FUNERAL", "COURT", "OTHER")),
            ),
            Field(
                name="what",
                kind=Kind.TEXT,
                label=_("What happens on this day?"),
                hint=_("A few words, like: the last day allowed in Pakistan"),
                error=_("Write in a few words what happens on this day"),
                needed=True,
                longest=80,
                only_if=("kind", ("OTHER",)),
            ),
        ),
    ),
    Page(
        id="s-visa",
        about=Subject.CASE,
        task=TASK,
        heading=_("Did the person ask for a visa?"),
        hint=_("USCIS wants to know why a visa will not work"),
        error=_("Choose yes, no or not sure"),
        applies=is_first_request,
        fields=(Field(name="visa", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),),
    ),
    Page(
        id="s-flags",
        about=Subject.CASE,
        task=TASK,
        heading=_("Is any of this true?"),
        hint=_(
            "If one of these is true, this does not end the request. Then talk to a lawyer first"
        ),
        error=_("Choose what is true, or choose none"),
        why=_("Some answers can change how USCIS treats the request. A lawyer can tell you how."),
        applies=is_first_request,
        rules=(*(f"REF-0{number}" for number in range(2, 10)), "FRM-07"),
        is_sensitive=True,
        fields=(Field(name="flags", kind=Kind.CHECK, needed=True, choices=FLAGS),),
    ),
    Page(
        id="s-money",
        about=Subject.CASE,
        task=TASK,
        heading=_("Can someone help pay while the person is here?"),
        hint=_("A person, a group, or the traveller"),
        error=_("Choose the answer that is closest"),
        applies=is_first_request,
        fields=(Field(name="money", kind=Kind.RADIO, needed=True, choices=MONEY),),
    ),
)
