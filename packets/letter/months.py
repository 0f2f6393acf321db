"""The stay month by month: what the case says of each month, and of which it says nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from packets.english import date_text, phrase
from packets.letter.addressing import is_re_parole, told_bases
from packets.letter.telling import Telling, words
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.snapshot.lengths import is_longer_than_a_month, months_after, stay_of

PAGE = "w-months"
MONTH = 7
"""Length of a canonical month: "2027-01"."""
MOST_MONTHS = 60
"""Longer stays are told by the months in which something happens."""


@dataclass(frozen=True, kw_only=True, order=True)
class Event:
    """Something that begins and ends on canonical dates of a month or a day."""

    begins: str
    ends: str
    what: str


def is_told_by_months(telling: Telling) -> bool:
    return is_longer_than_a_month(telling.beneficiary.stay)


def month_lines(telling: Telling) -> list[str]:
    """Return "January 2027: arrival (January 11); tests (January 12 to January 13)." and so on.

    Months behind one another in which the same goes on have one line.
    """
    events = _events(telling)
    months = sorted({month for event in events for month in _months_between(event)})
    runs: list[tuple[str, str, str]] = []
    for month in months:
        told = "; ".join(_in(month, events))
        if runs and runs[-1][2] == told and _months(runs[-1][1], month)[1:] == [month]:
            runs[-1] = (runs[-1][0], month, told)
        else:
            runs.append((month, month, told))
    return [f"{_named(first, last)}: {told}." for first, last, told in runs]


def _named(first: str, last: str) -> str:
    names = dict.fromkeys((date_text(first), date_text(last)))
    return " to ".join(names)


def untold_months(telling: Telling) -> list[date]:
    """Return the first day of each month of the stay of which the case says nothing."""
    stay = stay_of(telling.beneficiary.stay)
    if stay is None or not is_told_by_months(telling):
        return []
    told = {month for event in _events(telling) for month in _months_between(event)}
    asked = _months(*(day.isoformat()[:MONTH] for day in stay))
    return [date.fromisoformat(f"{month}-01") for month in asked if month not in told]


def _events(telling: Telling) -> list[Event]:
    """Return all that happens, the earliest first; our own words stand inside of a sentence."""
    ours = (replace(e, what=f"{e.what[0].lower()}{e.what[1:]}") for e in known_days(telling))
    return sorted({*ours, *_parts(telling)})


def untold_months_of(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> list[date]:
    return untold_months(Telling(case=case, beneficiary=beneficiary))


def known_days(telling: Telling) -> Iterator[Event]:
    """Yield what happens on the days that other pages name."""
    first = "The time asked for begins" if is_re_parole(telling) else "Arrival"
    yield from _on(telling.beneficiary.stay.own_words("w-arrive", "date"), first)
    for basis, told in told_bases(telling):
        deadline = basis.deadline(told)
        for day, what in (*basis.dates(told), *((deadline,) if deadline else ())):
            yield from _on(day, what)
    for supporter in telling.case.supporters_of(telling.beneficiary):
        yield from _on(supporter.own_words("sup-give", "until"), "Promised support ends")


def _on(day: str, what: str) -> Iterator[Event]:
    if date_text(day):
        yield Event(begins=day, ends=day, what=what)


def _parts(telling: Telling) -> Iterator[Event]:
    """Yield what the family wrote of the parts of the stay, in English and with a first day."""
    for row in telling.beneficiary.stay.rows(PAGE, "parts"):
        begins = row.own_words("row", "from")
        what = phrase(words(row, "row", "what"))
        ends = row.own_words("row", "until")
        if what and len(begins) >= MONTH and date_text(begins):
            is_later = bool(date_text(ends)) and ends[: len(begins)] >= begins[: len(ends)]
            yield Event(begins=begins, ends=ends if is_later else begins, what=what)


def _months_between(event: Event) -> list[str]:
    return _months(event.begins[:MONTH], event.ends[:MONTH])


def _months(first: str, last: str) -> list[str]:
    """Return the canonical months from one to another, at most five years of them."""
    try:
        begin = date.fromisoformat(f"{first}-01")
    except ValueError:
        return []
    later = (months_after(begin, n).isoformat()[:MONTH] for n in range(MOST_MONTHS))
    return [month for month in dict.fromkeys(later) if month <= last]


def _in(month: str, events: Iterable[Event]) -> list[str]:
    """Return what happens in a month, each with the days of it that are known."""
    here = (event for event in events if month in _months_between(event))
    return [f"{event.what}{_days_in(month, event)}" for event in here]


def _days_in(month: str, event: Event) -> str:
    begins = _day(event.begins) if event.begins.startswith(month) else ""
    ends = _day(event.ends) if event.ends.startswith(month) else ""
    if begins and ends:
        return f" ({begins})" if begins == ends else f" ({begins} to {ends})"
    if begins:
        return f" (from {begins})"
    return f" (until {ends})" if ends else ""


def _day(canonical: str) -> str:
    """Return "January 11" of a whole date, "" of a month."""
    return date_text(canonical).partition(",")[0] if len(canonical) > MONTH else ""
