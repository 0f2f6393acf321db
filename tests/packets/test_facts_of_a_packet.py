"""A packet notes the facts of law that it was made with, and no others."""

from dataclasses import replace

import pytest

from packets.assembly import assemble
from packets.law import changed_by, fact, fact_of
from tests.support.cases import TODAY
from tests.support.filed_cases import a_filed_case, silent

pytestmark = pytest.mark.usefixtures("as_in_the_files")
FEE = "fee.i131.item7.paper"


@pytest.fixture
def noted(tmp_path):
    """Return the rows that a packet notes, by their keys."""

    def noted():
        case = replace(a_filed_case(tmp_path / "files"), exhibits=())
        packet = assemble(case, tmp_path, is_draft=True, progress=silent)
        return {row["key"]: fact_of(row) for row in packet.manifest["facts"]}

    return noted


def test_the_facts_that_are_printed_and_the_editions_are_noted_with_their_source(noted):
    rows = noted()

    for key in (FEE, "payment.paper_methods", "edition.I-131", "edition.I-134"):
        assert rows[key] == fact(key, on=TODAY)


@pytest.mark.parametrize(
    "key", ["poverty_guideline.48_states.household.3", "notice.status.parole_fee"]
)
def test_a_fact_of_which_nothing_stands_in_the_packet_is_not_noted(noted, key):
    assert key not in noted()


def test_a_packet_notes_the_value_of_the_facts_desk(noted):
    new = replace(fact(FEE, on=TODAY), value=777, checked_on=TODAY)

    with changed_by(lambda: [new]):
        assert noted()[FEE].value == 777
