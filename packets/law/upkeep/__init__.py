"""How old the check of a dated fact may be before somebody looks again, and before it stops filing.

Measures of this product, declared in `upkeep.yaml` with the reason for each; no facts of law.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import yaml

from packets.law import Fact, all_facts

FILE = Path(__file__).parent / "upkeep.yaml"


@dataclass(frozen=True, kw_only=True)
class Upkeep:
    """In days since the check: when a row is to be looked at again, and when it is stale."""

    prefix: str
    look_after_days: int
    stale_after_days: int | None
    reason: str


@cache
def all_upkeep() -> tuple[Upkeep, ...]:
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return tuple(Upkeep(**row) for row in rows)


def upkeep_of(fact: Fact) -> Upkeep:
    """Return the first measure of which the prefix fits; the last one fits every key."""
    return next(one for one in all_upkeep() if fact.key.startswith(one.prefix))


def look_again_on(fact: Fact) -> date:
    """Return the first day on which the row is to be looked at again."""
    return fact.checked_on + timedelta(days=upkeep_of(fact).look_after_days)


def is_due(fact: Fact, *, on: date) -> bool:
    """Tell whether a row is to be looked at again; one that ended needs no look."""
    has_ended = fact.effective_to is not None and fact.effective_to < on
    return not has_ended and look_again_on(fact) <= on


def is_stale(fact: Fact, *, on: date) -> bool:
    """Tell whether the check of a row is too old for a request that is mailed on a day."""
    days = upkeep_of(fact).stale_after_days
    return days is not None and fact.checked_on + timedelta(days=days) < on


def due_rows(*, on: date) -> tuple[Fact, ...]:
    """Return the rows that are to be looked at again, the longest overdue first."""
    return tuple(sorted((f for f in all_facts() if is_due(f, on=on)), key=look_again_on))
