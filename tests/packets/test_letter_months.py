"""A stay of more than a month is told month by month, and what nobody told of is marked."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from packets.letter import letter_of
from packets.snapshot import CaseSnapshot, StayFacts
from packets.wizard.walk import find
from tests.support.cases import STAY, a_beneficiary, a_case, a_supporter, reason

ARRIVES = {"date": "2027-01-11", "post_city": "Amman", "post_country": "JO"}


def staying(*parts: dict[str, str], length: Any = 5, unit: str = "MONTHS") -> CaseSnapshot:
    """Return the case of a stay from January 11, 2027, with the operation on January 19."""
    answers = {
        **STAY,
        "w-stay": {"length": length, "unit": unit, "why": "until May 13, 2027"},
        "w-months": {"parts": list(parts)},
    }
    return a_case(
        beneficiaries=(a_beneficiary(stay=StayFacts(answers=answers)),),
        supporters=(a_supporter(sup_give={"what": "a room"}),),
    )


def part(begins: str, ends: str, what: str) -> dict[str, str]:
    return {"from": begins, "until": ends, "what": what}


def lines(case: CaseSnapshot, number: int = 0) -> list[str]:
    letter = letter_of(case, case.beneficiaries[number])
    stay = next(one for one in letter.sections if one.key == "stay")
    return [s.text for p in stay.paragraphs for s in p.sentences]


def gaps(case: CaseSnapshot) -> list[str]:
    letter = letter_of(case, case.beneficiaries[0])
    return [gap.text for gap in letter.gaps if gap.mend_at == "w-months"]


ARRIVAL = "January 2027: arrival (January 11); treatment begins (January 19)."


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (part("2027-01-12", "", "tests"), "tests (January 12); treatment"),
        (part("2027-02-03", "2027-02-09", "Rest"), "February 2027: Rest (February 3 to"),
        (
            part("2027-02-03", "2027-03-09", "rest"),
            "February 2027: rest (from February 3).|March 2027: rest (until March 9).",
        ),
        (part("2027-02", "2027-04", "check-ups"), "February 2027 to April 2027: check-ups."),
        (part("2027-02", "", "check-ups."), "February 2027: check-ups."),
        (part("2027-03-09", "2027-02-03", "rest"), "March 2027: rest (March 9)."),
    ],
)
def test_each_month_is_told_with_the_days_that_are_known(told: dict[str, str], line: str) -> None:
    assert line in "|".join(lines(staying(told)))


def test_what_has_no_day_or_no_english_words_is_not_told() -> None:
    odd = [part("", "", "rest"), part("2027", "", "rest"), part("2027-02", "", "відпочинок")]
    told = lines(staying(*odd))

    assert ARRIVAL in told
    assert not any("rest" in line or "відпочинок" in line for line in told)


@pytest.mark.parametrize(("length", "unit"), [(1, "MONTHS"), (4, "WEEKS")])
def test_a_stay_of_a_month_is_told_by_its_days(length: int, unit: str) -> None:
    case = staying(length=length, unit=unit)

    assert "These are the days of the stay:" in lines(case)
    assert gaps(case) == []
    assert find(case, "w-months", "nour") is None


def test_a_longer_stay_asks_for_its_months() -> None:
    assert find(staying(length=5, unit="WEEKS"), "w-months", "nour") is not None


def test_months_of_which_nothing_is_told_are_marked_and_not_printed() -> None:
    case = staying(part("2027-02", "2027-03", "visits"))

    assert gaps(case) == [
        "Say what happens in each month of the stay. "
        "Nothing is told of: April 2027, May 2027, June 2027"
    ]
    assert not any("April 2027" in line for line in lines(case))


def test_a_very_long_stay_names_the_first_months_only() -> None:
    assert gaps(staying(length=1100))[0].endswith("July 2027 …")


def test_each_traveller_has_their_own_months() -> None:
    one = staying(part("2027-02", "", "tests"))
    rima = a_beneficiary("rima", reasons=(reason("MED"),), stay=StayFacts(answers=STAY))
    case = replace(one, beneficiaries=(*one.beneficiaries, rima))

    assert any("tests" in line for line in lines(case))
    assert not any("tests" in line for line in lines(case, 1))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.fixed_dictionaries({n: st.text(max_size=12) for n in ("from", "until", "what")}))
)
def test_odd_days_and_words_break_nothing(parts: list[dict[str, str]]) -> None:
    assert ARRIVAL in lines(staying(*parts)) or parts
    for day in ("0000-01", "9999-12-31", "2027-13", "2027-02-31"):
        assert lines(staying(part(day, "9999-12", "rest")))
