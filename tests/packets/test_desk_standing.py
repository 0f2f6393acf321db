"""What the desk says of a case with a packet: its state, and what nobody has read yet."""

from django.test import Client
from django.urls import reverse

import pytest

from tests.packets.test_overtaken import made_of, move
from tests.support.cases import a_case
from tests.support.rows import Role, a_case_row, joined

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_case_row(a_case(exhibits=()))


def seen_by(case, role, name="desk-case"):
    browser = Client()
    browser.force_login(joined(case, role, role=role.value))
    place = [case.reference] if name == "desk-case" else []
    return browser.get(reverse(name, args=place)).content.decode()


PAGES = pytest.mark.parametrize("page", ["desk", "desk-case"])


def state_in(told, words):
    """Tell whether a page says so of the case; the list also offers states to choose from."""
    return words in told.split("</search>")[-1]


@PAGES
def test_a_case_that_stands_in_a_final_packet_is_not_being_written(page, case):
    made_of(case)

    told = seen_by(case, Role.ATTORNEY, page)

    assert state_in(told, "Final packet made")
    assert not state_in(told, "Being written")


@PAGES
@pytest.mark.parametrize("is_draft", [True, False])
def test_a_case_with_a_draft_or_an_old_packet_is_being_written(is_draft, page, case):
    made_of(case, is_draft=is_draft)
    if not is_draft:
        move(case)

    assert state_in(seen_by(case, Role.ATTORNEY, page), "Being written")


def test_what_is_to_be_read_is_named_and_leads_there(case):
    told = seen_by(case, Role.ATTORNEY)

    assert f'<a href="/c/{case.reference}/1/letter/">Read your letter to USCIS</a>' in told
    assert "Check all answers" in told


def test_a_clerk_is_told_only_how_much_is_to_be_read(case):
    told = seen_by(case, Role.CLERK)

    assert "To read and check before mailing" in told
    assert "Read your letter to USCIS" not in told
