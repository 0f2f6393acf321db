"""Words for a page that an answer of somebody else took out of the case while they were written."""

import pytest

from packets.operations.people import add_traveller, remove_traveller
from tests.packets.wizard.forms import page, send_blind

GONE = "is not part of your case any more"


def test_words_for_a_reason_that_was_changed_meanwhile_come_back(huda, case):
    told = send_blind(
        huda,
        page(case, "1", "fun-date"),
        place="Amman, Abdoun",
        **{"date.day": "12", "date.month": "May", "date.calendar": "GREGORIAN"},
    )

    assert told.status_code == 409
    assert GONE in told.content.decode()
    assert told.context["words"] == ["12 May", "Amman, Abdoun"]


def test_every_word_comes_back_and_what_was_ticked_is_no_word(huda, case):
    told = send_blind(
        huda,
        page(case, "9", "ben-address"),
        same="YES",
        **{
            "address.country": "JO",
            "address.street": "Rainbow Street 5",
            "address.city": "Amman",
            "address.describe": "",
        },
    )

    assert told.context["words"] == ["Jordan, Rainbow Street 5, Amman"]


def test_rows_of_a_list_come_back_one_by_one(huda, case):
    names = {"names.0.row": "1", "names.0.given": "Nour", "names.0.family": "Al-Amin"}
    more = {"names.1.row": "1", "names.1.given": "Noor", "names.1.family": "Alamin"}

    told = send_blind(huda, page(case, "9", "ben-other"), other="YES", **names, **more)

    assert told.context["words"] == ["Al-Amin, Nour", "Alamin, Noor"]


def test_a_social_security_number_never_goes_back_to_a_browser(huda, case):
    told = send_blind(huda, page(case, "9", "ben-numbers"), ssn="123-45-6789")

    assert told.status_code == 409
    assert b"123-45-6789" not in told.content


def test_words_about_a_traveller_who_was_removed_come_back(huda, case):
    owner = case.members.get().user
    gone = add_traveller(case=case, number=2, called="Rima", by=owner)
    remove_traveller(case=case, key=gone.key, by=owner)

    told = send_blind(huda, page(case, "2", "ben-contact"), phone="call my uncle")

    assert told.status_code == 409
    assert told.context["words"] == ["call my uncle"]


def test_words_for_the_letter_of_a_traveller_who_was_removed_come_back(huda, case):
    told = send_blind(huda, page(case, "9", "letter"), part1="We ask you to hear us.")

    assert told.status_code == 409
    assert "We ask you to hear us." in told.content.decode()


@pytest.mark.parametrize("where", [("1", "fun-date"), ("9", "ben-contact"), ("1", "no-such-page")])
def test_a_page_that_is_not_asked_has_nothing_to_show(huda, case, where):
    assert huda.get(page(case, *where)).status_code == 404


def test_a_page_that_no_case_has_takes_no_words(huda, case):
    assert send_blind(huda, page(case, "no-such-page"), why="x").status_code == 404
