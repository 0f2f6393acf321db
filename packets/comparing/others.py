"""Papers that stand in the place of one person and were said to be about somebody else."""

from collections.abc import Iterator
from dataclasses import dataclass

from packets.comparing.holders import is_id_of
from packets.comparing.places import PAPERS_OF, Person, people_of
from packets.snapshot import CaseSnapshot, Decided, Decision, ExhibitFacts


@dataclass(frozen=True, kw_only=True)
class OfSomebodyElse:
    """One paper that stands as that of `name`; `question` is the code of what was decided."""

    exhibit: ExhibitFacts
    name: str
    question: str


def papers_of_others(case: CaseSnapshot) -> tuple[OfSomebodyElse, ...]:
    """Return each paper once. One that was moved to another person or kind is not among them.

    What was said of a number in a text is about that number: such a paper may name many people.
    """
    people = {person.key: person for person in people_of(case)}
    found: dict[tuple[str, str], OfSomebodyElse] = {}
    for said in case.decided:
        person = people.get(said.about)
        if person is not None and _is_of_a_zone(case, said):
            for exhibit in _standing(case, said, person):
                told = OfSomebodyElse(
                    exhibit=exhibit, name=person.name.full or person.name.called, question=said.key
                )
                found.setdefault((exhibit.key, person.key), told)
    return tuple(found.values())


def _is_of_a_zone(case: CaseSnapshot, said: Decided) -> bool:
    return said.decision is Decision.SOMEBODY_ELSE and any(
        fact.is_of_zone and (fact.paper, fact.page) == (said.paper, said.page) for fact in case.read
    )


def _standing(case: CaseSnapshot, said: Decided, person: Person) -> Iterator[ExhibitFacts]:
    """Yield the exhibits with this paper that still are in a place of this person."""
    for exhibit in case.exhibits:
        is_theirs = (
            is_id_of(exhibit, person)
            if exhibit.kind in PAPERS_OF
            else bool(exhibit.kind) and bool(person.key) and person.key in exhibit.about
        )
        if exhibit.document.identity == said.paper and is_theirs:
            yield exhibit
