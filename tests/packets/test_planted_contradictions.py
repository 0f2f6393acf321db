"""A gap in the story, or two places that differ, planted in a complete sample, is found by its rule."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from packets.readiness import findings
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ExhibitFacts, ReadFact
from tests.packets.readiness_cases import lacking
from tests.packets.test_readiness_samples import SAMPLES, sample
from tests.support.cases import with_answer, without

Plant = Callable[[CaseSnapshot], CaseSnapshot]
SPELLED_OTHERWISE = str.maketrans("aeou", "eaua")


def of_the_first_traveller(change: Callable[[BeneficiaryFacts], BeneficiaryFacts]) -> Plant:
    def planted(case: CaseSnapshot) -> CaseSnapshot:
        first, *others = case.beneficiaries
        return replace(case, beneficiaries=(change(first), *others))

    return planted


def of_the_stay(field: str, value: Any) -> Plant:
    return of_the_first_traveller(lambda b: replace(b, stay=with_answer(b.stay, field, value)))


def without_of_the_stay(*fields: str) -> Plant:
    return of_the_first_traveller(lambda b: replace(b, stay=without(b.stay, *fields)))


def of_the_first_paper(change: Callable[[ExhibitFacts], ExhibitFacts]) -> Plant:
    def planted(case: CaseSnapshot) -> CaseSnapshot:
        first, *others = case.exhibits
        return replace(case, exhibits=(change(first), *others))

    return planted


def untranslated(case: CaseSnapshot) -> CaseSnapshot:
    return replace(case, exhibits=tuple(replace(e, translations=()) for e in case.exhibits))


def supported_on_the_first_day_alone(case: CaseSnapshot) -> CaseSnapshot:
    until = case.beneficiaries[0].stay.own_words("w-arrive", "date")
    supporters = (with_answer(one, "sup-give.until", until) for one in case.supporters)
    return replace(case, supporters=tuple(supporters))


def added_twice(case: CaseSnapshot) -> CaseSnapshot:
    return replace(case, exhibits=(*case.exhibits, replace(case.exhibits[0], key="again")))


def spelled_otherwise(name: str) -> str:
    """Return a name with the first vowel of its family name as another one: Alhassan, Elhassan."""
    given, _space, family = name.rpartition(" ")
    at = next(place for place, letter in enumerate(family.lower()) if letter in "aeou")
    other = family[at].lower().translate(SPELLED_OTHERWISE)
    other = other.upper() if family[at].isupper() else other
    return f"{given} {family[:at]}{other}{family[at + 1 :]}"


def letter_with_another_name(traveller: BeneficiaryFacts) -> BeneficiaryFacts:
    words = f"{spelled_otherwise(traveller.name.full)} is in danger."
    return with_answer(traveller, "letter.part2", words)


def on_a_paper(kind: str, read: Callable[[BeneficiaryFacts], str], **more: Any) -> Plant:
    """Return what reads something on the first paper that is nobody's passport."""

    def planted(case: CaseSnapshot) -> CaseSnapshot:
        paper = next(one for one in case.exhibits if one.kind not in ("ALL-04", "ALL-05", "ALL-06"))
        (traveller, *_others) = case.beneficiaries
        written = read(traveller)
        value = traveller.name.full if kind == "NAME" else written
        fact = ReadFact(kind=kind, value=value, written=written, exhibit=paper.key, **more)
        return replace(case, read=(fact,))

    return planted


def a_day_later(traveller: BeneficiaryFacts) -> str:
    born = traveller.day("ben-dob", "dob")
    assert born is not None
    return born.replace(day=born.day % 28 + 1).isoformat()


def a_figure_more(traveller: BeneficiaryFacts) -> str:
    number = traveller.own_words("ben-passport", "number")
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def permitted_until_last_year(traveller: BeneficiaryFacts) -> BeneficiaryFacts:
    permitted = with_answer(traveller, "ben-where.permit", "YES")
    return with_answer(permitted, "ben-where.until", "2025-12-31")


def at_home_elsewhere(traveller: BeneficiaryFacts) -> BeneficiaryFacts:
    settled = with_answer(traveller, "ben-where.country", "NZ")
    return with_answer(settled, "ben-address.same", "YES")


