"""A letter that gives the date of birth of a person of the case is compared with the answer."""

import pytest

from evidence.found_facts import keep_facts_in_words
from evidence.models import Document
from packets.comparing import open_questions
from packets.models import Beneficiary
from packets.selectors.snapshots import snapshot_of
from tests.support.cases import TODAY, a_case, an_exhibit
from tests.support.reading import a_reading
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    case = a_case_row(a_case(exhibits=(an_exhibit("MED-01", about=("nour",)),)), files=tmp_path)
    give_pages(case)
    return case


def write(text):
    """Keep what is found in a letter of one line a row."""
    words = [
        [word, place / 20, row / 20, 0.04, 0.02]
        for row, line in enumerate(text.splitlines())
        for place, word in enumerate(line.split())
    ]
    reading = a_reading(Document.objects.get(), text, words=words)
    keep_facts_in_words(reading, reading.read_pages.all(), TODAY)


def asked(case):
    return [
        (one.fact.kind, one.answered, one.read, one.fact.page)
        for one in open_questions(snapshot_of(case, today=TODAY))
    ]


def test_a_letter_with_another_birth_date_asks_one_question_and_changes_nothing(case):
    write("Zahrat Al-Waha Hospital\nPatient: Nour Alhassan, born on March 3, 2017, is in our care.")

    assert asked(case) == [("BIRTH", "2017-03-05", "2017-03-03", 1)]
    assert Beneficiary.objects.get().answers["ben-dob"]["dob"] == "2017-03-05"


QUIET = {
    "the name on another line": "Patient: Nour Alhassan\nSister, born on March 3, 2017",
    "no label": "Patient: Nour Alhassan, March 3, 2017",
    "the same date": "Patient: Nour Alhassan, born on March 5, 2017",
    "an end and no birth": "Patient: Nour Alhassan, valid until March 3, 2017",
}


@pytest.mark.parametrize("why", QUIET)
def test_a_letter_asks_nothing_with(case, why):
    write(QUIET[why])

    assert asked(case) == []
