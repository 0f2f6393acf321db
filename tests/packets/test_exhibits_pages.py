"""The pages of documents: what they take, what they answer."""

import re
from urllib.parse import quote

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

import pytest

from evidence.models import Document
from tests.packets.test_exhibits import a_pdf_of
from tests.support.audit import lines_of
from tests.support.cases import a_beneficiary, a_case, a_translation, an_exhibit
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db

PAPERS = (
    an_exhibit("MED-01", language="ar", translations=(a_translation(),)),
    an_exhibit("MED-02"),
    an_exhibit(""),
)


def a_case_with_papers(folder):
    case = a_case_row(a_case(exhibits=PAPERS), files=folder)
    give_pages(case)
    return case


@pytest.fixture
def case(tmp_path):
    return a_case_with_papers(tmp_path)


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


def latin(page):
    """Return the words of a page without the marks that keep names from turning."""
    return re.sub("[\u2066-\u2069]", "", page)


def version_on(browser, place):
    """Return the box of the version as the page at an address has it now."""
    found = re.search(r'name="version" value="(\d+)"', browser.get(place).content.decode())
    return {"version": found[1]}


def test_a_file_is_added_to_its_slot(case, family):
    boxes = whole(kind="MED-03", who="1", upload="token", file=a_file())

    answer = family.post(address("exhibit-add", case), boxes)

    assert answer.status_code == 303
    assert answer["Location"] == f"{address('exhibits', case)}?open=slot-med-03-1#slot-med-03-1"
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
    assert lines_of(case).filter(what="ORIGINAL_DOWNLOADED").exists()


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


def test_a_refused_file_beside_one_that_is_fine_is_told_apart_from_a_missing_document(case, family):
    boxes = whole(kind="MED-02", who="1", upload="t2", file=a_file(name="second.pdf"))
    family.post(address("exhibit-add", case), boxes)
    Document.objects.filter(name="second.pdf").update(state="REFUSED", refusal_code="NO_PAGES")
    assert case.exhibits.filter(kind="MED-02").count() == 2

    documents = page_of(family, "exhibits", case)

    assert "Added, but one file was not accepted" in documents


def test_a_file_that_was_not_accepted_does_not_count_as_added(case, family):
    boxes = whole(kind="MED-03", who="1", upload="t3", file=a_file(name="locked.pdf"))
    family.post(address("exhibit-add", case), boxes)
    added = [page.context["added"] for page in [family.get(address("exhibits", case))]]
    Document.objects.filter(name="locked.pdf").update(state="REFUSED", refusal_code="NO_PAGES")

    told = family.get(address("exhibits", case)).context

    assert added == [told["added"] + 1]
    assert sum(section["added"] for section in told["groups"]) == told["added"]
    assert sum(section["not_accepted"] for section in told["groups"]) == 1


def test_sixty_documents_are_listed_in_few_queries(tmp_path, django_assert_max_num_queries):
    papers = tuple(an_exhibit("", key=f"paper-{n}", title=f"Paper {n}") for n in range(60))
    case = a_case_row(a_case(exhibits=papers), files=tmp_path)
    give_pages(case)
    family = browser_of(case.members.get().user)

    for name in ("exhibits", "exhibit-order", "packet"):
        with django_assert_max_num_queries(44):
            page = page_of(family, name, case)
        assert name == "packet" or "paper-59.pdf" in page or "Paper 59" in page


@pytest.mark.parametrize(("name", "more"), [("exhibits", ()), ("cannot-get-of", ("MED-03", "1"))])
def test_an_invented_example_and_what_can_stand_in_for_it_stand_at_a_missing_paper(
    case, family, name, more
):
    told = latin(page_of(family, name, case, *more))

    folded = told.partition("In all: $90,000 to $95,000")[0].rpartition("<details")[2]
    assert "Invented example. No person and no place in it is real." in folded
    assert "open" not in folded.partition(">")[0]
    assert "Ask the billing office to write the prices in an email, and print it." in told


def test_what_cannot_be_had_is_said_and_taken_back(case, family):
    place = address("cannot-get-of", case, "MED-03", "1")

    family.post(place, whole(why="The hospital closed.", instead="", version="0", go="save"))
    told = page_of(family, "exhibits", case)
    family.post(place, whole(**version_on(family, place), why="x", go="back"))

    assert "The hospital closed." in told
    assert not case.cannot_get.exists()


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
