"""What the letter says of a court case."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from packets.english import date_text
from packets.urgency import Dated, Told

ROLES_IN_ENGLISH = {
    "PARTY": "a party to the case",
    "PARENT": "a parent in a case about a child",
    "WITNESS": "a witness",
    "CRIME": "a witness or victim in a criminal case",
}

VIDEO_IN_ENGLISH = {
    "NOT_ALLOWED": "The court does not allow attendance by video.",
    "ASKED": "The court has been asked to allow video and has not answered yet.",
}


def hearing(told: Told) -> str:
    court, number = told.part("civ-case", "court"), told.part("civ-case", "number")
    if not court:
        return ""
    case = f", case number {number}" if number else ""
    return f"A case is before the {court}{case}.".replace("the the ", "the ")


def role(told: Told) -> str:
    known = told.english("civ-role", "role", ROLES_IN_ENGLISH)
    return f"{told.who} is {known[0]}." if known else ""


def day_in_court(told: Told) -> str:
    day = date_text(told.date("civ-case", "date"))
    return f"The court hears the case on {day}." if "," in day else ""


def video(told: Told) -> str:
    return " ".join(told.english("civ-person", "video", VIDEO_IN_ENGLISH))


def attorney(told: Told) -> str:
    name = told.part("civ-law", "name")
    return f"The attorney in that case is {name}." if name else ""


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("civ-case", "date")
    return (day, gettext_noop("Court hearing")) if day else None


def events(told: Told) -> tuple[Dated, ...]:
    court, number = told.part("civ-case", "court"), told.part("civ-case", "number")
    case = ", ".join(part for part in (court, number and f"case number {number}") if part)
    hearing_day = Dated(
        day=told.date("civ-case", "date"),
        what=_("Court hearing"),
        detail=case,
        proof=("CIV-01", "LE-01"),
        is_fixed=True,
    )
    return (hearing_day,)
