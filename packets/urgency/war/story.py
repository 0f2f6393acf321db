"""What the letter says of a war, a disaster or unrest, and of what it did to one person."""

from django.utils.translation import gettext_lazy as _

from packets.english import date_text, listed
from packets.urgency import Dated, Told

WHAT = {
    "FIGHTING": "there is fighting or bombing",
    "QUAKE": "there was an earthquake",
    "STORM": "there was a flood, a storm or a fire",
    "HUNGER": "food or clean water is lacking",
    "SICKNESS": "a disease is spreading",
    "NO_CARE": "hospitals are closed or destroyed",
    "UNREST": "there is unrest, and the police do not help",
}
HARM = {
    "HURT": "was hurt",
    "HOME_GONE": "has lost or had to leave the home",
    "NO_CARE": "cannot get medical care",
    "THREATENED": "was threatened",
    "ALONE": "is alone",
    "HUNGRY": "does not have enough food or water",
}


def happened(told: Told) -> str:
    what = told.english("war-what", "what", WHAT)
    where, since = told.part("war-what", "where"), date_text(told.date("war-what", "since"))
    if not what or not where:
        return ""
    began = f" This has been so since {since}." if since else ""
    return f"In {where}, {listed(what)}.{began}"


def hit(told: Told) -> str:
    harm = told.english("war-harm", "harm", HARM)
    return f"{told.who} {listed(harm)}." if harm else ""


def events(told: Told) -> tuple[Dated, ...]:
    where, what = told.part("war-what", "where"), told.english("war-what", "what", WHAT)
    since = Dated(
        day=told.date("war-what", "since") if what and where else "",
        what=_("Since then"),
        detail=f"in {where}, {listed(what)}",
        proof=("WAR-04", "WAR-01"),
    )
    return (since,)
