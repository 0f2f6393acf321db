"""Documents that are older than officers usually take them, and how old they are."""

from collections.abc import Iterable
from datetime import date

from packets.english import count_text, date_text
from packets.law import facts_like
from packets.letter.pieces import LetterParagraph, LetterSentence
from packets.letter.proving import readable_title
from packets.letter.telling import Telling, paragraph
from packets.snapshot import ExhibitFacts
from packets.snapshot.lengths import last_day_of, months_after
from packets.snapshot.once import once_for_its_case

AGES = "document.newest_days."
MONTHS_FROM = 2
"""Fewer months than this are told in days."""


@once_for_its_case
def newest_days(on: date) -> dict[str, int]:
    """Return for each kind of document how old it may be, in days, by the rows in force."""
    return {row.key.removeprefix(AGES): row.value for row in facts_like(AGES, on=on)}


def age_of(exhibit: ExhibitFacts, limits: dict[str, int], *, on: date) -> str:
    """Return "15 months" for a document that is older than its kind should be, else ""."""
    day, limit = last_day_of(exhibit.dated), limits.get(exhibit.kind)
    if day is None or limit is None or (on - day).days <= limit:
        return ""
    months = (on.year - day.year) * 12 + on.month - day.month
    months -= months_after(day, months) > on
    return (
        count_text(months, "month") if months >= MONTHS_FROM else count_text((on - day).days, "day")
    )


def ages_of(exhibits: Iterable[ExhibitFacts], *, on: date) -> dict[str, str]:
    """Return by its key how old each document is of a kind of which there is no newer one."""
    limits = newest_days(on)
    papers = tuple(exhibits)
    dated = {e.key: age_of(e, limits, on=on) for e in papers}
    fresh = {e.kind for e in papers if last_day_of(e.dated) and not dated[e.key]}
    return {e.key: dated[e.key] for e in papers if dated[e.key] and e.kind not in fresh}


def ages_told(telling: Telling) -> list[LetterParagraph]:
    """Return the old documents of the set, each with its date and its age; none without one."""
    ages = ages_of(telling.exhibits, on=telling.case.taken_on)
    items = [_item(e, ages[e.key]) for e in telling.proof if e.key in ages]
    if not items:
        return []
    lead = "These documents are older:" if len(items) > 1 else "This document is older:"
    return [paragraph(LetterSentence(text=lead)), *items]


def _item(exhibit: ExhibitFacts, age: str) -> LetterParagraph:
    title = readable_title(exhibit) or "A document"
    text = f"{title}: dated {date_text(exhibit.dated)}, {age} before this letter."
    told = LetterSentence(text=text, cites=(exhibit.key,), names_only=True)
    return LetterParagraph(is_item=True, sentences=(told,))
