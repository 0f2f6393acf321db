"""Tell whether a fact of a paper and an answer say the same."""

from packets.comparing.countries import country_code
from packets.comparing.names import agree
from packets.comparing.places import (
    A_NUMBER,
    BIRTH,
    EXPIRY,
    FAMILY,
    GIVEN,
    NATIONALITY,
    PASSPORT,
    SEX,
    Person,
)
from packets.snapshot import ReadFact

NEEDS_CHECK = frozenset({BIRTH, EXPIRY, A_NUMBER, PASSPORT})
"""Zones have check digits for these: what they do not prove may be read wrong."""

SEXES = {"M": "MALE", "F": "FEMALE"}
MOST_DIGITS_OFF = 2


def can_be_compared(fact: ReadFact, person: Person, *, is_passport: bool) -> bool:
    if fact.kind not in person.places or not person.answered(fact.kind):
        return False
    if fact.kind in NEEDS_CHECK and not fact.is_checked:
        return False
    return fact.kind != EXPIRY or is_passport


def as_answer(fact: ReadFact) -> str:
    """Return a fact as an answer would be kept; "" where no answer can say it."""
    if fact.kind == NATIONALITY:
        return country_code(fact.value)
    if fact.kind == SEX:
        return SEXES.get(fact.value, "")
    if fact.kind in (FAMILY, GIVEN):
        return fact.value.title()
    return fact.value


def do_agree(fact: ReadFact, read: str, person: Person, whole: str) -> bool:
    """Tell whether both say the same. Whoever parts a name otherwise still writes the same name."""
    answered = person.answered(fact.kind)
    if fact.kind in (FAMILY, GIVEN):
        names = (answered, *person.other_names)
        alike = any(agree(name, fact.value, is_cut=fact.is_cut) for name in names)
        return alike or (bool(whole) and agree(person.name.full, whole, is_cut=fact.is_cut))
    if fact.kind == NATIONALITY:
        return read in (answered, person.facts.own_words(person.places[NATIONALITY][0], "second"))
    if fact.kind in (BIRTH, EXPIRY):
        return answered.startswith(read) or read.startswith(answered)
    return answered == read


def is_near(one: str, other: str) -> bool:
    """Tell whether a few signs differ, as where two were swapped or one was misread."""
    if len(one) != len(other) or one == other:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) <= MOST_DIGITS_OFF
