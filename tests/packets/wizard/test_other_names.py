"""A yes to other names is followed by a name, or no form is filed: it would say that there is none."""

import pytest

from packets.readiness import blocking
from packets.snapshot import Answered
from packets.wizard.pages import all_pages
from tests.packets.readiness_cases import ready, ready_child
from tests.packets.wizard.forms import page, send
from tests.support.cases import a_petitioner, with_answer

NAMED = [{"family": "Haddad"}]


@pytest.mark.parametrize("page_id", ["ben-other", "you-other"])
@pytest.mark.parametrize(
    ("given", "is_done"),
    [
        ({"other": "YES"}, False),
        ({"other": "YES", "names": NAMED}, True),
        ({"other": "NO"}, True),
        ({"other": "NOT_SURE"}, True),
    ],
)
def test_a_yes_needs_a_name(page_id, given, is_done):
    assert all_pages()[page_id].is_done(Answered(answers={page_id: given})) is is_done


@pytest.mark.parametrize(
    "case",
    [
        ready_child(ben_other={"other": "YES"}),
        ready(petitioner=with_answer(a_petitioner(), "you-other.other", "YES")),
    ],
)
def test_no_final_packet_is_made_of_a_yes_without_a_name(case):
    assert "ID-06" in {finding.rule.code for finding in blocking(case)}


def test_the_page_asks_for_the_name_before_it_goes_on(huda, case):
    address = page(case, "1", "ben-other")

    sent = send(huda, address, other="YES")

    assert sent["Location"] == f"{address}?ask=1"
    shown = huda.get(sent["Location"]).content.decode()
    assert "Write each other name, or change the answer to no" in shown
