"""The pages of documents and packets: who may open them, what they take, what they answer."""

import base64
import re
from urllib.parse import quote

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

import pytest

from evidence.models import Document, PartialUpload
from packets.comparing import open_questions
from packets.models import CaseEvent, Translation
from packets.operations import building
from packets.operations.builds import request_build
from packets.operations.ordering import mark_of_order
from packets.selectors.snapshots import snapshot_of
from packets.views.case_urls import EVIDENCE, PACKETS
from tests.packets.test_exhibits import a_pdf_of
from tests.packets.test_permissions import CELLS, ROLES
from tests.support.cases import TODAY, a_beneficiary, a_case, a_translation, an_exhibit
from tests.support.reading import a_passport
from tests.support.rows import Role, a_case_row, an_account, give_pages, joined

pytestmark = pytest.mark.django_db

PAPERS = (
    an_exhibit("MED-01", language="ar", translations=(a_translation(),)),
    an_exhibit("MED-02"),
    an_exhibit(""),
)


@pytest.fixture
def case(tmp_path):
    case = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def family(case):
    """The browser of the owner."""
    return browser_of(case.members.get(role="OWNER").user)


def browser_of(user):
    browser = Client()
    browser.force_login(user)
    return browser


def address(name, case, *more):
    return reverse(name, args=[case.reference, *more])


def whole(**boxes):
    return {**boxes, "form_complete": "1"}


def a_file(content=None, name="letter.pdf"):
    return SimpleUploadedFile(name, a_pdf_of() if content is None else content)


def page_of(browser, name, case, *more):
    return browser.get(address(name, case, *more)).content.decode()


# --- Who may ------------------------------------------------------------------------------------

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
    ("translation-remove", "get"): "delete_evidence",
    ("packet", "get"): "view_packet_status",
    ("make-packet", "post"): "build_packet",
    ("build", "get"): "view_packet_status",
    ("build-state", "get"): "view_packet_status",
    ("packet-file", "get"): "download_packet",
}
# Whoever has the right may still be told that the form was cut, or that this address takes no GET.
ALLOWED = {200, 204, 302, 303, 400, 405}


OF_A_DOCUMENT = ("-state", "-original", "-unlock", "-cover", "-remove")


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
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    building.build_packet(build_id=build.pk)
    build.refresh_from_db()
    return build


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

    assert set(answers.values()) == {404}


# --- Adding without a script --------------------------------------------------------------------


def test_a_file_is_added_to_its_slot(case, family):
    boxes = whole(kind="MED-03", who="1", upload="token", file=a_file())

    answer = family.post(address("exhibit-add", case), boxes)

    assert answer.status_code == 303
    assert answer["Location"] == f"{address('exhibits', case)}#slot-med-03-1"
    exhibit = case.exhibits.get(kind="MED-03")
    assert exhibit.document.state == Document.State.RECEIVED
    assert "Being read" in page_of(family, "exhibits", case)


def test_a_free_document_is_asked_what_it_is(case, family):
    boxes = whole(kind="", who="", upload="token", file=a_file())

    answer = family.post(address("exhibit-add", case), boxes)

    exhibit = case.exhibits.latest("pk")
    assert answer["Location"] == address("exhibit", case, exhibit.code)


REFUSED = [
    ("no file", {}, "Choose a file first."),
    ("not a document", {"file": a_file(b"just text", "list.txt")}, "We cannot use this kind"),
    ("empty", {"file": a_file(b"", "empty.pdf")}, "empty"),
]


@pytest.mark.parametrize(("what", "sent", "sentence"), REFUSED, ids=[row[0] for row in REFUSED])
def test_a_refusal_stands_at_its_slot_with_one_sentence(case, family, what, sent, sentence):
    for file in sent.values():
        file.seek(0)
    boxes = whole(kind="MED-03", who="1", upload="token", **sent)

    answer = family.post(address("exhibit-add", case), boxes)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert 'href="#slot-med-03-1-file"' in page
    assert page.count('id="slot-med-03-1-error"') == 1


