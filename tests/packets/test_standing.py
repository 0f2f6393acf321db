"""How far a case is: every page that tells it tells the same."""

import re

from django.test import Client

import pytest

from packets.models import Case, Packet
from tests.support.cases import a_case
from tests.support.rows import Role, a_case_row, joined

pytestmark = pytest.mark.django_db


@pytest.fixture
def case() -> Case:
    return a_case_row(a_case(exhibits=()))


@pytest.fixture
def family(case) -> Client:
    browser = Client()
    browser.force_login(case.members.get().user)
    return browser


def a_final_packet_of(case: Case) -> None:
    build = case.builds.create(is_draft=False, digest="0" * 64, snapshot={}, state="DONE")
    Packet.objects.create(
        case=case,
        build=build,
        number=1,
        is_draft=False,
        file="packet.pdf",
        sha256="0" * 64,
        size=1,
        page_count=1,
        manifest={},
    )


def page(browser: Client, address: str) -> str:
    return browser.get(address).content.decode()


def parts_ready(text: str) -> str:
    found = re.search(r"\d+ of \d+ parts are ready", text)
    assert found
    return found[0]


@pytest.mark.parametrize("is_packed", [False, True])
def test_the_list_of_cases_and_the_case_home_name_the_same_number(is_packed, case, family):
    if is_packed:
        a_final_packet_of(case)

    listed = parts_ready(page(family, "/cases/"))

    assert listed == parts_ready(page(family, f"/c/{case.reference}/"))


@pytest.mark.parametrize("is_packed", [False, True])
def test_the_bar_and_its_counts_speak_of_the_tasks_of_the_list(is_packed, case, family):
    if is_packed:
        a_final_packet_of(case)

    told = family.get(f"/c/{case.reference}/").context
    rows = [row["task"] for group in told["groups"] for row in group["rows"]]
    bar = told["readiness"]

    assert len(bar["pieces"]) == len(rows)
    assert sum(bar[name] for name in ("done", "fix", "waiting", "begun", "todo")) == len(rows)
    assert bar["text"].startswith(f"{sum(t.state.is_done for t in rows)} of {len(rows)} ")


def read_by_the_family(case: Case) -> None:
    for traveller in case.beneficiaries.all():
        traveller.answers |= {"letter": {}}
        traveller.save()
    case.answers |= {"check": {"done": "DONE"}}
    case.save()


def test_the_packet_page_leads_to_what_nobody_has_read(case, family):
    told = page(family, f"/c/{case.reference}/packet/")

    assert "Read these before you mail the packet" in told
    assert f'href="/c/{case.reference}/1/letter/"' in told
    assert "Check all answers" in told


def test_the_packet_page_asks_for_no_reading_once_all_was_read(case, family):
    read_by_the_family(case)

    told = page(family, f"/c/{case.reference}/packet/")

    assert "Read these before you mail the packet" not in told
    assert "Read your letter to USCIS" in told.partition("Complete:")[2].partition("</p>")[0]


@pytest.fixture
def attorney(case) -> Client:
    browser = Client()
    browser.force_login(joined(case, Role.ATTORNEY, role="ATTORNEY"))
    return browser


def test_the_desk_says_how_much_is_to_be_read_before_mailing(case, attorney):
    at_desk = attorney.get(f"/desk/{case.reference}/")
    line = attorney.get("/desk/").context["lines"][0]

    assert at_desk.context["unread_count"] == line["unread_count"] == 2
    assert "To read and check before mailing" in at_desk.content.decode()

    read_by_the_family(case)

    assert attorney.get(f"/desk/{case.reference}/").context["unread_count"] < 2
