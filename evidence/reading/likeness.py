"""Say whether two pages are nearly the same: by how they look, and by what stands on them."""

import re
from dataclasses import dataclass
from functools import cached_property

from evidence.reading.fingerprint import is_alike

ENOUGH_LETTERS = 60
"""With fewer letters the words of a page do not tell which one it is."""

SAME_WORDS = 0.8
SAME_NUMBERS = 0.95
"""The share of all words and numbers of two pages that both have. Forms differ in numbers."""


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """What is compared of a page."""

    fingerprint: str
    text: str

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(re.findall(r"[^\W\d_]{3,}", self.text.casefold()))

    @cached_property
    def numbers(self) -> frozenset[str]:
        return frozenset(re.findall(r"\d+", self.text))

    @property
    def has_words(self) -> bool:
        return sum(map(len, self.words)) >= ENOUGH_LETTERS


def nearly_the_same(one: Likeness, other: Likeness) -> bool:
    """Say whether a person would call two pages the same; in doubt they are not."""
    if one.has_words and other.has_words:
        return (
            _shared(one.words, other.words) >= SAME_WORDS
            and _shared(one.numbers, other.numbers) >= SAME_NUMBERS
        )
    if one.has_words or other.has_words:
        return False
    return is_alike(one.fingerprint, other.fingerprint)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0
