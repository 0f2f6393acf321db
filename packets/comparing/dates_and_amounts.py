"""Put the dates and amounts on a paper beside the answer of which such a paper speaks.

A paper has many dates and amounts of other things. So it is asked only where none of them is the
answer, and exactly one is so near to it that it may be meant for the same.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from packets.comparing.spoken_of import AMOUNT, DATE, Asked, asked_of
from packets.snapshot import CaseSnapshot, ExhibitFacts, ReadFact
from packets.snapshot.answers import whole_day

DAYS_NEAR = 62
"""Two months: beyond it, a date is of something else."""

TIMES = Decimal(2)
"""An amount that is more than twice the other, or less than half, is of something else; but for a
zero or two too many."""

A_DOLLAR = Decimal(1)
DOLLARS = re.compile(r"[$]|USD|dollars", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Beside:
    """A fact on a paper that differs from the answer of which the paper speaks."""

    fact: ReadFact
    asked: Asked


def differing_from_papers(
    case: CaseSnapshot, exhibit: ExhibitFacts, facts: Sequence[ReadFact]
) -> Iterator[Beside]:
    """Yield what differs on one paper; `facts` are all that was read on it."""
    for asked in asked_of(case, exhibit):
        of_kind = [fact for fact in facts if fact.kind == asked.spoken.what]
        same, near = TESTS[asked.spoken.what]
        if any(same(asked, fact.value) for fact in of_kind):
            continue
        found = {
            fact.value: fact
            for fact in reversed(of_kind)
            if near(asked, fact.value) and fact.value != exhibit.dated and _is_called(fact)
        }
        if len(found) == 1:
            yield Beside(fact=next(iter(found.values())), asked=asked)


def _is_called(fact: ReadFact) -> bool:
    """Tell whether an amount is called dollars; a bare number only shows that it stands there."""
    return fact.kind != AMOUNT or DOLLARS.search(fact.written) is not None


def _same_day(asked: Asked, read: str) -> bool:
    """Tell whether a day is that of the answer, which may be a month or a year alone."""
    return read.startswith(asked.answered)


def _near_day(asked: Asked, read: str) -> bool:
    one, other = whole_day(asked.answered), whole_day(read)
    if one is None or other is None:
        return False
    is_slip = (one.month, one.day) == (other.month, other.day) and abs(one.year - other.year) == 1
    return is_slip or _days_between(one, other) <= DAYS_NEAR


def _days_between(one: date, other: date) -> int:
    return abs((one - other).days)


def _same_amount(asked: Asked, read: str) -> bool:
    one, other = _amount(asked.answered), _amount(read)
    return abs(one - other) < A_DOLLAR or abs(one - other) <= asked.spoken.apart * max(one, other)


def _near_amount(asked: Asked, read: str) -> bool:
    one, other = sorted((_amount(asked.answered), _amount(read)))
    return one > 0 and (other <= TIMES * one or other in (one * 10, one * 100))


def _amount(value: str) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation:
        return Decimal(0)


Test = Callable[[Asked, str], bool]
TESTS: dict[str, tuple[Test, Test]] = {
    DATE: (_same_day, _near_day),
    AMOUNT: (_same_amount, _near_amount),
}
