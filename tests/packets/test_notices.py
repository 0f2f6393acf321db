"""Notices are about citizens of countries and about papers, and none is kept from anybody."""

from datetime import date

import pytest

from packets.snapshot import CaseSnapshot
from packets.wizard.first_facts import notices
from tests.packets.readiness_cases import found
from tests.support.cases import SCREENER, TODAY, a_beneficiary, a_case

BAN, STOP = "January 1, 2026", "November 26, 2025"


def first_answers(country: str, *, on: date = TODAY) -> CaseSnapshot:
    where = {"where": "ABROAD", "country": country}
    return CaseSnapshot(taken_on=on, answers={**SCREENER, "s-where": where})


def told(country, day):
    (notice,) = [one for one in notices(first_answers(country)) if day in one.text]
    return notice


def test_somebody_in_a_listed_country_is_told_that_it_is_about_its_citizens():
    notice = told("LA", BAN)

    assert notice.text.startswith(
        "If the person is a citizen of Laos: a U.S. notice in force since"
    )
    assert notice.names_the_place


@pytest.mark.parametrize("country", ["PK", "JO", ""])
def test_somebody_elsewhere_is_told_of_every_notice_with_its_countries(country):
    ban, stop = told(country, BAN), told(country, STOP)

    assert ban.text.startswith("Is the person a citizen of a country on this list?")
    assert {"Afghanistan", "Laos", "Zimbabwe"} <= set(ban.about)
    assert stop.text.startswith("If the person is a citizen of Afghanistan: ")
    assert not ban.names_the_place
    assert not stop.names_the_place


def test_a_place_under_the_palestinian_authority_is_a_matter_of_papers():
    notice = told("PS", BAN)

    assert notice.about[-1] == "Papers that the Palestinian Authority gave or signed"
    assert "citizen of a country on this list" in notice.text
    assert len(notice.about) == 39


def test_a_notice_names_its_own_day_in_its_source():
    notice = told("LA", BAN)

    assert "Proclamation 10998 of December 16, 2025" in notice.source.name
    assert notice.source.checked_on == "November 22, 2026"


def test_a_notice_is_not_told_before_it_is_in_force():
    assert notices(first_answers("LA", on=date(2025, 6, 8))) == ()


def result_page(client, country: str) -> str:
    pages = {"s-who": {"who": "PARENT"}, "s-where": {"where": "ABROAD", "country": country}}
    pages |= {"s-reason": {"reason": ["HARM"]}, "s-date": {"kind": "NONE"}}
    pages |= {"s-visa": {"visa": "YES"}, "s-flags": {"flags": ["NONE"]}}
    for page, answers in (pages | {"s-money": {"money": "PERSON"}}).items():
        client.post(f"/start/{page}/", {**answers, "form_complete": "1"})
    return client.get("/start/result/").content.decode()


@pytest.mark.django_db
def test_the_page_shows_an_afghan_in_pakistan_both_notices(client):
    content = result_page(client, "PK")

    assert "If the person is a citizen of Afghanistan" in content
    assert "<li>Afghanistan</li>" in content
    assert "people from" not in content


OTHERS = "If the person is a citizen of another country"
REASON = "Someone wants to hurt this person"


@pytest.mark.django_db
def test_a_notice_about_the_country_said_stands_first_and_others_closed_below_the_reason(client):
    content = result_page(client, "IR")

    order = (
        "If the person is a citizen of Iran",
        f">{REASON}</h2>",
        f"<summary>{OTHERS}</summary>",
    )
    places = [content.index(words) for words in (*order, "If the person is a citizen of Afghan")]
    assert places == sorted(places)
    assert f"<details><summary>{OTHERS}" in content


@pytest.mark.parametrize(
    ("country", "here"), [("IR", [BAN]), ("AF", [BAN, STOP]), ("PS", [BAN]), ("JO", []), ("", [])]
)
def test_notices_are_of_a_place_whose_citizens_or_papers_they_are_about(country, here):
    told = [one for one in notices(first_answers(country)) if one.is_of_the_place]

    assert len(told) == len(here)
    assert all(any(day in one.text for one in told) for day in here)


@pytest.mark.parametrize("country", ["IR", "AF", "JO"])
def test_the_sources_of_notices_are_in_plain_words(country):
    assert not [one for one in notices(first_answers(country)) if "settled" in one.source.name]


@pytest.mark.parametrize(("citizen", "count"), [("PS", 1), ("LA", 1), ("JO", 0)])
def test_a_traveller_of_a_listed_country_or_with_listed_papers_is_told_in_the_case(citizen, count):
    traveller = a_beneficiary(ben_nation={"citizen": citizen, "born": "JO"})

    said = [one.text for one in found(a_case(beneficiaries=(traveller,)), "POL-02")]

    assert len(said) == count
    assert all("in force since January 1, 2026" in text for text in said)
    assert all("Proclamation 10998 of December 16, 2025" in text for text in said)
