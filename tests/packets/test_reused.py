"""Who asks for parole and gives money too says their name once."""

from dataclasses import replace
from datetime import date

import pytest

from packets.snapshot import (
    BeneficiaryFacts,
    CaseSnapshot,
    PetitionerFacts,
    SupporterFacts,
    data_of,
    snapshot_from,
    supporter_link,
    with_reused_answers,
)

HOME = {"country": "US", "street": "905 Brookside Terrace", "city": "Parma"}
MAIL = {"country": "US", "street": "P.O. Box 12", "city": "Parma"}
HUDA = {
    "you-name": {"family": "Alhassan", "given": "هدى", "given.en": "Huda"},
    "you-birth": {"dob": "1984-07-19", "born": "SY", "born_city": "Homs"},
    "you-address": {"address": MAIL, "same": "NO", "home": HOME},
    "you-contact": {"phone": "+12165550142"},
    "you-status": {"status": "PERMANENT_RESIDENT", "citizen": "SY"},
    "you-numbers": {"a_number": "A204555019", "ssn": "123456789"},
}
NOUR = {
    "ben-name": {"family": "Alhassan", "given": "Nour"},
    "ben-dob": {"dob": "1999-03-05"},
    "ben-nation": {"born": "SY"},
    "ben-address": {"address": MAIL, "same": "YES"},
    "you-link": {"link": "CHILD"},
}


def a_case(who: str, *, role: str = "FAMILY", **own: dict[str, str]) -> CaseSnapshot:
    return CaseSnapshot(
        taken_on=date(2026, 11, 22),
        answers={"st-role": {"role": role}},
        petitioner=PetitionerFacts(answers=HUDA),
        beneficiaries=(BeneficiaryFacts(key="nour", answers=NOUR),),
        supporters=(SupporterFacts(key="s1", answers={"sup-who": {"who": who}, **own}),),
    )


def supporter_of(case: CaseSnapshot) -> SupporterFacts:
    return with_reused_answers(case).supporters[0]


def test_the_petitioner_who_pays_is_the_supporter() -> None:
    supporter = supporter_of(a_case("ME"))

    assert supporter.name.full == "Huda Alhassan"
    assert supporter.day("sup-birth", "dob") == date(1984, 7, 19)
    assert supporter.value("sup-status", "a_number") == "A204555019"
    assert supporter.text("sup-status", "link") == "Parent"
    assert supporter.value("sup-address", "phone") == "+12165550142"


def test_home_and_mail_change_places_between_the_two_forms() -> None:
    supporter = supporter_of(a_case("ME"))

    assert supporter.address("sup-address", "address") == HOME
    assert supporter.address("sup-address", "mail") == MAIL


def test_the_number_for_taxes_is_not_copied() -> None:
    assert "123456789" not in str(supporter_of(a_case("ME")).answers)


@pytest.mark.parametrize(
    ("who", "role"), [("TRAVELLER", "FAMILY"), ("TRAVELLER", "SELF"), ("ME", "SELF")]
)
def test_a_traveller_who_pays_is_the_supporter(who: str, role: str) -> None:
    supporter = supporter_of(a_case(who, role=role))

    assert supporter.name.full == "Nour Alhassan"
    assert supporter.text("sup-status", "link") == "Self"
    assert supporter.address("sup-address", "address") == MAIL


@pytest.mark.parametrize("who", ["PERSON", "ORGANIZATION", "NOT_SURE"])
def test_another_supporter_keeps_their_own_answers(who: str) -> None:
    case = a_case(who, **{"sup-name": {"family": "Darwish", "given": "Sami"}})

    assert supporter_of(case).name.full == "Sami Darwish"


def test_an_old_answer_does_not_outlive_the_choice() -> None:
    case = a_case("ME", **{"sup-name": {"family": "Darwish", "given": "Sami"}})
    case = replace(case, petitioner=PetitionerFacts())

    assert supporter_of(case).name.full == ""


def test_what_a_supporter_earns_stays() -> None:
    case = a_case("ME", **{"sup-income": {"income": "76912"}})

    assert supporter_of(case).money("sup-income", "income") == 76912


def test_links_that_differ_are_not_told_as_one() -> None:
    case = a_case("ME")
    other = BeneficiaryFacts(key="rima", answers={"you-link": {"link": "SIBLING"}})

    supporter = supporter_of(replace(case, beneficiaries=(*case.beneficiaries, other)))

    case = with_reused_answers(replace(case, beneficiaries=(*case.beneficiaries, other)))
    links = [supporter_link(case, case.supporters[0], person) for person in case.beneficiaries]
    assert supporter.text("sup-status", "link") == ""
    assert links == ["Parent", "Brother or sister"]


def test_filling_in_twice_changes_nothing_and_a_snapshot_comes_back_filled_in() -> None:
    once = with_reused_answers(a_case("ME"))

    assert with_reused_answers(once) == once
    assert snapshot_from(data_of(a_case("ME"))) == once
