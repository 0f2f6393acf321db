"""A known name that the text of a paper spells in another way, part by part."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from packets.comparing.births import MARKS
from packets.comparing.names import agree
from packets.comparing.places import FAMILY, GIVEN, Person
from packets.snapshot import ReadFact


def spelled_in_text(fact: ReadFact, people: Sequence[Person]) -> Iterator[tuple[ReadFact, Person]]:
    """Yield the part of the name that differs, as a fact of that part, with whose name it is.

    The other part is spelled as it was answered, and both are written as names are: "the same
    Hassan" is not Sami Alhassan. Nothing where the words are the name of somebody else in the
    case, or a name under which the person was known: only what nobody told yet is asked.
    """
    bearers = [person for person in people if person.name.full == fact.value]
    if len(bearers) != 1 or _is_told(fact.written, people):
        return
    person = bearers[0]
    parts = {kind: person.answered(kind) for kind in (FAMILY, GIVEN) if person.answered(kind)}
    written = {kind: _as_written(answer, fact.written) for kind, answer in parts.items()}
    other = [kind for kind, answer in parts.items() if not agree(answer, written[kind])]
    if len(parts) > len(other) == 1 and written[other[0]][:1].isupper():
        yield replace(fact, kind=other[0], value=written[other[0]].upper()), person


def _is_told(written: str, people: Sequence[Person]) -> bool:
    told = (name for person in people for name in (person.name.full, *person.other_names))
    return any(agree(name, written) for name in told)


def _as_written(answered: str, written: str) -> str:
    """Return the words that stand for the parts of an answer, in its order; each is the likest."""
    words = [word.strip(MARKS) for word in written.split()]
    found = []
    for part in answered.split():
        likest = max(words, key=lambda word: _likeness(part, word), default="")
        found.append(likest)
    return " ".join(dict.fromkeys(found))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()
