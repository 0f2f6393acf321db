"""Parts of the letter in the family's own words, and whether the answers moved on since."""

import hashlib
from collections.abc import Iterable, Mapping

from packets.letter.writing import PAGE, parts_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

MADE = "made"
"""Beside a part in own words ("part1.made"): the mark of the words that it was changed from."""


def mark_of(words: str) -> str:
    """Return what tells words from other words, whatever a browser does to their spaces."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()


def kept_marks(own: Iterable[str], marks: Mapping[str, str]) -> dict[str, str]:
    """Return the marks to keep with the parts that are in own words."""
    return {f"{part}.{MADE}": marks[part] for part in own if part in marks}


def stale_parts(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> dict[str, str]:
    """Return the parts in own words that were changed from other words than the answers make now.

    Each comes with the words that they make now. A part of which no mark is kept is none of them.
    """
    given = beneficiary.answers.get(PAGE, {})
    if not any(name.endswith(f".{MADE}") for name in given):
        return {}
    made = parts_of(case, beneficiary)
    return {
        part: words
        for part, words in made.items()
        if given.get(part) and given.get(f"{part}.{MADE}", mark_of(words)) != mark_of(words)
    }
