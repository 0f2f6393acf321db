"""What the letter says of the care, of who cannot give it, and of its end."""

from django.utils.translation import gettext_lazy as _

from packets.english import date_text, listed, phrase, sentences
from packets.urgency import Dated, Told

TASKS_IN_ENGLISH = {
    "FOOD": "meals",
    "WASH": "bathing and dressing",
    "PILLS": "medicine and other care",
    "MOVE": "standing up, sitting and walking",
    "DOCTOR": "trips to the doctor",
    "CHILDREN": "the children",
    "HOUSE": "the household",
    "NIGHT": "the nights",
}


def person(told: Told) -> str:
    name, relative = told.part("car-who", "name"), told.relative("car-who")
    if not name:
        return ""
    who = f"{name}, {relative}," if relative else name
    return f"{who} is in the United States and needs care."


def tasks(told: Told) -> str:
    helps = told.english("car-tasks", "tasks", TASKS_IN_ENGLISH)
    hours = told.count("car-tasks", "hours", "hour")
    a_day = f" for {hours} a day" if hours else ""
    return f"{told.who} would help with {listed(helps)}{a_day}." if helps else ""


def others(told: Told) -> str:
    """Say in one line for each other person why they cannot give the care."""
    return "\n".join(line for row in told.rows("car-else", "others") if (line := _other(row)))


def _other(row: dict[str, str]) -> str:
    name, why = phrase(row.get("name", "")), sentences(row.get("why", ""))
    link = phrase(row.get("link", ""))
    return f"{name}{f' ({link})' if link else ''}: {why}" if name and why else ""


def end(told: Told) -> str:
    day, weeks = date_text(told.date("car-end", "until")), told.count("car-end", "weeks", "week")
    if day:
        return f"The care is to end on {day}." if "," in day else f"The care is to end in {day}."
    return f"The care is needed for {weeks}." if weeks else ""


def dates(told: Told) -> tuple[tuple[str, str], ...]:
    day = told.date("car-end", "until")
    return ((day, "The care ends"),) if day else ()


def events(told: Told) -> tuple[Dated, ...]:
    ends = Dated(
        day=told.date("car-end", "until"),
        what=_("The care ends"),
        detail=told.part("car-who", "name"),
        proof=("CAR-03", "CAR-01"),
    )
    return (ends,)
