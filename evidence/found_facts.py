"""Keep what was found on the pages of a document, and get these pages for those who read them."""

from collections.abc import Iterable
from datetime import date

from evidence.models import FoundFact, Reading, ReadPage
from evidence.reading.facts import Fact
from evidence.reading.mrz.found_facts import facts_of
from evidence.reading.mrz.in_words import zone_in_words
from evidence.reading.numbers import numbers_in
from evidence.reading.words import Word

LONGEST_VALUE = 200


def keep_facts_in_words(reading: Reading, pages: Iterable[ReadPage], today: date) -> None:
    """Keep what was found in the words of all pages."""
    for page in pages:
        words = tuple(Word.of(listed) for listed in page.words)
        zone = zone_in_words(words, today=today) if page.source == ReadPage.Source.LAYER else None
        keep_facts(reading, page.number, [*numbers_in(words), *(facts_of(zone) if zone else [])])


def keep_facts(reading: Reading, number: int, facts: Iterable[Fact]) -> None:
    FoundFact.objects.bulk_create(
        FoundFact(
            reading=reading,
            page=number,
            kind=fact.kind,
            value=fact.value[:LONGEST_VALUE],
            written=fact.written[:LONGEST_VALUE],
            box=list(fact.box),
            is_checked=fact.is_checked,
            details=dict(fact.details),
        )
        for fact in facts
    )
