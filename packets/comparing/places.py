"""Where the answers stand that a paper may speak of: page and field for each kind of fact."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from packets.snapshot import Answered, CaseSnapshot, PersonName

FAMILY, GIVEN, BIRTH = "SURNAME", "GIVEN_NAMES", "BIRTH"
NATIONALITY, SEX, EXPIRY, A_NUMBER = "NATIONALITY", "SEX", "EXPIRY", "A_NUMBER"
PASSPORT, IN_TEXT = "PASSPORT_NUMBER", "NAME"

Place = tuple[str, str]

TRAVELLER: Mapping[str, Place] = {
    FAMILY: ("ben-name", "family"),
    GIVEN: ("ben-name", "given"),
    BIRTH: ("ben-dob", "dob"),
    NATIONALITY: ("ben-nation", "citizen"),
    SEX: ("ben-body", "sex"),
    EXPIRY: ("ben-passport", "expires"),
    PASSPORT: ("ben-passport", "number"),
    A_NUMBER: ("ben-anum", "number"),
}
PETITIONER: Mapping[str, Place] = {
    FAMILY: ("you-name", "family"),
    GIVEN: ("you-name", "given"),
    BIRTH: ("you-birth", "dob"),
    NATIONALITY: ("you-status", "citizen"),
    SEX: ("you-status", "sex"),
    A_NUMBER: ("you-numbers", "a_number"),
}
SUPPORTER: Mapping[str, Place] = {
    FAMILY: ("sup-name", "family"),
    GIVEN: ("sup-name", "given"),
    BIRTH: ("sup-birth", "dob"),
    A_NUMBER: ("sup-status", "a_number"),
}
PAPERS_OF = {"ALL-04": TRAVELLER, "ALL-05": PETITIONER, "ALL-06": SUPPORTER}
"""Kinds of documents that are the ID of somebody."""

OTHER_NAMES = {"ben-name": "ben-other", "you-name": "you-other"}


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody of the case; `key` is "" for the one who asks."""

    key: str
    facts: Answered
    places: Mapping[str, Place]

    @property
    def name(self) -> PersonName:
        return PersonName.answered(self.facts, self.places[FAMILY][0])

    def answered(self, kind: str) -> str:
        """Return the canonical answer of a kind, "" where there is none."""
        if kind == FAMILY:
            return self.name.family
        if kind == GIVEN:
            return " ".join(part for part in (self.name.given, self.name.middle) if part)
        place = self.places.get(kind)
        answer = self.facts.own_words(*place) if place else ""
        return without_gaps(answer) if kind == PASSPORT else answer

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every other name that was given, in full and by its parts."""
        page = OTHER_NAMES.get(self.places[FAMILY][0])
        found: list[str] = []
        for row in self.facts.rows(page, "names") if page else ():
            name = PersonName.answered(row, "row")
            given = " ".join(part for part in (name.given, name.middle) if part)
            found += [part for part in (name.full, name.family, given) if part]
        return tuple(found)


def without_gaps(number: str) -> str:
    """Return a number of a passport as zones have it."""
    return "".join(sign for sign in number.upper() if sign.isalnum())


def people_of(case: CaseSnapshot) -> Iterator[Person]:
    """Yield everyone whose papers may be in the case."""
    for traveller in case.beneficiaries:
        yield Person(key=traveller.key, facts=traveller, places=TRAVELLER)
    if not case.is_self_petition:
        yield Person(key="", facts=case.petitioner, places=PETITIONER)
    for supporter in case.supporters:
        if supporter.is_("sup-who", "who", "PERSON"):
            yield Person(key=supporter.key, facts=supporter, places=SUPPORTER)


def names_of(case: CaseSnapshot) -> tuple[str, ...]:
    """Return the full names of everyone, in Latin letters and in their own; each once."""
    names = (
        name for person in people_of(case) for name in (person.name.full, _in_own_letters(person))
    )
    return tuple(dict.fromkeys(name for name in names if name))


def _in_own_letters(person: Person) -> str:
    """Return the name as its bearer writes it, where it was asked for."""
    name = getattr(person.facts, "name", None)
    return str(name.native) if name is not None else ""
