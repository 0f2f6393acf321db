"""A tab that shows an older state of a paper is told so, and the words in it are not lost."""

import pytest

from packets.models import Translation
from packets.operations.ordering import mark_of_order
from tests.packets.test_exhibits_pages import (
    a_case_with_papers,
    address,
    browser_of,
    version_on,
    whole,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    return a_case_with_papers(tmp_path)


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def test_a_stale_tab_sees_both_texts(case, family):
    exhibit = case.exhibits.get(kind="MED-02")
    place = address("exhibit", case, exhibit.code)
    family.post(place, whole(title="Theirs", version="1"))

    answer = family.post(place, whole(title="Mine", version="1"))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Theirs" in page
    assert "Mine" in page
    exhibit.refresh_from_db()
    assert exhibit.title == "Theirs"


LATE = [
    ("exhibit", {"title": "Mine", "version": "1"}),
    ("exhibit-replace", {"upload": "t"}),
    ("translation-add", {"translator": "Mine", "upload": "t"}),
]


@pytest.mark.parametrize(("name", "boxes"), LATE)
def test_a_tab_is_told_that_the_document_was_removed_meanwhile(case, family, name, boxes):
    exhibit = case.exhibits.get(kind="MED-02")
    family.post(address("exhibit-remove", case, exhibit.code))

    told = family.post(address(name, case, exhibit.code), whole(**boxes))

    assert told.status_code == 409
    assert "This document was removed meanwhile" in told.content.decode()


@pytest.mark.parametrize(
    ("go", "to", "order"),
    [("up", "", "BAC"), ("down", "", "ACB"), ("to", "3", "ACB"), ("to", "abc", "ABC")],
)
def test_buttons_move_a_document(case, family, go, to, order):
    for title, exhibit in zip("ABC", case.exhibits.all(), strict=True):
        exhibit.title = title
        exhibit.save()
    moved = case.exhibits.get(title="B")

    boxes = whole(exhibit=str(moved.code), go=go, to=to, seen=mark_of_order(case), place="2")
    family.post(address("exhibit-order", case), boxes)

    assert "".join(case.exhibits.values_list("title", flat=True)) == order


def test_a_stale_tab_sees_both_reasons_and_can_save_its_own(case, family):
    place = address("cannot-get-of", case, "MED-03", "1")
    family.post(place, whole(why="Theirs", version="0"))

    told = family.post(place, whole(why="Mine", version="0"))
    page = told.content.decode()

    assert told.status_code == 409
    assert "Theirs" in page
    assert "Mine" in page
    assert case.cannot_get.get().why == "Theirs"

    family.post(place, whole(why="Mine", version=str(told.context["version"])))

    assert case.cannot_get.get().why == "Mine"


def test_a_stale_tab_is_told_that_a_reason_was_taken_back(case, family):
    place = address("cannot-get-of", case, "MED-03", "1")
    family.post(place, whole(why="It closed.", version="0"))
    stale = version_on(family, place)
    family.post(place, whole(**stale, go="back"))

    told = family.post(place, whole(**stale, why="It closed in May."))
    page = told.content.decode()

    assert told.status_code == 409
    assert "It was taken back" in page
    assert "It closed in May." in page
    assert not case.cannot_get.exists()

    family.post(place, whole(why="It closed in May.", version=str(told.context["version"])))

    assert case.cannot_get.get().why == "It closed in May."


def test_a_stale_tab_reads_the_newer_reason_before_it_takes_it_back(case, family):
    place = address("cannot-get-of", case, "MED-03", "1")
    family.post(place, whole(why="Mine", version="0"))
    stale = version_on(family, place)
    family.post(place, whole(**stale, why="Theirs"))

    told = family.post(place, whole(**stale, why="Mine", go="back"))

    assert told.status_code == 409
    assert "Somebody wrote another reason meanwhile" in told.content.decode()
    assert "Theirs" in told.content.decode()

    family.post(place, whole(version=str(told.context["version"]), go="back"))

    assert not case.cannot_get.exists()


@pytest.fixture
def english(case):
    """The address of a translation."""
    translation = Translation.objects.get(exhibit__case=case)
    return address("translation", case, translation.exhibit.code, translation.code)


def test_a_stale_tab_sees_both_texts_about_a_translation(case, family, english):
    stale = version_on(family, english)
    family.post(english, whole(**stale, translator="Theirs"))

    told = family.post(english, whole(**stale, translator="Mine"))
    page = told.content.decode()

    assert told.status_code == 409
    assert "Theirs" in page
    assert "Mine" in page
    assert Translation.objects.get().translator == "Theirs"

    family.post(english, whole(translator="Mine", version=str(told.context["version"])))

    assert Translation.objects.get().translator == "Mine"


def test_words_about_a_translation_that_was_removed_meanwhile_are_answered(case, family, english):
    stale = version_on(family, english)
    for _tab in range(2):
        assert family.post(f"{english}remove/", whole()).status_code == 302

    told = family.post(english, whole(**stale, translator="Mine"))

    assert told.status_code == 409
    assert "was removed meanwhile" in told.content.decode()
