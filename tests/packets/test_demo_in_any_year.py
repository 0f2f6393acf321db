"""The demonstration can make its final packet in any year: its own staff looks the law up."""

from datetime import UTC, datetime

import pytest

from packets.law import all_facts
from packets.law.upkeep import is_stale
from packets.management.demonstration import people
from packets.models import FactChange
from packets.readiness import findings
from packets.selectors.facts import law_now
from tests.packets.readiness_cases import ready
from tests.support.rows import a_case_row

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_in_the_files")]


@pytest.mark.parametrize("year", [2027, 2031])
def test_no_stale_row_stops_its_packet(year):
    now = datetime(year, 6, 1, 12, tzinfo=UTC)
    case = ready(taken_on=now.date())
    assert [found for found in findings(case) if found.rule.code == "POL-01"]
    people.let_the_firm_in(a_case_row())

    people.look_up_the_law(now=now)

    with law_now():
        assert [found for found in findings(case) if found.rule.code == "POL-01"] == []
        in_force = [row for row in all_facts() if row.is_in_force(now.date())]
        assert [row.row for row in in_force if is_stale(row, on=now.date())] == []
    assert {change.proposed_by.email for change in FactChange.objects.all()} == {
        "okafor@example.org"
    }


def test_on_a_day_on_which_nothing_is_stale_nobody_says_anything():
    people.let_the_firm_in(a_case_row())

    assert people.look_up_the_law(now=datetime(2026, 11, 25, 12, tzinfo=UTC)) == 0
    assert people.look_up_the_law(now=datetime(2026, 11, 25, 13, tzinfo=UTC)) == 0
