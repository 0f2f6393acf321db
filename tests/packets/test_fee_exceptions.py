"""Which exceptions to the parole fee of 8 U.S.C. 1804(b) each traveller is offered."""

from dataclasses import replace

import pytest

from packets.sheets.parole_fee_exception import subjects
from packets.slots.fee_exceptions import exceptions_of
from packets.wizard.paying import paying_of
from tests.support.cases import a_beneficiary, a_case, reason

ADULT = {"ben_dob": {"dob": "1988-04-17", "marital": "MARRIED"}}
CHILD = a_beneficiary()
ADULT_WITH_THE_SAME_REASON = a_beneficiary(
    "rima", called="Rima", reasons=(), same_reasons_as="nour", **ADULT
)
ILL_ADULT = a_beneficiary("rima", called="Rima", **ADULT)
OF_A_FUNERAL = a_beneficiary("omar", called="Omar", reasons=(reason("FUN"),), **ADULT)


def offered(*travellers):
    case = a_case(beneficiaries=travellers)
    return [[row.key[-2:] for row in exceptions_of(case, one)] for one in case.beneficiaries]


@pytest.mark.parametrize(
    ("travellers", "numbers"),
    [
        ((CHILD,), [["01"]]),
        ((ILL_ADULT,), [["01"]]),
        ((CHILD, ADULT_WITH_THE_SAME_REASON), [["01"], ["02"]]),
        ((CHILD, ILL_ADULT), [["01"], ["01", "02"]]),
        ((ILL_ADULT, replace(ILL_ADULT, key="two")), [["01"], ["01"]]),
        ((CHILD, replace(CHILD, key="two", same_reasons_as="nour")), [["01"], ["01"]]),
        ((CHILD, OF_A_FUNERAL), [["01"], ["05"]]),
        ((replace(CHILD, reasons=(reason("FUN"),)), ILL_ADULT), [["05"], ["01"]]),
        ((replace(CHILD, reasons=(reason("HARM"),)),), [[]]),
    ],
)
def test_each_traveller_is_offered_what_can_be_true_of_them(travellers, numbers):
    assert offered(*travellers) == numbers


def test_the_page_the_list_of_sheets_and_the_law_offer_the_same():
    case = a_case(beneficiaries=(CHILD, ADULT_WITH_THE_SAME_REASON))
    child, adult = paying_of(case).later

    assert [row.source for row in child.exceptions] == ["8 U.S.C. 1804(b)(1)"]
    assert [row.source for row in adult.exceptions] == ["8 U.S.C. 1804(b)(2)"]
    assert "section1804" in child.exceptions[0].source_url
    assert len(list(subjects(case))) == 2