def test_a_form_that_was_cut_adds_nothing(case, family):
    before = case.exhibits.count()

    answer = family.post(
        address("exhibit-add", case), {"kind": "", "upload": "token", "file": a_file()}
    )

    assert answer.status_code == 400
    assert case.exhibits.count() == before


def test_the_same_file_in_two_places_is_told(case, family):
    for token in ("a", "b"):
        boxes = whole(kind="MED-03", who="1", upload=token, file=a_file(a_pdf_of("same")))
        family.post(address("exhibit-add", case), boxes)

    assert "You added the same file before" in page_of(family, "exhibits", case)


# --- Adding in pieces ---------------------------------------------------------------------------

TUS = {"Tus-Resumable": "1.0.0"}
PIECE = "application/offset+octet-stream"


def begin(browser, case, total, name="letter.pdf"):
    metadata = f"filename {base64.b64encode(name.encode()).decode()}"
    return browser.post(
        address("uploads", case),
        headers={**TUS, "Upload-Length": str(total), "Upload-Metadata": metadata},
    )


def send(browser, place, offset, piece, **headers):
    return browser.patch(
        place, piece, content_type=PIECE, headers={**TUS, "Upload-Offset": str(offset), **headers}
    )


def test_a_file_that_came_in_pieces_is_added_by_its_form(case, family):
    content = a_pdf_of("in pieces")
    place = begin(family, case, len(content), "رسالة.pdf")["Location"]
    half = len(content) // 2

    first = send(family, place, 0, content[:half])
    lost = send(family, place, 0, content[:half])
    resumed = family.head(place, headers=TUS)
    last = send(family, place, half, content[half:])
    boxes = whole(kind="MED-03", who="1", upload="token", pieces=place.split("/")[-2])
    answers = [family.post(address("exhibit-add", case), boxes) for _press in range(2)]

    assert [r["Upload-Offset"] for r in (first, lost, resumed)] == [str(half)] * 3
    assert last.status_code == 204
    assert {answer.status_code for answer in answers} == {303}
    document = case.exhibits.get(kind="MED-03").document
    assert document.name == "رسالة.pdf"
    assert document.original.open().read() == content
    document.original.close()


@pytest.mark.parametrize(("words", "added"), [("the first", 1), ("another", 2)])
def test_the_same_form_with_pieces_again_adds_only_another_file(case, family, words, added):
    for content in (a_pdf_of("the first"), a_pdf_of(words)):
        place = begin(family, case, len(content))["Location"]
        send(family, place, 0, content)
        boxes = whole(kind="MED-03", who="1", upload="token", pieces=place.split("/")[-2])
        family.post(address("exhibit-add", case), boxes)

    assert case.exhibits.filter(kind="MED-03").count() == added


def test_a_script_is_told_where_to_go_on(case, family):
    content = a_pdf_of()
    place = begin(family, case, len(content))["Location"]
    send(family, place, 0, content)
    boxes = whole(kind="MED-03", who="1", upload="token", pieces=place.split("/")[-2])

    answer = family.post(address("exhibit-add", case), boxes, headers={"X-Keeps-Words": "1"})

    assert answer.status_code == 204
    assert answer["X-Next"].endswith("#slot-med-03-1")


def test_a_piece_that_leaves_a_gap_is_told_where_to_begin(case, family):
    place = begin(family, case, 100)["Location"]
    send(family, place, 0, b"0123456789")

    answer = send(family, place, 50, b"0123456789")

    assert (answer.status_code, answer["Upload-Offset"]) == (409, "10")


def test_a_file_that_would_be_too_large_is_refused_before_it_is_sent(case, family):
    answer = begin(family, case, 10**9)

    assert answer.status_code == 413
    assert "The limit is" in answer.content.decode()


SPOKEN = [
    ("another version", "post", {"Tus-Resumable": "0.2.2", "Upload-Length": "5"}, 412),
    ("no version", "post", {"Upload-Length": "5"}, 412),
    ("what is spoken", "options", {}, 204),
    ("a method of nobody", "put", TUS, 405),
]


