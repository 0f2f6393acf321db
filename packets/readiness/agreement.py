"""What is said twice must agree: people, days of support, dates (ID-05, FRM-18, MER-13)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from django.utils.translation import gettext_lazy as _

from packets.comparing.names import is_nearly_alike
from packets.comparing.places import without_gaps
from packets.readiness import Rule, Severity
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.own_measures import own_measure
from packets.readiness._subjects.people import supporters, the_filer, travellers
from packets.readiness._subjects.reasons import basis_of, claims, page_for
from packets.snapshot import Answered, CaseSnapshot, PersonName
from packets.snapshot.lengths import stay_of

FORM_I_134 = "Form I-134, Part 3, Item 12; Form I-131, Part 8, Items 2 and 3.a"
# Which reasons have the date that the first questions asked for (page s-date).
REASONS_OF_DATES = {"CARE": ("MED", "ORG"), "FUNERAL": ("FUN",), "COURT": ("CIV",)}


def different_papers(case: CaseSnapshot) -> Iterator[About]:
    """Yield pairs of the same name with two dates of birth, or of two names with one A-Number."""
    for (one, first), (two, second) in combinations(_people_on_forms(case), 2):
        same_name = first.name == second.name
        two_births = first.born and second.born and first.born != second.born
        same_number = first.a_number and first.a_number == second.a_number
        if (same_name and two_births) or (same_number and not same_name):
            yield About(key=two.key, name=one.name, what=two.name, page=two.page)


@dataclass(frozen=True, kw_only=True)
class _OnForm:
    """What the forms say of one person."""

    name: str
    born: date | None
    a_number: str


def _people_on_forms(case: CaseSnapshot) -> Iterator[tuple[About, _OnForm]]:
    if not case.is_self_petition:
        yield from _known(the_filer(case), "you-name", ("you-birth", "you-numbers", "a_number"))
    for it in travellers(case):
        yield from _known(it, "ben-name", ("ben-dob", "ben-anum", "number"))
    for it in supporters(case):
        if it.facts.is_("sup-who", "who", "PERSON"):
            yield from _known(it, "sup-name", ("sup-birth", "sup-status", "a_number"))


def _known(
    it: About, name_page: str, places: tuple[str, str, str]
) -> Iterator[tuple[About, _OnForm]]:
    person: Answered = it.facts
    name = PersonName.answered(person, name_page)
    birth_page, number_page, number = places
    if name:
        yield (
            About(key=it.key, name=it.name, page=birth_page),
            _OnForm(
                name=" ".join(name.full.casefold().split()),
                born=person.day(birth_page, "dob"),
                a_number=person.own_words(number_page, number),
            ),
        )


def one_person_in_two_spellings(case: CaseSnapshot) -> Iterator[About]:
    """Yield pairs of one date of birth whose names differ in a letter or two.

    Two travellers of one day are twins, whose names are often nearly alike.
    """
    for (one, first), (two, second) in combinations(_people_on_forms(case), 2):
        are_twins = one.page == two.page == "ben-dob"
        is_one_day = first.born is not None and first.born == second.born
        if is_one_day and not are_twins and is_nearly_alike(first.name, second.name):
            yield About(key=two.key, name=one.name, what=two.name, page=two.page)


def one_number_of_two_passports(case: CaseSnapshot) -> Iterator[About]:
    """Yield pairs of travellers with one passport number; a child may stand in that of a parent."""
    for one, two in combinations(travellers(case), 2):
        first, second = (it.facts.own_words("ben-passport", "number") for it in (one, two))
        if first and without_gaps(first) == without_gaps(second):
            yield About(key=two.key, name=one.name, what=two.name)


def supported_days(case: CaseSnapshot) -> Iterator[About]:
    """Yield promises of support that begin after the arrival or go on long after the stay."""
    for it in travellers(case):
        stay = stay_of(it.facts.stay)
        for promise in supporters(case) if stay else ():
            supports = promise.facts.supports_beneficiary(it.facts)
            if stay and supports and _is_of_other_days(promise, *stay):
                yield About(key=promise.key, name=promise.name, what=it.name)


def _is_of_other_days(promise: About, arrival: date, end: date) -> bool:
    late = (promise.facts.day("sup-give", "from") or arrival) - arrival
    more = (promise.facts.day("sup-give", "until") or end) - end
    most_late = own_measure("support.days_after_arrival")
    most_more = own_measure("support.days_after_stay")
    return bool(late.days > most_late or more.days > most_more)


def two_dates(case: CaseSnapshot) -> Iterator[About]:
    """Yield reasons whose own date is not the one that the first questions were told."""
    reasons = {basis for kind in case.picks("s-date", "kind") for basis in _reasons_of(kind)}
    said = case.own_words("s-date", "date")
    for it in claims(case):
        deadline = basis_of(it.facts).deadline(it.facts)
        if said and deadline and it.facts.reason.basis in reasons and deadline[0] != said:
            page = page_for("EXP-02", it.facts)
            yield About(key=it.key, name=it.name, page=page, what=said)


def _reasons_of(kind: str) -> tuple[str, ...]:
    return REASONS_OF_DATES.get(kind, ())


RULES: tuple[Rule, ...] = (
    Rule(
        code="ID-05",
        severity=Severity.WEAKENS,
        each=different_papers,
        holds=never,
        says=_(
            "The answers about {it.name} and {it.what} do not fit together. "
            "Compare the names, the dates of birth and the A-Numbers."
        ),
        mend_at=its_page,
        source="USCIS, tips for filing forms by mail: the same facts on every form",
    ),
    Rule(
        code="ID-05e",
        severity=Severity.WEAKENS,
        each=one_person_in_two_spellings,
        holds=never,
        says=_(
            "Are {it.name} and {it.what} one person? They have the same date of birth. "
            "Then write the name the same way in both places."
        ),
        mend_at=its_page,
        source="USCIS, tips for filing forms by mail: the same facts on every form",
    ),
    Rule(
        code="ID-05f",
        severity=Severity.WEAKENS,
        each=one_number_of_two_passports,
        holds=never,
        says=_(
            "{it.name} and {it.what} have the same passport number. Check both. "
            "If they share one passport, say so in the letter."
        ),
        mend_at="ben-passport",
        source="USCIS, tips for filing forms by mail: the same facts on every form",
    ),
    Rule(
        code="FRM-18b",
        severity=Severity.WEAKENS,
        each=supported_days,
        holds=never,
        says=_(
            "The support of {it.name} and the stay of {it.what} have other days. "
            "Write the same days on both."
        ),
        mend_at="sup-give",
        source=FORM_I_134,
    ),
    Rule(
        code="MER-13",
        severity=Severity.WEAKENS,
        each=two_dates,
        holds=never,
        says=_("Two answers about {it.name} name different dates. Check which one is right."),
        mend_at=its_page,
        source="USCIS, tips for filing forms by mail: the same facts everywhere",
    ),
)
