"""A change of the law tells which open cases it touches, by codes that the viewer may list."""

from django.urls import reverse

import pytest

from tests.pages.scene import a_build
from tests.support.facts_desk import (
    FEE,
    address_of,
    browser_of,
    now_of,
    proposed,
)
from tests.support.rows import Role, a_case_row, joined

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_in_the_files")]


def made_with(case, row):
    """Keep a packet of a case that notes a row."""
    packet = a_build(case, "DONE").packet
    packet.manifest = {"facts": [row.data]}
    packet.save()


def touched(browser, row):
    found = browser.get(address_of(row)).context["touched"]
    return found.count, set(found.codes)


def test_open_cases_whose_newest_packet_used_a_row_are_told_by_their_codes(ann, bob):
    row = now_of("age.child_under")
    mine, others, closed = a_case_row(), a_case_row(), a_case_row()
    mine.members.create(user=ann, role=Role.ATTORNEY)
    for case in (mine, others, closed):
        made_with(case, row)
    closed.status = "CLOSED"
    closed.save()

    assert touched(browser_of(ann), row) == (2, {mine.reference})
    assert touched(browser_of(bob), row) == (2, {mine.reference, others.reference})


def test_cases_that_would_be_filed_by_a_row_are_touched_before_there_is_a_packet(bob):
    case = a_case_row()
    joined(case, Role.VIEWER)

    assert touched(browser_of(bob), now_of(FEE)) == (1, {case.reference})
    assert touched(browser_of(bob), now_of("age.child_under")) == (0, set())


def test_a_change_tells_the_cases_it_touches_and_names_nobody(ann, bob):
    case = a_case_row()
    change = proposed(ann)

    page = browser_of(bob).get(reverse("facts-change", args=[change.code])).content.decode()

    assert case.reference in page
    assert "Nour" not in page
