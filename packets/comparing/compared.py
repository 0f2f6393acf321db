"""Put each fact that was read beside the answer that it speaks of."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from packets.comparing.alike import as_answer, can_be_compared, do_agree, is_near
from packets.comparing.births import born_in_text
from packets.comparing.dates_and_amounts import differing_from_papers
from packets.comparing.holders import holder_of
from packets.comparing.in_text import spelled_in_text
from packets.comparing.places import (
    A_NUMBER,
    BIRTH,
    FAMILY,
    GIVEN,
    IN_TEXT,
    PASSPORT,
    Person,
    people_of,
)
from packets.comparing.spoken_of import AMOUNT
from packets.snapshot import CaseSnapshot, Decision, ExhibitFacts, ReadFact

RECEIPT = "RECEIPT"


class Topic(StrEnum):
    """What a difference is about, as the rules tell them apart."""

    IDENTITY = "IDENTITY"
    NAME = "NAME"
    AMOUNT = "AMOUNT"
    FACT = "FACT"


TOPICS = {
    BIRTH: Topic.IDENTITY,
    A_NUMBER: Topic.IDENTITY,
    PASSPORT: Topic.IDENTITY,
    FAMILY: Topic.NAME,
    GIVEN: Topic.NAME,
    AMOUNT: Topic.AMOUNT,
}


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One fact beside one answer; `read` is the canonical answer that the fact would be.

    `about` is the key of the person, "" for the one who asks; `name` is what they are called.
    """

    fact: ReadFact
    about: str
    name: str
    page: str
    field: str
    answered: str
    read: str
    agrees: bool

    @property
    def key(self) -> str:
        """Name the question in addresses: it says nothing, and stays when the answer changes."""
        told = (self.fact.paper, self.fact.page, self.fact.kind, self.fact.value, self.about)
        return hashlib.sha256(repr((*told, self.place)).encode()).hexdigest()[:16]

    @property
    def place(self) -> str:
        return f"{self.page}.{self.field}"

    @property
    def topic(self) -> Topic:
        return TOPICS.get(self.fact.kind, Topic.FACT)


def open_questions(case: CaseSnapshot) -> tuple[Comparison, ...]:
    """Return what differs and was not decided; each value of a paper once for one answer."""
    found = {
        (one.about, one.place, one.read): one
        for one in reversed(comparisons(case))
        if not one.agrees and not is_decided(case, one)
    }
    return tuple(found.values())[::-1]


def is_said_of_somebody_else(case: CaseSnapshot, one: Comparison) -> bool:
    """Tell whether a person said that this page of the paper is not about this person."""
    return any(
        (said.paper, said.page, said.about) == (one.fact.paper, one.fact.page, one.about)
        for said in case.decided
        if said.decision is Decision.SOMEBODY_ELSE
    )


def is_decided(case: CaseSnapshot, one: Comparison) -> bool:
    """Tell whether a person has answered this; another answer or paper is a new question."""
    asked = (one.fact.paper, one.about, one.fact.kind, one.fact.value, one.place, one.answered)
    return is_said_of_somebody_else(case, one) or any(
        (said.paper, said.about, said.kind, said.value, said.place, said.answered) == asked
        for said in case.decided
    )


def comparisons(case: CaseSnapshot) -> tuple[Comparison, ...]:
    """Return every fact of which an answer speaks, whether they agree or not."""
    people = tuple(people_of(case))
    exhibits = {exhibit.key: exhibit for exhibit in case.exhibits}
    found: list[Comparison] = []
    for (key, _page), facts in groupby(case.read, key=lambda fact: (fact.exhibit, fact.page)):
        if key in exhibits:
            found += _on_a_page(case, exhibits[key], tuple(facts), people)
    for key, facts in groupby(case.read, key=lambda fact: fact.exhibit):
        if key in exhibits:
            found += _on_a_paper(case, exhibits[key], tuple(facts))
    return tuple(found)


def _on_a_paper(
    case: CaseSnapshot, exhibit: ExhibitFacts, facts: Sequence[ReadFact]
) -> Iterator[Comparison]:
    for one in differing_from_papers(case, exhibit, facts):
        yield Comparison(
            fact=one.fact,
            about=one.asked.about,
            name=one.asked.name,
            page=one.asked.spoken.page,
            field=one.asked.spoken.field,
            answered=one.asked.answered,
            read=one.fact.value,
            agrees=False,
        )


def _on_a_page(
    case: CaseSnapshot, exhibit: ExhibitFacts, facts: Sequence[ReadFact], people: Sequence[Person]
) -> Iterator[Comparison]:
    zone = [fact for fact in facts if fact.is_of_zone]
    person = holder_of(exhibit, zone, people) if zone else None
    is_passport = any(fact.kind == PASSPORT for fact in zone)
    whole = " ".join(fact.value for fact in zone if fact.kind in (FAMILY, GIVEN))
    for fact in zone if person else ():
        if person and can_be_compared(fact, person, is_passport=is_passport):
            yield _compared(fact, person, whole)
    for fact in facts:
        yield from _in_text(case, fact, people)


def _in_text(case: CaseSnapshot, fact: ReadFact, people: Sequence[Person]) -> Iterator[Comparison]:
    if fact.kind == RECEIPT:
        yield from _receipts(case, fact)
    elif not fact.is_of_zone:
        yield from compared_in_text(fact, people)


def compared_in_text(
    fact: ReadFact, people: Sequence[Person], *, only_near: bool = True
) -> Iterator[Comparison]:
    """Compare a name, a birth or a number that stands in a text with the answers about its bearer.

    `only_near` leaves out a birth behind a full name that differs in more than one part.
    """
    if fact.kind in (A_NUMBER, PASSPORT):
        yield from _nearly(fact, people)
    elif fact.kind == IN_TEXT:
        yield from (_compared(part, person) for part, person in spelled_in_text(fact, people))
    elif fact.kind == BIRTH:
        bearer = born_in_text(fact, people, only_near=only_near)
        if bearer is not None:
            yield _compared(fact, bearer)


def _compared(fact: ReadFact, person: Person, whole: str = "") -> Comparison:
    """Put a fact beside the answer; `whole` is the full name in the same zone."""
    page, field = person.places[fact.kind]
    read = as_answer(fact)
    return Comparison(
        fact=fact,
        about=person.key,
        name=person.name.called,
        page=page,
        field=field,
        answered=person.answered(fact.kind),
        read=read,
        agrees=not read or do_agree(fact, read, person, whole),
    )


def _nearly(fact: ReadFact, people: Sequence[Person]) -> Iterator[Comparison]:
    """Compare a number in a text with that of whom it nearly is: others are other people's."""
    known = [(person, number) for person in people if (number := person.answered(fact.kind))]
    same = [person for person, number in known if number == fact.value]
    near = [person for person, number in known if is_near(number, fact.value)]
    if same or len(near) == 1:
        yield _compared(fact, (same or near)[0])


def _receipts(case: CaseSnapshot, fact: ReadFact) -> Iterator[Comparison]:
    for traveller in case.beneficiaries:
        answered = traveller.visa_history.own_words("w-family", "receipt")
        if answered and (answered == fact.value or is_near(answered, fact.value)):
            yield Comparison(
                fact=fact,
                about=traveller.key,
                name=traveller.known_as,
                page="w-family",
                field="receipt",
                answered=answered,
                read=fact.value,
                agrees=answered == fact.value,
            )
