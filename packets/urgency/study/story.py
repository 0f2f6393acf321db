"""What the letter says of a study or a research stay."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from packets.english import inside, when
from packets.urgency import Dated, Told


def program(told: Told) -> str:
    name, host = told.part("stu-what", "program"), told.part("stu-what", "host")
    if not name:
        return ""
    where = f" at {host}" if host else ""
    return f"{told.who} has a place in this program{where}: {name}."


def span(told: Told) -> str:
    first, last = (when(told.date("stu-dates", name)) for name in ("from", "until"))
    if not first:
        return ""
    until = f" and ends {last}" if last else ""
    return f"The program begins {inside(first) if until else first}{until}."


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("stu-dates", "from")
    return (day, gettext_noop("Program begins")) if day else None


def dates(told: Told) -> tuple[tuple[str, str], ...]:
    day = told.date("stu-dates", "until")
    return ((day, "Program ends"),) if day else ()


def events(told: Told) -> tuple[Dated, ...]:
    return (
        Dated(
            day=told.date("stu-dates", "from"),
            until=told.date("stu-dates", "until"),
            what=_("Program"),
            detail=told.part("stu-what", "program"),
            proof=("STU-01",),
            is_fixed=True,
        ),
    )
