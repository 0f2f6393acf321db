"""What happens to a request after it is made: one module for each kind of step, as data.

A step is something that happened and that a person tells us from the paper in their hand: the
packet was mailed, a receipt came, a letter asks for more. Each module declares `STEP`. To add a
kind, add a module. Dates that we compute are guides; the date printed on a letter wins (AFT-03).
Nothing of a step is printed in a packet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from django.utils.translation import gettext_lazy as _

from packets.questions import Page, Text
from packets.snapshot import StepFacts
from parole_site.discovery import by_key, declared


class Agency(StrEnum):
    """Who decides at this step; families write to the wrong one."""

    USCIS = "USCIS"
    STATE = "STATE"
    CBP = "CBP"
    ICE = "ICE"
    NOBODY = "NOBODY"


AGENCY_WORDS: dict[Agency, Text] = {
    Agency.USCIS: _("USCIS decides here. Write to the address on its letter."),
    Agency.STATE: _("The U.S. embassy or consulate does this step. USCIS has decided before."),
    Agency.CBP: _(
        "An officer of CBP at the border decides again: to let the person in, and for how long."
    ),
    Agency.ICE: _(
        "ICE decides for people in its custody or with an order to leave. Talk to a lawyer first."
    ),
    Agency.NOBODY: _("This is for you to do. No agency decides here."),
}


@dataclass(frozen=True, kw_only=True)
class Due:
    """A day that must not be missed, for reasons that a page may say and a mail may not.

    `remind_before` are the days before it on which a reminder is sent.
    """

    day: date
    what: Text
    remind_before: tuple[int, ...] = ()


def no_guide(_step: StepFacts, _day: date) -> str:
    return ""


def nothing_to_say(_step: StepFacts) -> Text:
    return ""


def nothing_due(_step: StepFacts) -> tuple[Due, ...]:
    return ()


@dataclass(frozen=True, kw_only=True)
class StepKind:
    """One kind of step.

    `page` asks what is on the paper; its id begins with "after-". `means` says in two lines what it
    is, `do` what to do now. `follows` are the kinds of which one must have been told before; empty
    where it may come at any time. `rank` is the place in the usual order. One that `repeats` may be
    told several times, one that `reopens` lets the answers be changed again, one that
    `is_new_start` leads to a new request. `is_private` steps are for the family alone. `guide` says
    what dated facts of law say of it on a day, "" where nothing does; what is printed goes first.
    `warns` says what is odd in what was told, "" where nothing is.
    """

    key: str
    rank: int
    title: Text
    page: Page
    means: Text
    do: tuple[Text, ...] = ()
    agency: Agency = Agency.USCIS
    follows: frozenset[str] = frozenset()
    repeats: bool = False
    reopens: bool = False
    is_new_start: bool = False
    is_private: bool = False
    needs_lawyer: bool = False
    due: Callable[[StepFacts], tuple[Due, ...]] = nothing_due
    guide: Callable[[StepFacts, date], str] = no_guide
    warns: Callable[[StepFacts], Text] = nothing_to_say


@cache
def all_steps() -> dict[str, StepKind]:
    """Return every kind by its key, in the usual order."""
    steps = sorted(declared(__name__, "STEP", StepKind, besides=MACHINERY), key=lambda s: s.rank)
    return by_key(steps, "key")


def pages_after() -> dict[str, Page]:
    """Return the pages that the steps ask, by id."""
    return {kind.page.id: kind.page for kind in all_steps().values()}


MACHINERY = ("course", "reminders", "calendars")
"""Modules of this package that read the steps, and declare none."""
