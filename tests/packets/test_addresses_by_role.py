"""Every address below a case, opened and sent to, answers each role as the table of rights says."""

from django.db import transaction
from django.utils import timezone

import pytest

from packets.models import CaseMember, CaseStep, TaskLink
from packets.operations import building
from packets.operations.builds import request_build
from packets.operations.signing import PageOfForm, add_signed_page
from packets.urls import CASES, WHERE, WIZARD
from packets.views.case_urls import AFTER, EVIDENCE, LINKS, MEMBERS, ONLINE, PACKETS, SIGNING, TRAIL
from packets.views.review_urls import REVIEW
from tests.packets.test_exhibits import arriving
from tests.packets.test_exhibits_pages import PAPERS, address, browser_of
from tests.packets.test_papers_by_role import places_in
from tests.packets.test_permissions import CELLS, OUTSIDERS, ROLES
from tests.support.cases import TODAY, a_case, with_answer
from tests.support.comments import a_comment, on_page
from tests.support.rows import Role, a_case_row, an_account, give_pages, joined
from tests.support.suggestions import a_suggestion
from tests.support.uploads import a_packet_to_upload

pytestmark = pytest.mark.django_db

# The name of an address: the right that it takes to open it, and to send something to it.
ADDRESSES = """
case                view_case_summary            view_case_summary
people              edit_form_step               edit_form_step
traveller-add       edit_form_step               edit_form_step
supporter-add       edit_form_step               edit_form_step
supporter-remove    edit_form_step               edit_form_step
traveller-rename    edit_form_step               edit_form_step
traveller-remove    edit_form_step               edit_form_step
letter              view_case_work               edit_form_step
lawyer-first        view_case_work               view_case_work
suggestions         read_suggestions             read_suggestions
suggestion-decide   decide_suggestion            decide_suggestion
suggestion-withdraw suggest_words                suggest_words
suggest             suggest_words                suggest_words
spelling            view_case_work               edit_form_step
check-all           view_case_work               edit_form_step
check               view_case_work               view_case_work
check-of            view_case_work               view_case_work
page                view_case_form_answers       edit_form_step
page-of             view_case_form_answers       edit_form_step
where               view_case_work               view_case_work
where-of            view_case_work               view_case_work
exhibits            view_evidence_preview        view_evidence_preview
exhibit-add         upload_evidence              upload_evidence
exhibit-order       replace_or_reorder_evidence  replace_or_reorder_evidence
exhibit-join        replace_or_reorder_evidence  replace_or_reorder_evidence
exhibit-cover       replace_or_reorder_evidence  replace_or_reorder_evidence
exhibit-separate    replace_or_reorder_evidence  replace_or_reorder_evidence
exhibit-unlock      upload_evidence              upload_evidence
translation-cover   replace_or_reorder_evidence  replace_or_reorder_evidence
translation-unlock  upload_evidence              upload_evidence
paper-questions     view_evidence_preview        view_evidence_preview
paper-question      view_evidence_preview        edit_form_step
paper-question-picture view_evidence_preview     view_evidence_preview
certificate         view_evidence_preview        view_evidence_preview
translation-certificate view_evidence_preview    view_evidence_preview
cannot-get          upload_evidence              upload_evidence
cannot-get-of       upload_evidence              upload_evidence
uploads             upload_evidence              upload_evidence
exhibit             view_evidence_preview        replace_or_reorder_evidence
exhibit-state       view_evidence_preview        view_evidence_preview
exhibit-picture     view_evidence_preview        view_evidence_preview
exhibit-original    download_evidence_original   download_evidence_original
exhibit-replace     replace_or_reorder_evidence  replace_or_reorder_evidence
exhibit-look        accept_evidence              accept_evidence
exhibit-remove      delete_evidence              delete_evidence
translation-add     upload_evidence              upload_evidence
translation         view_evidence_preview        replace_or_reorder_evidence
translation-state   view_evidence_preview        view_evidence_preview
translation-picture view_evidence_preview        view_evidence_preview
translation-original download_evidence_original  download_evidence_original
translation-look    accept_evidence              accept_evidence
translation-remove  delete_evidence              delete_evidence
to-sign             view_evidence_preview        view_evidence_preview
signed-add          upload_evidence              upload_evidence
signed-add-of       upload_evidence              upload_evidence
signed-page         view_evidence_preview        upload_evidence
signed-page-state   view_evidence_preview        view_evidence_preview
signed-page-picture view_evidence_preview        view_evidence_preview
signed-page-original download_evidence_original  download_evidence_original
signed-page-unlock  upload_evidence              upload_evidence
signed-page-remove  delete_evidence              delete_evidence
after               view_case_work               view_case_work
after-calendar      view_case_work               view_case_work
after-open          edit_form_step               edit_form_step
after-again         share_task                   share_task
after-add           view_case_work               edit_form_step
after-step          view_case_work               edit_form_step
after-remove        edit_form_step               edit_form_step
review              read_attorney_work_notes     read_attorney_work_notes
review-page         read_attorney_work_notes     comment
review-picture      read_attorney_work_notes     read_attorney_work_notes
review-letter       read_attorney_work_notes     comment
comments            read_attorney_work_notes     read_attorney_work_notes
comment             read_attorney_work_notes     comment
annotated           download_annotated           download_annotated
sign-off            read_attorney_work_notes     sign_off
ask-for-changes     read_attorney_work_notes     comment
to-do               answer_comment               answer_comment
fix                 answer_comment               answer_comment
fix-picture         answer_comment               answer_comment
task-links          share_task                   share_task
task-link-end       share_task                   share_task
who-looked          view_case_audit_trail        view_case_audit_trail
members             view_case_work               view_case_work
member-leave        leave_case                   leave_case
member-role         change_member_role           change_member_role
member-remove       remove_member                remove_member
member-owner        transfer_ownership           transfer_ownership
paying              view_case_work               view_case_work
packet              view_packet_status           view_packet_status
make-packet         build_packet                 build_packet
build               view_packet_status           view_packet_status
build-state         view_packet_status           view_packet_status
packet-file         download_packet              download_packet
online              view_case_work               view_case_work
online-of           view_case_work               view_case_work
upload-all          download_packet              download_packet
upload-file         download_packet              download_packet
"""
RIGHTS = {words[0]: words[1:] for words in map(str.split, ADDRESSES.strip().splitlines())}
# Found by nobody here, for it is somebody else's or has no form to draw; tests of their own have it.
OF_OTHERS = {"upload", "where-picture", "where-picture-of"}
WITHOUT_A_CASE = {"cases", "case-start", "keys"}
# Whoever has the right may still be told that something is missing, in the way, or asked otherwise.
ALLOWED = {200, 302, 303, 400, 405, 409, 413}


