"""What the letter says and no document shows, and documents of which no word speaks (DOC-05)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from packets.letter import Letter, letter_of, sentences_of
from packets.letter.proving import is_described, without_copies
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.papers import named
from packets.readiness._subjects.people import travellers
from packets.snapshot import CaseSnapshot, ExhibitFacts

PRACTICE = (
    "practice of immigration lawyers: each fact of the letter cites the exhibit that shows it"
)
LONGEST = 12
"""Words of a sentence that are quoted."""


@dataclass(frozen=True, kw_only=True)
class InLetters:
    """A letter and what no document shows of it, or a paper and whether a letter cites it.

    `what` is "" where all is well. `key` is the traveller's whose letter it is, "" of a paper.
    """

    key: str = ""
    name: str
    what: str = ""


def told_in_letters(case: CaseSnapshot) -> Iterator[InLetters]:
    """Yield each letter, then each paper: the letters are written once for both."""
    cited: set[str] = set()
    described: dict[str, ExhibitFacts] = {}
    for it in travellers(case):
        letter = letter_of(case, it.facts)
        cited |= letter.cited
        papers = filter(is_described, without_copies(case.exhibits_of(it.facts)))
        described |= {exhibit.key: exhibit for exhibit in papers}
        yield InLetters(key=it.key, name=it.name, what=_unproved(letter))
    for key, exhibit in described.items():
        yield InLetters(name=named(case, exhibit), what="" if key in cited else key)


def _unproved(letter: Letter) -> str:
    """Return the first sentence without its document, and how many more there are."""
    unproved = [s.text for s in sentences_of(letter.sections) if s.is_unproved]
    if not unproved:
        return ""
    first, *more = unproved
    quoted = f"“{_beginning(first.rstrip('.'))}”"
    if not more:
        return quoted
    others = ngettext("{quoted} and {n} more", "{quoted} and {n} more", len(more))
    return others.format(quoted=quoted, n=len(more))


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:LONGEST]) + "…" * (len(words) > LONGEST)


def has_its_documents(case: CaseSnapshot, it: InLetters) -> bool:
    return not it.key or not it.what


def is_cited(case: CaseSnapshot, it: InLetters) -> bool:
    return bool(it.key) or not it.what


RULES: tuple[Rule, ...] = (
    Rule(
        code="DOC-05",
        severity=Severity.WEAKENS,
        each=told_in_letters,
        holds=has_its_documents,
        says=_(
            "No document shows this in the letter for {it.name}: {it.what}. "
            "Add one, or change the words."
        ),
        mend_at="docs",
        source=PRACTICE,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="DOC-05b",
        severity=Severity.WEAKENS,
        each=told_in_letters,
        holds=is_cited,
        says=_(
            "The letter does not use this document: {it.name}. "
            "Write in its details what it shows, or take it out."
        ),
        mend_at="docs",
        source=PRACTICE,
        confidence=Confidence.ONE_SOURCE,
    ),
)
