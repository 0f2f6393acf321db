"""What the letter says of the present parole and what is new."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from packets.english import when
from packets.urgency import Dated, Told


def here(told: Told) -> str:
    if not told.reason.is_("rep-here", "here", "YES"):
        return ""
    return f"{told.who} is in the United States."


def present_parole(told: Told) -> str:
    until = when(told.date("rep-i94", "until"))
    if not until:
        return ""
    admitted, number = told.part("rep-i94", "class"), told.part("rep-i94", "number")
    as_class = f", class of admission {admitted}" if admitted else ""
    on_i94 = f" (Form I-94 number {number}{as_class})" if number else ""
    return f"The present period of parole ends {until}{on_i94}."


def news(told: Told) -> str:
    new = told.said("rep-new", "new")
    return f"This is new since the first request: {new}" if new else ""


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("rep-i94", "until")
    return (day, gettext_noop("Present parole ends")) if day else None


def events(told: Told) -> tuple[Dated, ...]:
    ends = Dated(
        day=told.date("rep-i94", "until"),
        what=_("Present parole ends"),
        proof=("REP-E1",),
        is_fixed=True,
    )
    return (ends,)
