"""What is told of files by ticks: it changes no page, and earlier releases told it in one word."""

from dataclasses import replace

import pytest

from packets.operations.exhibits import Concerned, describe_exhibit
from packets.snapshot import data_of, digest_of, snapshot_from
from tests.packets.test_exhibits_pages import (
    a_case_with_papers,
    address,
    browser_of,
    page_of,
    whole,
)
from tests.support.cases import a_case, a_translation, an_exhibit


def case_with(translation):
    return a_case(exhibits=(an_exhibit("ALL-10", language="ar", translations=(translation,)),))


def test_a_snapshot_of_an_earlier_release_is_read_as_what_it_said():
    now = case_with(a_translation(who="", stamps=False))
    earlier = data_of(now)
    (translation,) = earlier["exhibits"][0]["translations"]
    del translation["told"]

    translation["certified"] = True
    assert snapshot_from(earlier) == now

    translation["certified"] = False
    assert not snapshot_from(earlier).exhibits[0].translations[0].told


@pytest.mark.parametrize("told", [{"who": "FAMILY"}, {"stamps": False}, {"machine": True}])
def test_what_stands_on_no_page_makes_no_other_packet(told):
    whole = case_with(a_translation())

    assert digest_of(case_with(a_translation(**told))) == digest_of(whole)
    assert case_with(a_translation(**told)) != whole


def test_a_note_that_is_not_whole_makes_another_packet_for_the_index_says_so():
    whole, lacking = case_with(a_translation()), case_with(a_translation(note=["COMPLETE"]))

    assert digest_of(lacking) != digest_of(whole)


def test_the_name_of_the_translator_is_printed_and_so_is_part_of_the_packet():
    named = a_translation()

    assert digest_of(case_with(named)) != digest_of(case_with(replace(named, translator="")))


def test_what_a_letter_has_makes_no_other_packet():
    letter = an_exhibit("MED-01")
    told = replace(letter, told={"letter": ["SIGNED"]})

    assert digest_of(a_case(exhibits=(letter,))) == digest_of(a_case(exhibits=(told,)))


# --- The page of a document ----------------------------------------------------------------------


@pytest.fixture
def case(tmp_path):
    return a_case_with_papers(tmp_path)


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


@pytest.fixture
def letter(case):
    exhibit = case.exhibits.get(kind="MED-02")
    exhibit.kind = "MED-01"
    exhibit.save()
    return exhibit


@pytest.mark.django_db
def test_a_letter_is_asked_what_it_has_and_another_paper_is_not(case, family, letter):
    asked = page_of(family, "exhibit", case, letter.code)
    letter.kind = "MED-07"
    letter.save()

    assert 'name="letter"' in asked
    assert 'name="letter"' not in page_of(family, "exhibit", case, letter.code)


@pytest.mark.django_db
def test_what_a_letter_has_is_kept_and_a_stale_tab_sees_both(case, family, letter):
    place = address("exhibit", case, letter.code)
    boxes = {"title": letter.title, "kind": "MED-01", "version": "1"}

    family.post(place, whole(**boxes, letter=["SIGNED", "CONTACT"]))
    stale = family.post(place, whole(**boxes, letter=["NOT_SURE"]))

    letter.refresh_from_db()
    assert letter.told == {"letter": ["SIGNED", "CONTACT"]}
    assert stale.status_code == 409
    assert "Phone or email of the writer" in stale.content.decode()
    assert "I am not sure" in stale.content.decode()


@pytest.mark.django_db
def test_not_sure_goes_with_no_other_answer_and_nothing_typed_is_lost(case, family, letter):
    boxes = whole(title="A new title", version="1", letter=["SIGNED", "NOT_SURE"])

    answer = family.post(address("exhibit", case, letter.code), boxes)

    assert answer.status_code == 422
    assert "A new title" in answer.content.decode()
    assert "cannot go with another answer" in answer.content.decode()


@pytest.mark.django_db
def test_what_was_told_stays_where_it_is_not_asked(case, letter):
    letter.told = {"letter": ["SIGNED"]}
    letter.save()

    describe_exhibit(
        exhibit=letter, details={"title": "Other"}, concerned=Concerned(), version=1, by=None
    )

    letter.refresh_from_db()
    assert (letter.title, letter.told) == ("Other", {"letter": ["SIGNED"]})
