"""The page of a document tells what a machine read in it."""

from django.urls import reverse

import pytest

from evidence.models import FoundFact, Reading, ReadPage
from tests.packets.test_exhibits_pages import browser_of
from tests.support.cases import a_case, an_exhibit
from tests.support.reading import a_fact, a_passport, a_reading
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db
LETTER = (
    "Zahrat Al-Waha Hospital Amman Jordan. Treatment plan of the patient with the date of the "
    "operation and the names of all doctors who take part in it 2026 12 14"
)


@pytest.fixture
def case(tmp_path):
    papers = (an_exhibit("ALL-04", about=("nour",)), an_exhibit("MED-01", page_count=2))
    case = a_case_row(a_case(exhibits=papers), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def document(case, kind):
    return case.exhibits.get(kind=kind).document


def page(case, family, kind):
    code = case.exhibits.get(kind=kind).code
    return family.get(reverse("exhibit", args=[case.reference, code])).content.decode()


def test_the_text_of_each_page_is_shown_escaped_and_with_where_it_is_from(case, family):
    a_reading(document(case, "MED-01"), "<b>السلام</b>", "second page")

    shown = page(case, family, "MED-01")

    assert "&lt;b&gt;السلام&lt;/b&gt;" in shown
    assert 'dir="auto"' in shown
    assert "The text of the file" in shown
    assert "second page" in shown


def test_a_page_that_waits_for_recognition_says_so(case, family):
    reading = a_reading(document(case, "MED-01"), "", source=ReadPage.Source.NONE)
    Reading.objects.filter(pk=reading.pk).update(state=Reading.State.WAITING)

    shown = page(case, family, "MED-01")

    assert "Not read yet" in shown
    assert "Some pages are still being read." in shown


def test_a_document_that_nobody_has_read_shows_none_of_it(case, family):
    shown = page(case, family, "MED-01")

    assert "Show as text" not in shown
    assert "What could be better" not in shown


def test_advice_stands_with_its_page_and_is_counted_in_the_list(case, family):
    reading = a_reading(document(case, "MED-01"), "one", "two")
    reading.read_pages.filter(number=2).update(advice=["BLURRED", "DARK"])

    shown = page(case, family, "MED-01")
    listed = family.get(reverse("exhibits", args=[case.reference])).content.decode()

    assert "Page 2: This page looks blurred." in shown
    assert "Page 2: This page is dark." in shown
    assert "2 hints" in listed


def test_what_the_zone_of_a_passport_says_is_listed_with_what_is_proved(case, family):
    a_passport(document(case, "ALL-04"))

    shown = page(case, family, "ALL-04")

    assert "Passport number" in shown
    assert "N12345678" in shown
    assert "checked" in shown
    assert "This passport has ended." not in shown


def test_a_passport_that_has_ended_is_told(case, family):
    a_passport(document(case, "ALL-04"), EXPIRY="2020-01-31")

    assert "This passport has ended." in page(case, family, "ALL-04")


def test_a_zone_that_cannot_be_read_is_told(case, family):
    a_fact(a_reading(document(case, "ALL-04")), FoundFact.Kind.MRZ, "", is_checked=False)

    assert "We could not read the lines" in page(case, family, "ALL-04")


def test_names_stand_with_every_page_and_dates_apart_from_what_is_compared(case, family):
    reading = a_reading(document(case, "MED-01"), "one", "two")
    for number in (1, 2):
        a_fact(reading, FoundFact.Kind.NAME, "Nour Alhassan", page=number, is_checked=False)
    a_fact(reading, FoundFact.Kind.DATE, "2026-12-14", page=2, is_checked=False)

    found = page(case, family, "MED-01").split("What we read in it")[1]

    compared, dates = found.split("1 date in the text")
    assert "Nour Alhassan" in compared
    assert 'href="?from=1#pages-title"' in compared
    assert 'href="?from=2#pages-title"' in compared
    assert "December 14, 2026" in dates
    assert "We compare these with no answer." in dates


def test_a_name_on_very_many_pages_names_the_first_and_counts_the_others(case, family):
    reading = a_reading(document(case, "MED-01"), "one")
    for number in range(1, 10):
        a_fact(reading, FoundFact.Kind.NAME, "Nour Alhassan", page=number, is_checked=False)

    assert "and 3 pages more" in page(case, family, "MED-01")


def test_what_check_digits_prove_is_told_as_proved_though_it_stands_in_print_as_well(case, family):
    reading = a_reading(document(case, "ALL-04"))
    a_fact(reading, FoundFact.Kind.EXPIRY, "2020-01-31", is_checked=False, details={})
    a_fact(reading, FoundFact.Kind.PASSPORT_NUMBER, "N12345678")
    a_fact(reading, FoundFact.Kind.EXPIRY, "2020-01-31")

    assert "This passport has ended." in page(case, family, "ALL-04")


def test_a_page_that_is_nearly_there_already_names_the_other_one(case, family):
    a_reading(document(case, "MED-01"), "first", LETTER)
    a_reading(document(case, "ALL-04"), LETTER + " copy")

    shown = page(case, family, "MED-01")

    assert "Page 2 is nearly the same as page 1 of" in shown
    assert "Document ALL-04" in shown
