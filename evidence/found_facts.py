"""Keep what was found on the pages of a document, and get these pages for those who read them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

from django.db import transaction

from evidence.models import FoundFact, Reading, ReadPage
from evidence.reading.facts import Fact
from evidence.reading.mrz.found_facts import facts_of
from evidence.reading.mrz.in_words import zone_in_words
from evidence.reading.names import names_in
from evidence.reading.numbers import numbers_in
from evidence.reading.words import Word

LONGEST_VALUE = 200
MOST_NAMES = 200
"""Places of names that are kept of one document: a record names its person on each page."""


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


def keep_names(*, reading: Reading, names: Sequence[str], now: datetime) -> None:
    """Keep where these names stand in what was read, in the place of those looked for before.

    Doing it again costs little: the same names are looked for once.
    """
    sought = sha256(json.dumps(sorted(names)).encode()).hexdigest()
    is_new = reading.names_sought != sought
    found = list(_names(reading, names)) if is_new else []
    with transaction.atomic():
        row = Reading.objects.filter(pk=reading.pk)
        if not row.update(names_sought=sought, names_sought_at=now):
            return  # its pages are others by now
        if is_new:
            reading.found_facts.filter(kind=FoundFact.Kind.NAME).delete()
            for number, fact in found:
                keep_facts(reading, number, [fact])


def _names(reading: Reading, names: Sequence[str]) -> Iterator[tuple[int, Fact]]:
    left = MOST_NAMES
    for page in reading.read_pages.only("number", "words", "source", "reading_id").iterator():
        for fact in names_in(tuple(Word.of(listed) for listed in page.words), names)[:left]:
            yield page.number, replace(fact, details={"source": page.source})
            left -= 1
        if not left:
            return
