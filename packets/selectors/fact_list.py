"""The rows of law as the facts desk lists them: by area, and what is due for a look first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from packets.law import Fact, all_facts
from packets.law.areas import AREAS, Area, area_of
from packets.law.upkeep import is_due, is_stale, look_again_on
from packets.law.values import lines_of

ROWS_A_PAGE = 25


class Show(StrEnum):
    """Which rows are listed."""

    DUE = "due"
    ALL = "all"
    IN_FORCE = "in-force"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One row as it stands on a day; `look_again_on` is None for one that has ended."""

    fact: Fact
    area: Area
    is_in_force: bool
    has_ended: bool
    is_due: bool
    is_stale: bool
    look_again_on: date | None

    @property
    def lines(self) -> list[str]:
        return lines_of(self.fact.value)


def listed(fact: Fact, *, on: date) -> Listed:
    has_ended = fact.effective_to is not None and fact.effective_to < on
    return Listed(
        fact=fact,
        area=area_of(fact),
        is_in_force=fact.is_in_force(on),
        has_ended=has_ended,
        is_due=is_due(fact, on=on),
        is_stale=not has_ended and is_stale(fact, on=on),
        look_again_on=None if has_ended else look_again_on(fact),
    )


def rows_at_desk(show: Show, search: str, *, on: date) -> tuple[Listed, ...]:
    """Return the rows that are wanted, by area; in each those that are due longest come first.

    `search` is any part of what a row says, whatever the letters; each word must be found.
    """
    words = search.casefold().split()
    rows = (listed(fact, on=on) for fact in all_facts())
    wanted = (row for row in rows if _is_shown(row, show) and _has(row, words))
    return tuple(sorted(wanted, key=_order))


def _is_shown(row: Listed, show: Show) -> bool:
    match show:
        case Show.DUE:
            return row.is_due
        case Show.IN_FORCE:
            return row.is_in_force
        case Show.ENDED:
            return row.has_ended
        case _:
            return True


def _has(row: Listed, words: list[str]) -> bool:
    text = " ".join(_said(row)).casefold()
    return all(word in text for word in words)


def _said(row: Listed) -> Iterator[str]:
    yield from (row.fact.key, row.fact.source, row.fact.source_url, str(row.area.title))
    yield from row.lines


def _order(row: Listed) -> tuple[int, bool, date, str, date]:
    next_look = row.look_again_on or date.max
    return (AREAS.index(row.area), not row.is_due, next_look, row.fact.key, row.fact.effective_from)
