"""An answer that is not asked for any more is no fact: the row keeps it, and no packet prints it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from packets.asked import facts_of, only_asked
from packets.snapshot import CaseRecord, CaseSnapshot
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_representative,
    a_supporter,
    reason,
    with_answer,
)

OLD_NUMBER = {"has": "NO", "number": "A012345678"}
GROUP = {"who": "ORGANIZATION", "contact": "St. Brigid Parish"}
# What a case keeps, and where the answer stood that nobody is asked for: what it says now.
NOT_ASKED: dict[str, tuple[CaseSnapshot, Callable[[CaseSnapshot], object]]] = {
    "the number of somebody who has none": (
        a_case(beneficiaries=(a_beneficiary(ben_anum=OLD_NUMBER),)),
        lambda case: case.beneficiaries[0].value("ben-anum", "number"),
    ),
    "the day of a request without a fixed date": (
        a_case(s_date={"kind": "NONE", "date": "2026-12-31"}),
        lambda case: case.value("s-date", "date"),
    ),
    "the group of somebody who asks as family": (
        a_case(petitioner=with_answer(a_case().petitioner, "you-org.organization", "Old Charity")),
        lambda case: case.petitioner.value("you-org", "organization"),
    ),
    "the wages of a group": (
        a_case(supporters=(a_supporter(sup_who=GROUP),)),
        lambda case: case.supporters[0].value("sup-income", "income"),
    ),
    "the bar number of an accredited representative": (
        a_case(
            representative=a_representative(
                rep_licence={"kind": "ACCREDITED", "bar_number": "00998"}
            ),
            st_lawyer={"lawyer": "YES"},
        ),
        lambda case: case.representative and case.representative.value("rep-licence", "bar_number"),
    ),
    "the English words of a reason that is not asked for": (
        a_case(
            beneficiaries=(
                a_beneficiary(
                    reasons=(
                        reason(
                            "HARM", hrm_police={"police": "NOT_SURE", "why": "x", "why.en": "y"}
                        ),
                    )
                ),
            )
        ),
        lambda case: case.beneficiaries[0].reasons[0].value("hrm-police", "why.en"),
    ),
}


@pytest.mark.parametrize("what", NOT_ASKED)
def test_an_answer_that_is_not_asked_is_no_fact(what):
    case, kept = NOT_ASKED[what]

    assert kept(case) is not None, "the case of the table has no such answer"
    assert kept(only_asked(case)) is None


def test_a_case_in_which_everything_is_asked_stays_as_it_is():
    assert only_asked(a_case()) == a_case()


def test_a_page_that_hangs_on_a_page_that_is_not_asked_falls_away_with_it():
    sharing = a_supporter(sup_who=GROUP)
    case = a_case(supporters=(with_answer(sharing, "sup-home.people", [{"name": "Dana"}]),))

    assert (
        not {"sup-job", "sup-home", "sup-savings"} & only_asked(case).supporters[0].answers.keys()
    )


def test_the_rows_keep_what_is_no_fact():
    record = CaseRecord(rows=NOT_ASKED["the day of a request without a fixed date"][0])

    assert facts_of(record).value("s-date", "date") is None
    assert record.rows.value("s-date", "date") == "2026-12-31"


def test_who_shares_the_reasons_of_another_has_none_of_old():
    old = a_beneficiary("karim", same_reasons_as="nour", reasons=(reason("REP"),))
    record = CaseRecord(rows=a_case(beneficiaries=(a_beneficiary(), old)))

    assert record.chosen.beneficiaries[1].reasons == ()
    assert [r.basis for r in facts_of(record).reasons_of(old)] == ["MED"]


def test_a_supporter_who_is_the_petitioner_has_the_petitioners_answers_as_they_count_now():
    case = a_case(supporters=(a_supporter(sup_who={"who": "ME"}),))
    stale = with_answer(case.petitioner, "you-other.other", "NO")
    stale = with_answer(stale, "you-other.names", [{"family": "Haddad", "given": "Huda"}])

    facts = facts_of(CaseRecord(rows=replace(case, petitioner=stale)))

    assert facts.supporters[0].name == case.petitioner.name
    assert facts.supporters[0].rows("sup-name", "other") == ()
