"""What the letter says of a family that is apart."""

from django.utils.translation import gettext_lazy as _

from packets.english import date_text
from packets.questions.relatives import RELATIVES_IN_ENGLISH
from packets.urgency import Dated, Told

OTHERS_IN_ENGLISH = {
    "NOBODY": "{who} is alone there.",
    "CHILDREN": "Only children are with {who} now.",
    "OLD_OR_ILL": "Only people who are old or ill are with {who} now.",
    "FAMILY": "Other family members are with {who} now.",
}


def member(told: Told) -> str:
    known = told.english("fam-who", "who", RELATIVES_IN_ENGLISH)
    return f"{told.who}’s {known[0]} is in the United States." if known else ""


def others(told: Told) -> str:
    return " ".join(told.english("fam-who", "others", OTHERS_IN_ENGLISH)).format(who=told.who)


def wait(told: Told) -> str:
    day = date_text(told.date("fam-wait", "date"))
    return f"The priority date of the family petition is {day}." if day else ""


def events(told: Told) -> tuple[Dated, ...]:
    return (
        Dated(
            day=told.date("fam-wait", "date"),
            what=_("Priority date of the family petition"),
            proof=("FAM-02", "ALL-09"),
        ),
    )