EVERYWHERE: dict[str, tuple[str, Plant]] = {
    "no plan for the last day": ("MER-10", without_of_the_stay("w-plan.plan")),
    "no length of stay": ("FRM-17", without_of_the_stay("w-stay.length")),
    "no word on why this long": ("MER-11", without_of_the_stay("w-stay.why")),
    "a stay for good": ("MER-12", of_the_stay("w-plan.plan", "Then the family stays forever.")),
    "a stay of five years": ("FRM-18", of_the_stay("w-stay.length", 60)),
    "an embassy that is closed": ("FRM-21", of_the_stay("w-arrive.post_country", "SY")),
    "words in other letters": ("FRM-25", of_the_stay("w-plan.plan", "نعود إلى البيت")),
    "no reason at all": (
        "MER-01d",
        of_the_first_traveller(lambda b: replace(b, reasons=(), same_reasons_as="")),
    ),
    "a plan of asylum here": ("MER-12", of_the_stay("w-plan.plan", "Then we apply for asylum.")),
    "words on the answer": ("MER-17", of_the_stay("w-plan.plan", "USCIS will approve this.")),
    "a permit that is over": ("MER-09c", of_the_first_traveller(permitted_until_last_year)),
    "a home elsewhere": ("MER-13f", of_the_first_traveller(at_home_elsewhere)),
    "support that ends before the stay": ("SUP-08", supported_on_the_first_day_alone),
    "a paper from the future": (
        "DOC-03d",
        of_the_first_paper(lambda paper: replace(paper, dated="2028-01-01")),
    ),
    "a paper without pages": (
        "DOC-01",
        of_the_first_paper(
            lambda paper: replace(paper, document=replace(paper.document, page_count=0))
        ),
    ),
    "a paper added twice": ("DOC-02", added_twice),
    "a name in the letter": ("ID-05d", of_the_first_traveller(letter_with_another_name)),
    "a name on a paper": ("ID-06b", on_a_paper("NAME", lambda b: spelled_otherwise(b.name.full))),
    "a birth on a paper": ("ID-05b", on_a_paper("BIRTH", a_day_later)),
    "a passport number on a paper": ("ID-05b", on_a_paper("PASSPORT_NUMBER", a_figure_more)),
}


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("error", EVERYWHERE)
def test_what_is_planted_in_a_sample_is_found_by_its_rule(name: str, error: str) -> None:
    code, plant = EVERYWHERE[error]
    case = sample(name)

    assert code not in {one.rule.code for one in findings(case)}
    assert code in {one.rule.code for one in findings(plant(case))}


SOMEWHERE: dict[str, tuple[str, Plant, tuple[str, ...]]] = {
    "no word on visas": (
        "MER-04",
        of_the_first_traveller(
            lambda b: replace(b, visa_history=replace(b.visa_history, answers={}))
        ),
        ("medical-child", "funeral", "targeted-harm", "self-petitioner"),
    ),
    "no translation": (
        "TR-01",
        untranslated,
        ("medical-child", "funeral", "targeted-harm", "self-petitioner"),
    ),
    "no consent of the parent at home": (
        "CHD-02",
        lambda case: lacking("CHD-E2", case=case),
        ("medical-child",),
    ),
    "no phone by day": (
        "FRM-23",
        lambda case: replace(
            case,
            petitioner=replace(
                case.petitioner,
                answers={k: v for k, v in case.petitioner.answers.items() if k != "you-contact"},
            ),
        ),
        ("medical-child", "funeral", "targeted-harm"),
    ),
}
"""What a sample can lack depends on it: who asks for oneself has a phone on another page."""


@pytest.mark.parametrize(
    ("error", "name"), [(error, name) for error, row in SOMEWHERE.items() for name in row[2]]
)
def test_what_can_be_planted_in_some_samples_is_found_there(error: str, name: str) -> None:
    code, plant, _names = SOMEWHERE[error]
    case = sample(name)

    assert code not in {one.rule.code for one in findings(case)}
    assert code in {one.rule.code for one in findings(plant(case))}
