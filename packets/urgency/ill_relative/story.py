"""What the letter says of the patient and the visit."""

from django.utils.translation import gettext_lazy as _

from packets.english import date_text, inside
from packets.urgency import Dated, Told


def patient(told: Told) -> str:
    name, relative = told.part("ill-who", "name"), told.relative("ill-who")
    if not name:
        return ""
    who = f"{name}, {relative}," if relative else name
    hospital = told.part("ill-what", "hospital")
    where = f" and is cared for at {hospital}" if hospital else ""
    return f"{who} is gravely ill in the United States{where}."


def visit(told: Told) -> str:
    first, last = (date_text(told.date("ill-visit", name)) for name in ("from", "until"))
    if not first:
        return ""
    until = f" until {last}" if last else ""
    return f"{told.who} would visit from {inside(first) if until else first}{until}."


def dates(told: Told) -> tuple[tuple[str, str], ...]:
    first, last = told.date("ill-visit", "from"), told.date("ill-visit", "until")
    days = ((first, "First day of the visit"), (last, "Last day of the visit"))
    return tuple((day, what) for day, what in days if day)


def events(told: Told) -> tuple[Dated, ...]:
    return (
        Dated(
            day=told.date("ill-visit", "from"),
            until=told.date("ill-visit", "until"),
            what=_("Visit to the person who is ill"),
            detail=told.part("ill-who", "name"),
            proof=("ILL-05",),
        ),
    )
