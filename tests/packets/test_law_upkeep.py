"""Facts of law grow old: they are looked at again in time, and stale ones stop the final packet."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from packets import law
from packets.law import all_facts, changed_by, fact, fact_of, noting_what_is_read
from packets.law.upkeep import all_upkeep, due_rows, is_stale, look_again_on, upkeep_of
from packets.readiness import findings
from tests.packets.readiness_cases import Row, ready, row
from tests.support.cases import TODAY

pytestmark = pytest.mark.usefixtures("as_in_the_files")
FEE = "fee.i131.item7.paper"
BEFORE_THE_ADDRESSES = date(2026, 8, 1)
LONG_AFTER = date(2099, 3, 1)

ROWS: tuple[Row, ...] = (
    row("POL-01", ready(taken_on=LONG_AFTER), "file", about="", says="the fee for Form I-131"),
    row(
        "POL-01b",
        ready(taken_on=BEFORE_THE_ADDRESSES),
        "file",
        about="",
        says="the USCIS address for UPS",
    ),
)


def stops(case):
    return sorted(f.text for f in findings(case) if f.rule.code == "POL-01")


def test_each_row_has_a_measure_and_each_measure_a_reason():
    assert all(upkeep_of(row) for row in all_facts())
    assert all(one.reason for one in all_upkeep())
    assert all_upkeep()[-1].prefix == ""


def test_what_a_request_is_refused_for_is_looked_at_each_week():
    for key in (FEE, "address.i131.item7.usps", "payment.paper_methods"):
        row = fact(key, on=TODAY)
        assert look_again_on(row) == row.checked_on + timedelta(days=7)


def test_the_longest_overdue_row_is_first_and_rows_that_ended_are_left_alone():
    due = due_rows(on=TODAY)

    assert [look_again_on(row) for row in due] == sorted(look_again_on(row) for row in due)
    assert FEE in {row.key for row in due}
    assert [row for row in due if row.effective_to and row.effective_to < TODAY] == []


def test_a_look_makes_a_stale_row_fresh_again():
    stale = ready(taken_on=LONG_AFTER, file_carrier={})
    fresh = [replace(row, checked_on=LONG_AFTER) for row in all_facts()]

    assert [text.split(" on ")[0].removeprefix("We last looked up ") for text in stops(stale)] == [
        "how the fee is paid",
        "the USCIS address for UPS, FedEx and DHL",
        "the USCIS address for the U.S. Postal Service",
        "the fee for Form I-131",
        "the version of Form I-131",
        "the version of Form I-134",
    ]
    with changed_by(lambda: fresh):
        assert stops(stale) == []
    assert len(stops(stale)) == 6


def test_who_asks_for_a_waiver_is_not_stopped_by_the_fee():
    waived = {"you-refugee": {"pay": "WAIVER", "refugee": "NO"}}
    case = ready(taken_on=LONG_AFTER, petitioner=_asked_by(waived))

    assert [text for text in stops(case) if "fee" in text] == []


def _asked_by(pages):
    petitioner = ready().petitioner
    return replace(petitioner, answers={**petitioner.answers, **pages})


@pytest.mark.parametrize("prefix", ["notice.", "posts.", "days_ahead.", "poverty_guideline."])
def test_what_only_informs_never_grows_stale(prefix):
    rows = [row for row in all_facts() if row.key.startswith(prefix)]

    assert rows
    assert not any(is_stale(row, on=date(2099, 1, 1)) for row in rows)


def test_a_new_row_ends_the_one_before_it():
    old = fact(FEE, on=TODAY)
    new = replace(old, value=700, effective_from=date(2027, 1, 1), checked_on=TODAY)

    with changed_by(lambda: [new]):
        assert fact(FEE, on=date(2026, 12, 31)).value == 630
        assert fact(FEE, on=date(2026, 12, 31)).effective_to == date(2026, 12, 31)
        assert fact(FEE, on=date(2027, 1, 1)).value == 700
        assert len(law.facts_like(FEE, on=date(2027, 1, 1))) == 1


def test_a_row_moves_as_plain_data_and_comes_back_whole():
    for one in all_facts():
        assert fact_of(one.data) == one


def test_what_is_looked_up_is_noted():
    with noting_what_is_read() as read:
        fact(FEE, on=TODAY)

    assert [row.value for row in read.values()] == [630]