@pytest.fixture
def case(tmp_path):
    facts = with_answer(a_case(exhibits=PAPERS), "file-how.channel", "ONLINE")
    case = a_case_row(facts, files=tmp_path)
    place = PageOfForm(form="I-131", about="nour", page=11)
    by = case.members.get().user
    add_signed_page(case=case, place=place, arrival=arriving(), by=by, today=TODAY)
    give_pages(case)
    return case


@pytest.fixture
def places(case):
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    building.build_packet(build_id=build.pk)
    a_packet_to_upload(case, number=2)
    signed = case.signed_pages.get()
    link = TaskLink.objects.create(
        case=case,
        task="DOCUMENT",
        kind="MED-01",
        owner="nour",
        sent_to="Dr. Haddad",
        made_by=case.members.get().user,
        ends_at=timezone.now(),
    )
    suggestion = a_suggestion(case)
    paper = case.exhibits.first().code
    said = a_comment(case, case.members.get().user, sent=True, **on_page(case))
    looked = CaseStep.objects.create(case=case, kind="LOOKED", answers={"after-looked": {}})
    member = CaseMember.objects.create(case=case, user=an_account(), role="VIEWER").pk
    return {
        **{f"member-{change}": [member] for change in ("role", "remove", "owner")},
        "task-link-end": [link.code],
        "after-add": ["after-looked"],
        "after-step": [looked.code],
        "after-remove": [looked.code],
        "supporter-remove": ["s1"],
        "traveller-rename": ["1"],
        "traveller-remove": ["1"],
        "letter": ["1"],
        "lawyer-first": ["ref-05"],
        "suggestions": ["1"],
        "suggestion-decide": ["1", suggestion.code],
        "suggestion-withdraw": ["1", suggestion.code],
        "suggest": ["1", "part1", 1],
        "review-page": [paper, 1],
        "review-picture": [paper, 1, 1000],
        "review-letter": ["1"],
        "comment": [said.code],
        "annotated": [1],
        "fix": [said.code],
        "fix-picture": [said.code],
        "check": ["start"],
        "check-of": ["1", "traveller"],
        "online-of": ["1"],
        "upload-all": [2],
        "upload-file": [2, 1],
        "page": ["you-name"],
        "where": ["you-name"],
        "where-of": ["1", "ben-name"],
        "page-of": ["1", "ben-name"],
        "signed-add": ["I-131", "1", 11],
        "signed-add-of": ["I-134", "1", "s1", 1],
        **{
            f"signed-page{part}": [signed.code]
            for part in ("", "-state", "-original", "-unlock", "-remove")
        },
        "signed-page-picture": [signed.code, 1, 160],
        **places_in(case, build),
    }


def answer(browser, method, name, case, places):
    """Return the status, and leave the case as it was."""
    headers = {"headers": {"Tus-Resumable": "1.0.0"}} if name == "uploads" else {}
    with transaction.atomic():
        got = getattr(browser, method)(address(name, case, *places.get(name, ())), **headers)
        if got.streaming:
            list(got.streaming_content)
        transaction.set_rollback(True)
    return got.status_code


def test_the_table_has_every_address_below_a_case():
    declared = {
        pattern.name
        for pattern in [
            *CASES,
            *WHERE,
            *WIZARD,
            *EVIDENCE,
            *SIGNING,
            *AFTER,
            *LINKS,
            *MEMBERS,
            *REVIEW,
            *PACKETS,
            *ONLINE,
            *TRAIL,
        ]
    }

    assert RIGHTS.keys() | OF_OTHERS | WITHOUT_A_CASE == declared


def test_an_address_answers_each_member_as_the_table_says(case, places):
    wrong = {}
    for role in ROLES:
        browser = browser_of(joined(case, Role[role.upper()], terms_accepted_at=timezone.now()))
        for name, rights in RIGHTS.items():
            for method, right in zip(("get", "post"), rights, strict=True):
                expected, got = CELLS[right, role], answer(browser, method, name, case, places)
                if got not in (ALLOWED if expected == 200 else {expected}):
                    wrong[role, method, name] = (expected, got)

    assert wrong == {}


def test_an_address_answers_nobody_else(case, places):
    for who in OUTSIDERS.keys() - {"a visitor"}:
        browser = browser_of(OUTSIDERS[who]())
        answers = {
            (who, method, name): answer(browser, method, name, case, places)
            for name in RIGHTS
            for method in ("get", "post")
        }

        assert {asked: got for asked, got in answers.items() if got != 404} == {}
