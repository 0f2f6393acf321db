"""How far a case is: every page that tells it tells the same."""

import re

from django.test import Client

import pytest

from packets.models import Case, Packet
from tests.support.cases import a_case
from tests.support.rows import a_case_row

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
