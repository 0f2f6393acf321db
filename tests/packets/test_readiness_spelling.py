"""What the forms do not take is told before anything is printed, each thing once."""

from dataclasses import replace

from packets.readiness import findings
from packets.snapshot import CaseSnapshot
from tests.packets.readiness_cases import Row, confirmed, found, ready, ready_child, row
from tests.support.cases import a_petitioner


def child(**pages: object) -> CaseSnapshot:
    return confirmed(ready_child(**pages))


UNCONFIRMED = replace(ready(), spellings=())
STAR = child(ben_name={"family": "Alhassan", "given": "Nour ★"})
TALL = child(ben_body={"height": 120, "weight": 57, "eyes": "BROWN", "hair": "BLACK"})
NO_STREET = child(ben_address={"address": {"country": "JO", "city": "Amman"}, "same": "YES"})
LONG_PHONE = ready(petitioner=a_petitioner(you_contact={"phone": "+380505550137"}))
ROWS: tuple[Row, ...] = (
    row("FRM-31", UNCONFIRMED, "check", about="", says="without accents"),
    row("FRM-31b", STAR, "ben-name", says="★"),
    row("FRM-31c", TALL, "ben-body", says="10"),
    row("FRM-31d", NO_STREET, "ben-address", says="Street Number and Name"),
    row("FRM-31e", LONG_PHONE, "you-contact", about="", says="Nothing is lost"),
)


def test_a_whole_answer_is_told_once_however_many_boxes_it_stands_in() -> None:
    assert len(found(STAR, "FRM-31b")) == 1
    assert len(found(UNCONFIRMED, "FRM-31")) == 1


def test_letters_that_another_rule_tells_of_are_not_told_twice() -> None:
    case = child(ben_name={"family": "Іваненко", "given": "Nour"})

    assert found(case, "FRM-25")
    assert not found(case, "FRM-31b")


def test_a_page_that_is_not_answered_yet_is_asked_for_once() -> None:
    case = child(ben_dob={})

    told = [finding.rule.code for finding in findings(case) if finding.mend_at == "ben-dob"]

    assert told
    assert "FRM-31d" not in told
