"""What the letter says of a death, the funeral and the affairs."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from packets.english import date_text, when
from packets.urgency import Dated, Told
from packets.urgency.funeral.pages import goes_to_funeral, settles_papers


def death(told: Told) -> str:
    name, relative = told.part("fun-who", "name"), told.relative("fun-who")
    if not name:
        return ""
    who = f"{name}, {relative}," if relative else name
    day = when(told.date("fun-who", "date"))
    return f"{who} died{f' {day}' if day else ''}."


def purpose(told: Told) -> str:
    funeral = told.reason.is_("fun-what", "what", "FUNERAL")
    if funeral and told.reason.is_("fun-what", "what", "PAPERS"):
        return f"{told.who} asks to attend the funeral and to settle the affairs of the deceased."
    if funeral:
        return f"{told.who} asks to attend the funeral."
    if told.reason.is_("fun-what", "what", "PAPERS"):
        return f"{told.who} asks to settle the affairs of the deceased."
    return ""


def funeral(told: Told) -> str:
    day, place = date_text(told.date("fun-date", "date")), told.part("fun-date", "place")
    if not day or not goes_to_funeral(told.case, told.reason):
        return ""
    return f"The funeral is set for {day}{f' ({place})' if place else ''}."


def affairs(told: Told) -> str:
    return told.said("fun-else", "why") if settles_papers(told.case, told.reason) else ""


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("fun-date", "date")
    return (
        (day, gettext_noop("Funeral")) if day and goes_to_funeral(told.case, told.reason) else None
    )


def events(told: Told) -> tuple[Dated, ...]:
    name, relative = told.part("fun-who", "name"), told.relative("fun-who")
    died = Dated(
        day=told.date("fun-who", "date") if name else "",
        what=_("Death"),
        detail=", ".join(part for part in (name, relative) if part),
        proof=("FUN-01", "FUN-03"),
    )
    held = Dated(
        day=told.date("fun-date", "date") if goes_to_funeral(told.case, told.reason) else "",
        what=_("Funeral"),
        detail=told.part("fun-date", "place"),
        proof=("FUN-02",),
        is_fixed=True,
    )
    return died, held