@pytest.mark.parametrize(("what", "method", "headers", "status"), SPOKEN)
def test_the_protocol_is_spoken(case, family, what, method, headers, status):
    answer = getattr(family, method)(address("uploads", case), headers=headers)

    assert answer.status_code == status
    assert answer["Tus-Resumable"] == "1.0.0"


def test_an_upload_can_be_given_up(case, family):
    place = begin(family, case, 100)["Location"]

    assert family.delete(place, headers=TUS).status_code == 204
    assert family.head(place, headers=TUS).status_code == 404


@pytest.mark.parametrize("pieces", ["0" * 32, "no code"])
def test_pieces_of_somebody_else_are_not_found(case, family, pieces):
    boxes = whole(kind="MED-03", who="1", upload="token", pieces=pieces)

    assert family.post(address("exhibit-add", case), boxes).status_code == 404


def test_pieces_are_of_the_person_and_the_case_that_began_them(case, family):
    place = begin(family, case, 100)["Location"]
    editor = browser_of(joined(case, Role.EDITOR))

    assert editor.head(place, headers=TUS).status_code == 404


# --- One document -------------------------------------------------------------------------------


def test_loose_dates_and_words_are_kept(case, family):
    exhibit = case.exhibits.get(kind="MED-02")
    boxes = {
        "title": "Letter of Dr. Nabulsi",
        "dated.month": "Nov",
        "dated.year": "2026",
        "issuer": "Hospital",
        "language": "AR",
        "original_title": "رسالة",
        "proves": "The diagnosis",
        "kind": "MED-01",
        "version": str(exhibit.version),
    }

    answer = family.post(address("exhibit", case, exhibit.code), whole(**boxes))

    exhibit.refresh_from_db()
    assert answer.status_code == 303
    assert (exhibit.dated, exhibit.language, exhibit.kind) == ("2026-11", "ar", "MED-01")
    assert exhibit.original_title == "رسالة"


def test_words_that_are_not_english_are_kept_on_the_page_with_a_sentence(case, family):
    exhibit = case.exhibits.get(kind="MED-02")

    answer = family.post(
        address("exhibit", case, exhibit.code), whole(title="رسالة الطبيب", version="1")
    )

    assert answer.status_code == 422
    assert "Write this in English letters" in answer.content.decode()
    assert "رسالة الطبيب" in answer.content.decode()


def test_a_stale_tab_sees_both_texts(case, family):
    exhibit = case.exhibits.get(kind="MED-02")
    place = address("exhibit", case, exhibit.code)
    family.post(place, whole(title="Theirs", version="1"))

    answer = family.post(place, whole(title="Mine", version="1"))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Theirs" in page
    assert "Mine" in page
    exhibit.refresh_from_db()
    assert exhibit.title == "Theirs"


def test_the_original_comes_as_it_was_and_is_noted(case, family):
    exhibit = case.exhibits.get(kind="MED-02")
    name = 'a "b"; رسالة.pdf'
    Document.objects.filter(pk=exhibit.document_id).update(name=name)

    answer = family.get(address("exhibit-original", case, exhibit.code))

    content = b"".join(answer.streaming_content)
    assert content.startswith(b"%PDF")
    assert len(content) == exhibit.document.size
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment")
    assert f"filename*=utf-8''{quote(name)}" in answer["Content-Disposition"]
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "no-store, private"
    assert CaseEvent.objects.filter(case=case, what="ORIGINAL_DOWNLOADED").exists()


