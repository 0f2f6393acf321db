"""On the page of a document: what it says is marked where an answer differs."""

import pytest

from evidence.models import FoundFact
from tests.packets.test_exhibits_pages import browser_of
from tests.packets.test_reading_pages import document, page
from tests.support.cases import a_case, an_exhibit
from tests.support.reading import a_fact, a_passport, a_reading
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db
MARK = "Not as you answered"


@pytest.fixture
def case(tmp_path):
    papers = (an_exhibit("ALL-04", about=("nour",)), an_exhibit("MED-01"))
    row = a_case_row(a_case(exhibits=papers), files=tmp_path)
    give_pages(row)
    return row


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def in_print(case, kind, day):
    a_fact(a_reading(document(case, kind)), FoundFact.Kind.BIRTH, day, is_checked=False)


def test_another_day_of_birth_in_the_print_of_a_passport_is_marked(case, family):
    in_print(case, "ALL-04", "2017-03-06")

    shown = page(case, family, "ALL-04")

    assert MARK in shown
    assert "Your answer: <bdi>March 5, 2017</bdi>" in " ".join(shown.split())


def test_the_same_day_is_not_marked(case, family):
    in_print(case, "ALL-04", "2017-03-05")

    assert MARK not in page(case, family, "ALL-04")


def test_a_day_of_birth_in_a_letter_that_may_be_anybodys_is_not_marked(case, family):
    in_print(case, "MED-01", "1988-01-02")

    assert MARK not in page(case, family, "MED-01")


def test_what_a_question_asks_about_leads_to_the_question(case, family):
    a_passport(document(case, "ALL-04"), BIRTH="2017-03-06")

    shown = page(case, family, "ALL-04")

    assert MARK in shown
    assert f'href="/c/{case.reference}/proof/questions/' in shown.split(MARK)[1]


def test_a_name_is_shown_as_the_paper_writes_it(case, family):
    reading = a_reading(document(case, "MED-01"))
    a_fact(reading, FoundFact.Kind.NAME, "NOUR alhassan", is_checked=False)
    reading.found_facts.update(written="Alhassan Nour")

    shown = page(case, family, "MED-01").split("What we read in it")[1]

    assert "Alhassan Nour" in shown
    assert "NOUR alhassan" not in shown
