"""Fee, editions, addresses and staleness are those of the planned day, if it lies ahead."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from packets import law
from packets.asked import facts_of
from packets.boxes import Filing
from packets.boxes.paying import fee
from packets.law import all_facts, fact
from packets.letter import letter_of
from packets.readiness import blocking, findings
from packets.selectors.overtaken import _told_by
from packets.snapshot import (
    Beside,
    CaseRecord,
    data_of,
    digest_of,
    snapshot_from,
    with_reused_answers,
)
from packets.wizard.mailing import mailing_of
from tests.packets.readiness_cases import found, ready
from tests.packets.test_after_mailing import checked, looked
from tests.support.cases import TODAY, a_case, with_answer

FEE = "fee.i131.item7.paper"
AHEAD = date(2026, 12, 20)
CHANGE = date(2026, 12, 10)


def planned(day, **changes):
    return with_answer(ready(**changes), "file-how.day", day.isoformat())


@pytest.fixture
def dearer_from_december():
    """The law as it is, with another fee and address from December 10 on."""
    row, post = fact(FEE, on=TODAY), fact("address.i131.item7.usps", on=TODAY)
    eve = CHANGE - timedelta(days=1)
    elsewhere = ["USCIS", "Attn: HP", "P.O. Box 1", "Elsewhere, TX 75000"]
    rows = [
        *(one for one in all_facts() if one not in (row, post)),
        replace(row, effective_to=eve),
        replace(row, value=700, effective_from=CHANGE),
        replace(post, effective_to=eve),
        replace(post, value=elsewhere, effective_from=CHANGE),
    ]
    with law.changed_by(lambda: tuple(rows)):
        yield


@pytest.mark.parametrize(
    ("day", "is_judged_on"),
    [
        ("2026-12-20", AHEAD),
        ("2026-11-25", TODAY),
        ("2026-11-01", TODAY),
        ("2026-12", TODAY),
        ("", TODAY),
    ],
)
def test_a_request_is_judged_on_the_planned_day_if_it_lies_ahead(day, is_judged_on):
    assert a_case(file_how={"day": day}).filing_day == is_judged_on


def test_the_day_that_the_office_set_counts_while_the_family_has_said_none():
    office = replace(a_case(), goal_to_mail_on=AHEAD)

    assert office.filing_day == AHEAD
    assert with_answer(office, "file-how.day", "2026-12-01").filing_day == date(2026, 12, 1)


def test_the_day_of_the_row_of_a_case_reaches_its_facts_and_comes_back_from_data():
    record = CaseRecord(rows=a_case(), beside=Beside(goal_to_mail_on=AHEAD))

    facts = facts_of(record)
    again = snapshot_from(json.loads(json.dumps(data_of(facts))))

    assert facts.goal_to_mail_on == again.goal_to_mail_on == AHEAD
    assert again == with_reused_answers(facts)


def test_another_set_day_may_make_another_packet():
    assert digest_of(a_case()) != digest_of(replace(a_case(), goal_to_mail_on=AHEAD))


@pytest.mark.usefixtures("dearer_from_december")
@pytest.mark.parametrize(("day", "amount"), [(TODAY, "$630"), (CHANGE, "$700")])
def test_the_fee_on_the_form_in_the_letter_and_on_the_page_is_that_of_the_planned_day(day, amount):
    case = planned(day)
    child = case.beneficiaries[0]
    letter = " ".join(
        sentence.text
        for section in letter_of(case, child).sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    )

    assert fee(Filing(case=case, beneficiary=child)) == f"{amount}.00"
    assert mailing_of(case).fee == amount
    assert f"on paper is {amount} " in letter


@pytest.mark.usefixtures("dearer_from_december")
def test_the_address_is_that_of_the_planned_day():
    by_post = {"carrier": "USPS"}
    ahead, now = planned(CHANGE, file_carrier=by_post), planned(TODAY, file_carrier=by_post)

    assert mailing_of(ahead).places[0].lines[-1] == "Elsewhere, TX 75000"
    assert mailing_of(now).places[0].lines[-1].startswith("Dallas")


def test_a_row_that_is_stale_on_the_planned_day_stops_the_packet():
    row = fact(FEE, on=TODAY)
    stale = row.checked_on + timedelta(days=91)

    assert found(planned(stale), "POL-01")
    assert not found(planned(stale - timedelta(days=30)), "POL-01")


def test_a_plan_makes_no_packet_another_one():
    before = ready()

    assert _told_by(replace(before, goal_to_mail_on=AHEAD)) == _told_by(before)


def test_a_look_too_long_before_the_planned_day_holds_the_mail_and_not_the_packet():
    case = with_answer(checked(looked(TODAY.isoformat())), "file-how.day", AHEAD.isoformat())
    (look,) = (one for one in findings(case) if one.rule.code == "FRM-02")

    assert look.blocks
    assert look.stops_mailing
    assert not look.stops
    assert look not in blocking(case)
    assert not found(checked(looked(TODAY.isoformat())), "FRM-02")