def test_a_picture_is_a_picture_and_never_kept_by_others(case, family):
    exhibit = case.exhibits.get(kind="MED-02")

    answer = family.get(address("exhibit-picture", case, exhibit.code, 1, 160))

    assert answer.content.startswith(b"\x89PNG")
    assert answer["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize(("page", "width"), [(2, 160), (0, 160), (1, 9999)])
def test_a_picture_that_does_not_exist_is_not_found(case, family, page, width):
    exhibit = case.exhibits.get(kind="MED-02")

    place = address("exhibit-picture", case, exhibit.code, page, width)

    assert family.get(place).status_code == 404


def test_removing_asks_first(case, family):
    exhibit = case.exhibits.get(kind="MED-02")
    place = address("exhibit-remove", case, exhibit.code)

    asked = family.get(place)
    assert case.exhibits.filter(pk=exhibit.pk).exists()
    answers = [family.post(place) for _press in range(2)]

    assert "Remove this document?" in asked.content.decode()
    assert {answer.status_code for answer in answers} == {302}
    assert not case.exhibits.filter(pk=exhibit.pk).exists()


LATE = [
    ("exhibit", {"title": "Mine", "version": "1"}),
    ("exhibit-replace", {"upload": "t"}),
    ("translation-add", {"translator": "Mine", "upload": "t"}),
]


@pytest.mark.parametrize(("name", "boxes"), LATE)
def test_a_tab_is_told_that_the_document_was_removed_meanwhile(case, family, name, boxes):
    exhibit = case.exhibits.get(kind="MED-02")
    family.post(address("exhibit-remove", case, exhibit.code))

    told = family.post(address(name, case, exhibit.code), whole(**boxes))

    assert told.status_code == 409
    assert "This document was removed meanwhile" in told.content.decode()


@pytest.mark.parametrize(
    ("go", "to", "order"),
    [("up", "", "BAC"), ("down", "", "ACB"), ("to", "3", "ACB"), ("to", "abc", "ABC")],
)
def test_buttons_move_a_document(case, family, go, to, order):
    for title, exhibit in zip("ABC", case.exhibits.all(), strict=True):
        exhibit.title = title
        exhibit.save()
    moved = case.exhibits.get(title="B")

    boxes = whole(exhibit=str(moved.code), go=go, to=to, seen=mark_of_order(case), place="2")
    family.post(address("exhibit-order", case), boxes)

    assert "".join(case.exhibits.values_list("title", flat=True)) == order


def test_the_case_home_tells_a_refused_replacement_from_a_missing_document(case, family):
    paper = case.exhibits.get(kind="MED-02")
    before = paper.document
    family.post(address("exhibit-replace", case, paper.code), whole(upload="t", file=a_file()))
    Document.objects.filter(exhibit=paper).update(state="REFUSED", refusal_code="NO_PAGES")

    home = page_of(family, "case", case)
    documents = page_of(family, "exhibits", case)

    assert "1 new file was not accepted, so the file before it is used" in home
    assert "Fix 1 thing" not in home
    assert "New file not accepted" in documents

    Document.objects.filter(pk=before.pk).update(state="REFUSED", refusal_code="NO_PAGES")
    case.exhibits.filter(pk=paper.pk).update(previous=None)

    assert "Fix 1 thing" in page_of(family, "case", case)
    assert "New file not accepted" not in page_of(family, "exhibits", case)


def test_sixty_documents_are_listed_in_few_queries(tmp_path, django_assert_max_num_queries):
    papers = tuple(an_exhibit("", key=f"paper-{n}", title=f"Paper {n}") for n in range(60))
    case = a_case_row(a_case(exhibits=papers), files=tmp_path)
    give_pages(case)
    family = browser_of(case.members.get().user)

    for name in ("exhibits", "exhibit-order", "packet"):
        with django_assert_max_num_queries(32):
            page = page_of(family, name, case)
        assert name == "packet" or "paper-59.pdf" in page or "Paper 59" in page


def test_what_cannot_be_had_is_said_and_taken_back(case, family):
    place = address("cannot-get-of", case, "MED-03", "1")

    family.post(place, whole(why="The hospital closed.", instead="", version="0", go="save"))
    told = page_of(family, "exhibits", case)
    family.post(place, whole(**version_on(family, place), why="x", go="back"))

    assert "The hospital closed." in told
    assert not case.cannot_get.exists()


def version_on(browser, place):
    """Return the box of the version as the page at an address has it now."""
    found = re.search(r'name="version" value="(\d+)"', browser.get(place).content.decode())
    return {"version": found[1]}


def test_a_stale_tab_sees_both_reasons_and_can_save_its_own(case, family):
    place = address("cannot-get-of", case, "MED-03", "1")
    family.post(place, whole(why="Theirs", version="0"))

    told = family.post(place, whole(why="Mine", version="0"))
    page = told.content.decode()

    assert told.status_code == 409
    assert "Theirs" in page
    assert "Mine" in page
    assert case.cannot_get.get().why == "Theirs"

    family.post(place, whole(why="Mine", version=str(told.context["version"])))

    assert case.cannot_get.get().why == "Mine"


def test_a_stale_tab_is_told_that_a_reason_was_taken_back(case, family):
    place = address("cannot-get-of", case, "MED-03", "1")
    family.post(place, whole(why="It closed.", version="0"))
    stale = version_on(family, place)
    family.post(place, whole(**stale, go="back"))

    told = family.post(place, whole(**stale, why="It closed in May."))
    page = told.content.decode()

    assert told.status_code == 409
    assert "It was taken back" in page
    assert "It closed in May." in page
    assert not case.cannot_get.exists()

    family.post(place, whole(why="It closed in May.", version=str(told.context["version"])))

    assert case.cannot_get.get().why == "It closed in May."


def test_a_stale_tab_reads_the_newer_reason_before_it_takes_it_back(case, family):
    place = address("cannot-get-of", case, "MED-03", "1")
    family.post(place, whole(why="Mine", version="0"))
    stale = version_on(family, place)
    family.post(place, whole(**stale, why="Theirs"))

    told = family.post(place, whole(**stale, why="Mine", go="back"))

    assert told.status_code == 409
    assert "Somebody wrote another reason meanwhile" in told.content.decode()
    assert "Theirs" in told.content.decode()

    family.post(place, whole(version=str(told.context["version"]), go="back"))

    assert not case.cannot_get.exists()


@pytest.fixture
def english(case):
    """The address of a translation."""
    translation = Translation.objects.get(exhibit__case=case)
    return address("translation", case, translation.exhibit.code, translation.code)


def test_a_stale_tab_sees_both_texts_about_a_translation(case, family, english):
    stale = version_on(family, english)
    family.post(english, whole(**stale, translator="Theirs"))

    told = family.post(english, whole(**stale, translator="Mine"))
    page = told.content.decode()

    assert told.status_code == 409
    assert "Theirs" in page
    assert "Mine" in page
    assert Translation.objects.get().translator == "Theirs"

    family.post(english, whole(translator="Mine", version=str(told.context["version"])))

    assert Translation.objects.get().translator == "Mine"


def test_words_about_a_translation_that_was_removed_meanwhile_are_answered(case, family, english):
    stale = version_on(family, english)
    for _tab in range(2):
        assert family.post(f"{english}remove/", whole()).status_code == 302

    told = family.post(english, whole(**stale, translator="Mine"))

    assert told.status_code == 409
    assert "was removed meanwhile" in told.content.decode()


def test_several_travellers_choose_for_whom_a_document_is(tmp_path):
    people = (
        a_beneficiary(),
        a_beneficiary("rima", called="Rima", ben_name={"given": "Rima", "family": "Darwish"}),
    )
    case = a_case_row(a_case(beneficiaries=people, exhibits=(an_exhibit(""),)), files=tmp_path)
    give_pages(case)
    family = browser_of(case.members.get().user)
    exhibit = case.exhibits.get()

    family.post(
        address("exhibit", case, exhibit.code), whole(title="A", about=["rima"], version="1")
    )

    assert [person.key for person in exhibit.about.all()] == ["rima"]
    assert "Exhibit A (Rima)" in page_of(family, "exhibits", case)


# --- The packet ---------------------------------------------------------------------------------


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
    assert CaseEvent.objects.filter(case=case, what="PACKET_DOWNLOADED").exists()


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
