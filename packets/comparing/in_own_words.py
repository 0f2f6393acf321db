"""What people wrote in their own words beside their other answers, read as a paper is read.

Names, dates of birth and numbers of people are compared as those on papers are. Of other days
and of amounts it is told in which sentence they stand; what they are of, the sentence says.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from evidence.reading.facts import Fact
from evidence.reading.names import names_in
from evidence.reading.numbers import numbers_in
from evidence.reading.words import Word
from packets.comparing.compared import Comparison, compared_in_text
from packets.comparing.places import Person
from packets.snapshot import ReadFact

DAY = "DATE"
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“(])|\n+")
_TITLES = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|No|Prof)\.$")
_AMOUNTS = re.compile(
    r"(?:US)?\$\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{2})?(?!\d)(?!\s*(?:million|thousand|k\b))"
)


@dataclass(frozen=True, kw_only=True)
class Written:
    """Something that stands in a sentence; `value` in one form, `written` as it stands there."""

    value: str
    written: str
    sentence: str


def differing_in(text: str, people: Sequence[Person]) -> Iterator[Comparison]:
    """Yield what a text says of a person in another way than the answers, each once."""
    names = tuple(dict.fromkeys(person.name.full for person in people if person.name.full))
    told: set[tuple[str, str, str]] = set()
    for fact, _sentence in _read(text, names):
        for one in compared_in_text(fact, people, only_near=False):
            key = (one.about, one.place, one.read)
            if not one.agrees and key not in told:
                told.add(key)
                yield one


def days_in(text: str) -> Iterator[Written]:
    """Yield each day that is called neither that of a birth nor that of an end; ISO 8601."""
    for fact, sentence in _read(text, ()):
        if fact.kind == DAY:
            yield Written(value=fact.value, written=fact.written, sentence=sentence)


def amounts_in(text: str) -> Iterator[Written]:
    """Yield each whole amount of U.S. dollars, as its digits."""
    for sentence in sentences_of(text):
        for match in _AMOUNTS.finditer(sentence):
            value = match.group(1).replace(",", "")
            yield Written(value=value, written=match.group(), sentence=sentence)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text; a title such as "Dr." ends none."""
    found: list[str] = []
    for piece in _SENTENCES.split(text):
        if found and _TITLES.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        elif piece.strip():
            found.append(piece.strip())
    return found


@lru_cache(maxsize=128)
def _read(text: str, names: tuple[str, ...]) -> tuple[tuple[ReadFact, str], ...]:
    """Return what stands in a text; rules ask again after each save, of texts that stay."""
    found: list[tuple[ReadFact, str]] = []
    for sentence in sentences_of(text):
        words = _words(sentence)
        facts = (*numbers_in(words), *(names_in(words, names) if names else ()))
        found += [(_as_read(fact), sentence) for fact in facts]
    return tuple(found)


def _words(sentence: str) -> tuple[Word, ...]:
    """Return the words as if they stood on one line, which is how labels are found before dates."""
    pieces = sentence.split()
    wide = 1 / max(1, len(pieces))
    return tuple(
        Word(text=piece, left=number * wide, top=0.0, width=wide, height=0.01)
        for number, piece in enumerate(pieces)
    )


def _as_read(fact: Fact) -> ReadFact:
    return ReadFact(
        kind=fact.kind,
        value=fact.value,
        written=fact.written,
        exhibit="",
        before=tuple(fact.details.get("before", ())),
    )
