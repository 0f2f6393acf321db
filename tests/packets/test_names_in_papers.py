"""The names of the people of a case are found in its papers, each with page and place."""

import pytest

from evidence.models import FoundFact, Reading
from evidence.reading.words import Word, box_around
from packets.models import Beneficiary, Case
from packets.tasks import sweep_names
from tests.support.cases import a_case, an_exhibit
from tests.support.reading import a_reading
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    case = a_case_row(a_case(exhibits=(an_exhibit("MED-01", page_count=2),)), files=tmp_path)
    give_pages(case)
    return case


def listed(text):
    return [[word, place / 20, 0.3, 0.04, 0.02] for place, word in enumerate(text.split())]


def write(case, *texts):
    """Keep a reading of a page for each text."""
    reading = a_reading(case.exhibits.get().document, *texts)
    for number, text in enumerate(texts, start=1):
        reading.read_pages.filter(number=number).update(words=listed(text))
    return reading


def found():
    rows = FoundFact.objects.filter(kind=FoundFact.Kind.NAME)
    return [(row.value, row.page) for row in rows.order_by("page", "pk")]


def rename(given):
    nour = Beneficiary.objects.get()
    nour.answers["ben-name"]["given"] = given
    nour.save()
    Case.objects.get().save()


def test_each_name_is_kept_with_its_pages_and_the_place_where_it_stands(case):
    write(case, "Patient ALHASSAM, Nour of Homs", "Huda Alhassan and نور الحسن")

    sweep_names()

    assert sorted(found()) == [("Huda Alhassan", 2), ("Nour Alhassan", 1), ("نور الحسن", 2)]
    kept = FoundFact.objects.get(value="Nour Alhassan")
    words = [Word.of(word) for word in listed("Patient ALHASSAM, Nour of Homs")]
    assert tuple(kept.box) == box_around(words[1:3])
    assert kept.written == "Nour ALHASSAM,"


def test_a_name_that_was_answered_later_is_looked_for_then(case):
    write(case, "Letter about Noor Alhassan")
    rename("Rima")
    sweep_names()
    assert found() == []

    rename("Noor")
    sweep_names()

    assert found() == [("Noor Alhassan", 1)]


def test_a_name_that_is_no_answer_any_more_is_forgotten(case):
    write(case, "Letter about Nour Alhassan")
    sweep_names()

    rename("Salma")
    sweep_names()

    assert found() == []


def test_the_same_names_are_looked_for_once(case, django_assert_num_queries):
    write(case, "Letter about Nour Alhassan")
    sweep_names()
    before = FoundFact.objects.get().pk

    Case.objects.get().save()
    sweep_names()

    assert FoundFact.objects.get().pk == before
    with django_assert_num_queries(3):
        sweep_names()


def test_a_document_that_is_still_being_read_waits(case):
    reading = write(case, "Letter about Nour Alhassan")
    Reading.objects.filter(pk=reading.pk).update(state=Reading.State.WAITING)

    sweep_names()

    assert found() == []
    reading.refresh_from_db()
    assert reading.names_sought_at is None


def test_pages_that_are_others_by_now_are_left_alone(case):
    reading = write(case, "Letter about Nour Alhassan")
    Reading.objects.filter(pk=reading.pk).update(pages_name="evidence/other.pdf")

    sweep_names()

    assert found() == []


def test_other_facts_stay_when_names_are_looked_for_again(case):
    reading = write(case, "Letter about Nour Alhassan")
    FoundFact.objects.create(reading=reading, page=1, kind=FoundFact.Kind.DATE, value="2026-12-14")
    sweep_names()

    rename("Salma")
    sweep_names()

    assert [row.kind for row in FoundFact.objects.all()] == [FoundFact.Kind.DATE]


def test_what_stands_on_many_pages_is_kept_up_to_a_bound(case, monkeypatch):
    monkeypatch.setattr("evidence.found_facts.MOST_NAMES", 1)
    write(case, "Nour Alhassan", "Nour Alhassan")

    sweep_names()

    assert found() == [("Nour Alhassan", 1)]
