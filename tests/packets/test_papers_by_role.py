"""Each address of documents and packets answers each role as the table of rights says."""

from django.test import Client

import pytest

from evidence.models import PartialUpload
from packets.comparing import open_questions
from packets.models import PacketBuild
from packets.selectors.snapshots import snapshot_of
from packets.views.case_urls import EVIDENCE, PACKETS
from tests.packets.test_exhibits_pages import PAPERS, a_case_with_papers, address, browser_of
from tests.packets.test_permissions import CELLS, ROLES
from tests.pages.scene import a_build
from tests.support.cases import TODAY, a_case
from tests.support.reading import a_passport
from tests.support.rows import Role, a_case_row, an_account, joined

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    return a_case_with_papers(tmp_path)


# The name of an address and the method: the action of the table of rights.
ASKED = {
    ("exhibits", "get"): "view_evidence_preview",
    ("exhibit-add", "post"): "upload_evidence",
    ("exhibit-order", "get"): "replace_or_reorder_evidence",
    ("exhibit-join", "get"): "replace_or_reorder_evidence",
    ("exhibit-separate", "get"): "replace_or_reorder_evidence",
    ("cannot-get", "get"): "upload_evidence",
    ("cannot-get-of", "get"): "upload_evidence",
    ("paper-questions", "get"): "view_evidence_preview",
    ("paper-question", "get"): "view_evidence_preview",
    ("paper-question", "post"): "edit_form_step",
    ("paper-question-picture", "get"): "view_evidence_preview",
    ("uploads", "options"): "upload_evidence",
    ("upload", "head"): "upload_evidence",
    ("exhibit", "get"): "view_evidence_preview",
    ("exhibit", "post"): "replace_or_reorder_evidence",
    ("exhibit-state", "get"): "view_evidence_preview",
    ("exhibit-picture", "get"): "view_evidence_preview",
    ("exhibit-original", "get"): "download_evidence_original",
    ("exhibit-replace", "get"): "replace_or_reorder_evidence",
    ("exhibit-unlock", "get"): "upload_evidence",
    ("exhibit-cover", "get"): "replace_or_reorder_evidence",
    ("exhibit-look", "post"): "accept_evidence",
    ("exhibit-remove", "get"): "delete_evidence",
    ("translation-add", "get"): "upload_evidence",
    ("certificate", "get"): "view_evidence_preview",
    ("translation-certificate", "get"): "view_evidence_preview",
    ("translation", "get"): "view_evidence_preview",
    ("translation", "post"): "replace_or_reorder_evidence",
    ("translation-state", "get"): "view_evidence_preview",
    ("translation-picture", "get"): "view_evidence_preview",
    ("translation-original", "get"): "download_evidence_original",
    ("translation-unlock", "get"): "upload_evidence",
    ("translation-cover", "get"): "replace_or_reorder_evidence",
    ("translation-look", "post"): "accept_evidence",
    ("translation-remove", "get"): "delete_evidence",
    ("paying", "get"): "view_case_work",
    ("packet", "get"): "view_packet_status",
    ("make-packet", "post"): "build_packet",
    ("build", "get"): "view_packet_status",
    ("build-state", "get"): "view_packet_status",
    ("packet-file", "get"): "download_packet",
}
# Whoever has the right may still be told that the form was cut, or that this address takes no GET.
ALLOWED = {200, 204, 302, 303, 400, 405}


OF_A_DOCUMENT = ("-state", "-original", "-unlock", "-cover", "-look", "-remove")


def places_in(case, build):
    exhibit = case.exhibits.get(kind="MED-01")
    translation = exhibit.translations.get()
    a_passport(case.exhibits.get(kind="MED-02").document, BIRTH="2017-03-03")
    (question,) = open_questions(snapshot_of(case, today=TODAY))
    upload = PartialUpload.objects.create(owner="x", slot="x", name="x", total=1)
    return {
        "cannot-get": ["ALL-05"],
        "cannot-get-of": ["MED-03", "1"],
        "upload": [upload.key],
        **{
            f"exhibit{part}": [exhibit.code]
            for part in ("", *OF_A_DOCUMENT, "-replace", "-separate")
        },
        "paper-question": [question.key],
        "paper-question-picture": [question.key],
        "translation-add": [exhibit.code],
        "certificate": [exhibit.code],
        "translation-certificate": [exhibit.code, translation.code],
        "exhibit-picture": [exhibit.code, 1, 160],
        **{f"translation{part}": [exhibit.code, translation.code] for part in ("", *OF_A_DOCUMENT)},
        "translation-picture": [exhibit.code, translation.code, 1, 160],
        "build": [build.code],
        "build-state": [build.code],
        "packet-file": [1],
    }


def status_of(browser, name, method, case, places):
    headers = {"headers": {"Tus-Resumable": "1.0.0"}} if name in ("upload", "uploads") else {}
    answer = getattr(browser, method)(address(name, case, *places.get(name, ())), **headers)
    if answer.streaming:
        list(answer.streaming_content)
    return answer.status_code


def test_the_table_has_every_address_of_documents_and_packets():
    assert {name for name, _method in ASKED} == {pattern.name for pattern in [*EVIDENCE, *PACKETS]}


@pytest.fixture
def built(case):
    """The packet as a worker left it, since only who may ask for it counts here."""
    return a_build(case, PacketBuild.State.DONE)


def test_each_address_answers_each_role_as_the_table_says(case, built):
    places = places_in(case, built)
    wrong = {}
    for role in ROLES:
        browser = browser_of(joined(case, Role[role.upper()]))
        for (name, method), action in ASKED.items():
            answer = status_of(browser, name, method, case, places)
            expected = CELLS[action, role]
            # The upload belongs to somebody else: with the right one learns that it is not there.
            is_right = answer in ALLOWED if expected == 200 else answer == expected
            if name == "upload" and expected == 200:
                is_right = answer == 404
            if not is_right:
                wrong[role, name, method] = (expected, answer)

    assert wrong == {}


OUTSIDERS = {"a stranger": {}, "an administrator": {"is_staff": True, "is_superuser": True}}


@pytest.mark.parametrize("who", OUTSIDERS)
def test_an_outsider_gets_the_same_answer_everywhere(case, built, who):
    browser = browser_of(an_account(**OUTSIDERS[who]))
    places = places_in(case, built)

    answers = {status_of(browser, name, method, case, places) for name, method in ASKED}

    assert answers == {404}


def test_a_visitor_is_asked_to_sign_in(case, built):
    places = places_in(case, built)

    answers = {status_of(Client(), name, method, case, places) for name, method in ASKED}

    assert answers <= {302, 303}


def test_nothing_of_another_case_is_found_inside_ones_own(case, built, tmp_path):
    mine = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    browser = browser_of(mine.members.get().user)
    places = places_in(case, built)
    named = {name for name in places if not name.startswith("cannot")}

    answers = {
        (name, method): status_of(browser, name, method, mine, places)
        for name, method in [*ASKED, ("translation-remove", "post")]
        if name in named and (name, method) != ("translation-remove", "get")
    }

    # A question that is not asked in one's own case leads back to the own questions, as in an old tab.
    assert answers.pop(("paper-question", "post")) == 303
    assert set(answers.values()) == {404}
