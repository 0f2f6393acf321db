"""Form I-134: who gives support, for whom, and who reads the request to them."""

from dataclasses import replace

import pytest

from packets.snapshot import with_reused_answers
from tests.support.answer_sheets import FAMILY, SELF, answers, sheets
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_supporter,
    reason,
)

I134 = {
    "Part 1, 1": ["Another individual"],
    "Part 2, 1": ["Alhassan", "Sami", "N/A"],
    "Part 2, 4": ["Yes"],
    "Part 2, 6": ["02/11/1979"],
    "Part 2, 10": ["U.S. Citizen"],
    "Part 2, 11": ["uncle"],
    "Part 2, 12": ["Employed", "machinist", "Lakeshore Tool Works"],
    "Part 2, 13": ["None"],
    "Part 2, 14": ["1"],
    "Part 2, 15": ["Dana Alhassan; wife"],
    "Part 2, 16": ["$76,912"],
    "Part 2, 17": ["$12,400", "leave blank", "leave blank", "$12,400"],
    "Part 2, 18": ["Yes"],
    "Part 3, 1": ["Alhassan", "Nour", "N/A"],
    "Part 3, 8": ["Single, Never Married"],
    "Part 3, 12": ["01/11/2027", "06/11/2027"],
    "Part 5, 6": ["by hand, in ink"],
    "Part 4, 6": [],
}


@pytest.mark.parametrize("place", I134)
def test_form_i_134_of_a_supporter(place):
    assert answers(sheets(FAMILY)["I-134"], place) == I134[place]


def test_a_traveller_with_own_money_signs_part_4():
    sheet = sheets(with_reused_answers(SELF))["I-134"]

    assert answers(sheet, "Part 1, 1") == ["Myself as the beneficiary"]
    assert answers(sheet, "Part 2, 1")[:2] == ["Alhassan", "Nour"]
    assert answers(sheet, "Part 2, 11") == ["Self"]
    assert answers(sheet, "Part 4, 6") == ["by hand, in ink"]
    assert answers(sheet, "Part 5, 6") == []


def test_each_supporter_has_a_form_and_an_organization_a_letter_instead():
    group = a_supporter("church", sup_who={"who": "ORGANIZATION", "contact": "St. Mary"})
    case = a_case(supporters=(a_supporter(), a_supporter("dana"), group))

    assert [key for key in sheets(case) if key.startswith("I-134")] == ["I-134-1", "I-134-2"]


def test_a_supporter_of_another_traveller_has_no_form_in_this_set():
    rami = a_beneficiary("rami")
    case = a_case(
        beneficiaries=(a_beneficiary(), rami), supporters=(a_supporter(supports=("rami",)),)
    )

    assert "I-134" not in sheets(case)
    assert "I-134" in sheets(case, rami)


def test_reasons_shared_with_another_traveller_count_for_re_parole():
    first = a_beneficiary(reasons=(reason("REP"),))
    second = replace(a_beneficiary("rami"), reasons=(), same_reasons_as="nour")
    case = a_case(beneficiaries=(first, second))

    assert answers(sheets(case, second)["I-131"], "Part 1, 11") == ["Select this box"]


READ_TO = {
    "helper": "YES",
    "does": ["READS"],
    "helper_name": "Petro Kovalenko",
    "language": "uk",
    "phone": "+12165550123",
}


def test_whoever_reads_the_request_to_the_signer_stands_on_the_support_form_that_they_sign() -> (
    None
):
    """Form I-134, Part 6: the same person signs both, so the same interpreter certifies both."""
    own = replace(
        SELF,
        answers={**SELF.answers, "st-helper": READ_TO},
        supporters=(a_supporter(sup_who={"who": "ME"}),),
    )
    sheet = sheets(own)["I-134"]

    assert answers(sheet, "Part 6, 1") == ["Petro Kovalenko"]
    assert any(one.who == "Petro Kovalenko" for one in sheet.signatures)


def test_nobody_knows_whether_another_supporter_needs_an_interpreter() -> None:
    helped = replace(FAMILY, answers={**FAMILY.answers, "st-helper": READ_TO})

    assert answers(sheets(helped)["I-134"], "Part 6, 1") == []
