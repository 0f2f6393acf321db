"""Dated facts of law as rules read them: a rule without a row in force says nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from packets.law import Fact, facts_like
from packets.readiness._subjects.about import About
from packets.readiness._subjects.people import travellers
from packets.snapshot import CaseSnapshot
from parole_site.locales import day_in_words


def law_of(key: str, day: date) -> Fact | None:
    """Return the fact of law in force on a day, or None while no row is known."""
    rows = [row for row in facts_like(key, on=day) if row.key == key]
    return rows[-1] if rows else None


def looked_up(words: str, row: Fact) -> str:
    """Return a fact in words with the day on which somebody looked it up."""
    day = day_in_words(row.checked_on)
    return _("{fact} (we looked on {day})").format(fact=words, day=day)


def number_of_law(key: str, case: CaseSnapshot) -> int | None:
    """Return a number that is in force on the day of the case, or None without a row."""
    known = law_of(key, case.taken_on)
    return None if known is None else int(known.value)


def travellers_told(key: str) -> Callable[[CaseSnapshot], Iterator[About]]:
    """Return a reader of the travellers with that number as `what`; none without a row."""

    def each(case: CaseSnapshot) -> Iterator[About]:
        number = number_of_law(key, case)
        if number is not None:
            yield from (replace(it, what=str(number)) for it in travellers(case))

    return each
