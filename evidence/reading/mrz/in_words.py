"""Find the zone of a travel document among words that were read before."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, pairwise

from evidence.reading.mrz.found_zone import FoundZone
from evidence.reading.mrz.lines import Candidate, zones_in
from evidence.reading.mrz.parsing import parse
from evidence.reading.mrz.zone import Unreadable, Zone
from evidence.reading.words import Word, box_around


def zone_in_words(words: Iterable[Word], *, today: date) -> FoundZone | None:
    """Return the zone among words with their places, from top to bottom."""
    rows = list(_rows(sorted(words, key=lambda word: (word.top, word.left))))
    unreadable = None
    for run, candidate in _runs(rows):
        result = _once(candidate, today)
        found = FoundZone(result=result, box=box_around(chain.from_iterable(run)))
        if found.is_checked:
            return found
        unreadable = unreadable or found
    return unreadable


def _runs(rows: list[list[Word]]) -> Iterator[tuple[list[list[Word]], Candidate]]:
    """Give three and two rows that stand together and may be a zone."""
    for count in (3, 2):
        for start in range(len(rows) - count + 1):
            run = rows[start : start + count]
            for candidate in zones_in("".join(word.text for word in row) for row in run):
                if len(candidate.lines) == count:
                    yield run, candidate


def _once(candidate: Candidate, today: date) -> Zone | Unreadable:
    """Prove a zone that was read only once; names only where every line has its full width."""
    result = parse(candidate.lines, today=today)
    is_exact = all(candidate.is_exact)
    return result.without_names if isinstance(result, Zone) and not is_exact else result


def _rows(words: list[Word]) -> Iterator[list[Word]]:
    """Give the words that stand on one line, from left to right."""
    breaks = [
        place + 1
        for place, (one, next_) in enumerate(pairwise(words))
        if next_.top + next_.height / 2 > one.top + one.height
    ]
    for first, last in pairwise([0, *breaks, len(words)]):
        if first < last:
            yield sorted(words[first:last], key=lambda word: word.left)
