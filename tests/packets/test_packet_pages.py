"""The pages of packets: asked for, watched, refused, downloaded."""

import pytest

from packets.operations import building
from packets.operations.builds import request_build
from tests.packets.test_exhibits_pages import (
    a_case_with_papers,
    address,
    browser_of,
    page_of,
    whole,
)
from tests.support.audit import lines_of
from tests.support.cases import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    return a_case_with_papers(tmp_path)


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


@pytest.fixture
def built(case):
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    building.build_packet(build_id=build.pk)
    build.refresh_from_db()
    return build


def test_the_packet_is_downloaded_whole_under_its_own_name(case, family, built):
    answer = family.get(address("packet-file", case, 1))

    content = b"".join(answer.streaming_content)
    name = f"parole-packet-{case.reference}-v1-draft.pdf"
    assert len(content) == built.packet.size
    assert answer["Content-Type"] == "application/pdf"
    assert (
        answer["Content-Disposition"] == f"attachment; filename=\"{name}\"; filename*=UTF-8''{name}"
    )
    assert "sandbox" in answer["Content-Security-Policy"]
    assert lines_of(case).filter(what="PACKET_DOWNLOADED").exists()


def test_a_second_press_leads_to_the_same_packet(case, family):
    answers = [
        family.post(address("make-packet", case), whole(kind="draft")) for _press in range(2)
    ]

    assert len({answer["Location"] for answer in answers}) == 1
    assert case.builds.count() == 1


def test_a_final_packet_is_refused_with_links_to_what_is_missing(case, family):
    answer = family.post(address("make-packet", case), whole(kind="final"))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "missing for the final packet" in page
    assert f'href="{address("exhibits", case)}' in page


def test_a_packet_that_cannot_be_made_says_why_and_what_to_do(case, family):
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    case.builds.update(state="FAILED", reason="The file x.pdf cannot be read. Add it again.")

    for name, more in (("build", [build.code]), ("packet", [])):
        assert "The file x.pdf cannot be read. Add it again." in page_of(family, name, case, *more)


def test_a_script_hears_how_far_a_packet_is(case, family):
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    case.builds.update(state="RUNNING", step="EXHIBITS", step_number=7, step_count=23)

    answer = family.get(address("build-state", case, build.code)).json()

    assert answer == {"words": "Exhibit 7 of 23", "hundredths": 15, "is_over": False}
