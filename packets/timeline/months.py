"""The months along a timeline: where each begins, and as many names as there is room for."""

from collections.abc import Callable
from datetime import date

from packets.timeline.pieces import ROOM, Words, words_at
from packets.timeline.scale import Scale

MONTHS_APART = (1, 2, 3, 6, 12)


def _month_starts(scale: Scale) -> tuple[date, ...]:
    found = []
    first, last = (date.fromordinal(scale.days[end]) for end in (0, -1))
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        day = date(year, month, 1)
        if scale.is_drawn(day):
            found.append(day)
        year, month = (year, month + 1) if month < MONTHS_APART[-1] else (year + 1, 1)
    return tuple(found)


def month_places(scale: Scale) -> tuple[float, ...]:
    starts = _month_starts(scale)
    lonely = tuple(scale.place(day) for day in scale.lonely())
    return (*(scale.place(day) for day in starts), *lonely)


def dates_on(
    scale: Scale, foot: float, width: float, month: Callable[[date], str], *, beside: Words
) -> tuple[Words, ...]:
    """Name as many months as there is room for beside other words, those that stand alone first."""
    kept: list[Words] = [beside]
    alone = (words_at(scale.place(day), foot, month(day), width) for day in scale.lonely())
    for words in (*alone, *_months(scale, foot, width, month)):
        _keep(kept, words)
    return tuple(kept[1:])


def _months(
    scale: Scale, foot: float, width: float, month: Callable[[date], str]
) -> tuple[Words, ...]:
    """Return the names of every month, or of every second, third ... that keep clear of another."""
    named: list[Words] = []
    for apart in MONTHS_APART:
        days = [day for day in _month_starts(scale) if (day.month - 1) % apart == 0]
        tried = [words_at(scale.place(day), foot, month(day), width) for day in days]
        named = []
        if sum(_keep(named, words) for words in tried) == len(tried):
            break
    return tuple(named)


def _keep(kept: list[Words], words: Words) -> bool:
    """Add words where they keep clear of all others."""
    is_free = all(words.right + ROOM <= o.left or words.left - ROOM >= o.right for o in kept)
    if is_free:
        kept.append(words)
    return is_free
