"""Whose paper is it? By what it says, and by the slot that it was put in."""

from collections.abc import Iterable, Sequence

from packets.comparing.names import agree
from packets.comparing.places import A_NUMBER, BIRTH, FAMILY, GIVEN, PAPERS_OF, Person
from packets.snapshot import ExhibitFacts, ReadFact

WEIGHTS = {FAMILY: 1, GIVEN: 2, BIRTH: 2, A_NUMBER: 3}
ENOUGH = 2
"""A family name alone is that of a whole family."""


def holder_of(
    exhibit: ExhibitFacts, facts: Iterable[ReadFact], people: Sequence[Person]
) -> Person | None:
    """Return whom the zone of a paper is about; None where that is not plain.

    A paper that was added as the ID of one person is theirs even where little agrees, unless it
    says what is known of another one.
    """
    told = {fact.kind: fact for fact in facts}
    weighed = [(_weight(person, told), place) for place, person in enumerate(people)]
    best = max((weight for weight, _place in weighed), default=0)
    if best >= ENOUGH:
        found = [place for weight, place in weighed if weight == best]
        own = [place for place in found if is_id_of(exhibit, people[place])] or found
        return people[own[0]] if len(own) == 1 else None
    named = [person for person in people if is_id_of(exhibit, person)]
    return named[0] if len(named) == 1 else None


def _weight(person: Person, told: dict[str, ReadFact]) -> int:
    return sum(
        weight
        for kind, weight in WEIGHTS.items()
        if kind in told and person.answered(kind) and _is_same(person, told[kind])
    )


def _is_same(person: Person, fact: ReadFact) -> bool:
    if fact.kind in (FAMILY, GIVEN):
        return agree(person.answered(fact.kind), fact.value, is_cut=fact.is_cut)
    return person.answered(fact.kind) == fact.value


def is_id_of(exhibit: ExhibitFacts, person: Person) -> bool:
    """Tell whether the paper was added as the ID of this person."""
    if PAPERS_OF.get(exhibit.kind) is not person.places:
        return False
    return not exhibit.about or not person.key or person.key in exhibit.about
