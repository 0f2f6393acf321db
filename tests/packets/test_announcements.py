"""Announcements of the government: each has a title, and a case is told those that touch it."""

from django.urls import reverse

import pytest

from packets.law import facts_like
from packets.models import User
from packets.snapshot import VisaHistoryFacts
from packets.wizard.announcements import ANNOUNCEMENTS
from packets.wizard.news import news_for, news_of
from tests.packets.test_exhibits_pages import address, browser_of, page_of
from tests.support.cases import TODAY, a_beneficiary, a_case, with_answer
from tests.support.rows import Role, a_case_row, joined

LIMITS = "Limits of visas and entry for 39 countries"
HOLD = "Hold of requests from 39 countries"
AFGHANS = "Stop of all requests of Afghan nationals"
FAMILIES = "End of family reunification parole"
FOUR = "End of the program for Cubans, Haitians, Nicaraguans and Venezuelans"


def traveller(citizen, key="nour"):
    return a_beneficiary(key, ben_nation={"citizen": citizen, "born": "JO"})


def titles_for(citizen, channel="MAIL"):
    case = with_answer(a_case(beneficiaries=(traveller(citizen),)), "file-how.channel", channel)
    return {str(one.title) for one in news_for(case)}


def test_every_announcement_has_a_title():
    names = {
        row.key.removeprefix("notice.status.") for row in facts_like("notice.status.", on=TODAY)
    }

    assert names == {one.name for one in ANNOUNCEMENTS}
    assert all(one.title for one in news_of(TODAY))


@pytest.mark.parametrize(
    ("title", "citizens"),
    [
        (LIMITS, {"AF", "CU"}),
        (HOLD, {"AF", "CU"}),
        (AFGHANS, {"AF"}),
        (FAMILIES, set()),
        (FOUR, {"CU"}),
        ("Signatures in ink", {"AF", "CU", "CO", "GE"}),
        ("Pause of immigrant visas of 75 countries", set()),
        ("Proposed limits of work cards", set()),
    ],
)
def test_a_case_is_told_an_announcement_that_touches_it(title, citizens):
    assert {one for one in ("AF", "CU", "CO", "GE") if title in titles_for(one)} == citizens


@pytest.mark.parametrize(("filed", "told"), [("YES", True), ("NO", False), ("NOT_SURE", False)])
def test_the_end_of_family_reunification_is_told_where_a_family_petition_was_filed(filed, told):
    history = VisaHistoryFacts(answers={"w-family": {"filed": filed}})
    case = a_case(beneficiaries=(a_beneficiary("nour", visa_history=history),))

    assert (FAMILIES in {str(one.title) for one in news_for(case)}) is told


def test_countries_that_nobody_read_again_are_marked_as_recalled():
    rows = facts_like("notice.about.", on=TODAY)

    assert [(row.key, row.confidence) for row in rows] == [("notice.about.chnv_ended", "K")]


def test_announcements_about_paper_are_not_told_to_who_files_online():
    paper = {"No checks and no money orders", "Photos with the form"}

    assert paper <= titles_for("GE")
    assert not paper & titles_for("GE", channel="ONLINE")


@pytest.fixture
def case(db):
    two = (traveller("CU"), traveller("CU", "lina"))
    return a_case_row(a_case(exhibits=(), beneficiaries=two))


def family_of(case):
    return browser_of(case.members.get(role=Role.OWNER).user)


def test_the_page_of_a_notice_tells_each_once_with_its_title_and_leads_to_all(case):
    told = page_of(family_of(case), "lawyer-first", case, "pol-02")

    assert told.count("<li>A notice in force since") == 1
    assert told.count(f"<h3>{LIMITS}</h3>") == 1
    assert AFGHANS not in told
    assert f'href="{reverse("news")}"' in told


def test_a_page_of_a_lawyer_first_names_the_attorney_of_the_case_and_leads_to_the_question(case):
    ask = f'href="{address("page", case, "ask")}"'
    before = page_of(family_of(case), "lawyer-first", case, "ref-05")
    joined(case, Role.ATTORNEY, role=User.Role.ATTORNEY, shown_name="Mary Okafor")

    told = page_of(family_of(case), "lawyer-first", case, "ref-05")

    assert "The attorney of your case" not in before
    assert "<bdi>Mary Okafor</bdi>" in told
    assert ask in told
    assert family_of(case).get(address("page", case, "ask")).status_code == 200


def test_an_attorney_is_not_led_to_ask_the_attorney(case):
    attorney = joined(case, Role.ATTORNEY, role=User.Role.ATTORNEY, shown_name="Mary Okafor")

    told = page_of(browser_of(attorney), "lawyer-first", case, "ref-05")

    assert "<bdi>Mary Okafor</bdi>" in told
    assert "Ask your attorney to look" not in told
