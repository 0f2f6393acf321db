"""Several files that are chosen at once: each is taken or named, and photos of one paper are joined."""

import base64
import re
from urllib.parse import parse_qs, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

import pytest

from evidence.conversion import convert
from evidence.joining import MOST_PARTS
from packets.operations.joining import StillRead, refuse_unread
from tests.packets.test_exhibits import a_pdf_of
from tests.packets.test_exhibits_pages import address, browser_of, whole
from tests.support.cases import a_case
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db
NAMES = ("first.pdf", "second.pdf", "third.pdf")


@pytest.fixture
def case():
    return a_case_row(a_case(exhibits=()))


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def files(*names, refused=()):
    return [
        SimpleUploadedFile(name, b"no file of ours" if name in refused else a_pdf_of(name))
        for name in names
    ]


def add(browser, case, chosen, **boxes):
    told = {"kind": "MED-01", "who": "1", "upload": "token", **boxes}
    return browser.post(address("exhibit-add", case), whole(file=chosen, **told))


def names_in(case):
    return [row.document.name for row in case.exhibits.all()]


def taken_at(answer):
    """Return the codes of the documents that the next page has in order."""
    where = urlsplit(answer["Location"])
    return where.path, parse_qs(where.query)["take"]


def open_all(case):
    for row in case.exhibits.all():
        convert(document_id=row.document_id)


def test_files_that_are_chosen_at_once_become_documents_of_their_own(case, family):
    answer = add(family, case, files(*NAMES))

    assert answer.status_code == 303
    assert answer["Location"].startswith(address("exhibits", case))
    assert names_in(case) == list(NAMES)
    assert {row.kind for row in case.exhibits.all()} == {"MED-01"}


def test_pages_of_one_document_are_put_in_order_and_then_joined(case, family):
    path, codes = taken_at(add(family, case, files(*NAMES), together="1"))
    assert path == address("exhibit-join", case)
    page = family.get(path, {"take": codes}).content.decode()
    assert re.findall(r"<bdi>(\w+\.pdf)</bdi>", page) == list(NAMES), "as they were chosen"
    assert "All 3 files are here. Check their order, then join them." in page

    moved = family.post(path, whole(do=f"up-{codes[2]}", take=codes)).content.decode()
    assert re.findall(r"<bdi>(\w+\.pdf)</bdi>", moved) == ["first.pdf", "third.pdf", "second.pdf"]
    open_all(case)
    family.post(path, whole(do="join", take=[codes[0], codes[2], codes[1]]))

    exhibit = case.exhibits.get()
    assert exhibit.document.name == "first and 2 more.pdf"
    parts = exhibit.document.parts.order_by("position")
    assert [row.part.name for row in parts] == ["first.pdf", "third.pdf", "second.pdf"]


def test_files_that_are_still_read_are_shown_and_not_joined_yet(case, family):
    path, codes = taken_at(add(family, case, files(*NAMES), together="1"))

    answer = family.post(path, whole(do="join", take=codes))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "still being read" in page
    assert page.count(" checked") == 3
    assert case.exhibits.count() == 3


def test_only_files_without_pages_are_waited_for(case, family):
    add(family, case, files(*NAMES))
    codes = [row.code for row in case.exhibits.all()]
    with pytest.raises(StillRead):
        refuse_unread(case, codes)

    open_all(case)

    refuse_unread(case, codes)


def test_a_file_that_is_refused_at_once_keeps_no_other_one_out(case, family):
    answer = add(family, case, files(*NAMES, refused=["second.pdf"]), together="1")

    page = family.get(answer["Location"]).content.decode()
    assert names_in(case) == ["first.pdf", "third.pdf"]
    assert urlsplit(answer["Location"]).path == address("exhibits", case)
    assert "This file was not added." in page
    assert "second.pdf" in page
    assert "The other 2 files are here, each as a document of its own." in page


def test_a_file_that_is_refused_when_it_is_opened_is_told_where_it_would_be_joined(case, family):
    damaged = SimpleUploadedFile("second.pdf", b"%PDF-1.7 nothing")
    chosen = [*files("first.pdf"), damaged, *files("third.pdf")]
    path, codes = taken_at(add(family, case, chosen, together="1"))
    open_all(case)

    page = family.get(path, {"take": codes}).content.decode()

    assert "<bdi>second.pdf</bdi>: We cannot open this file." in page
    assert "The others stay documents of their own." in page
    assert page.count(" checked") == 2
    family.post(path, whole(do="join", take=[codes[0], codes[2]]))
    assert names_in(case) == ["first and 1 more.pdf", "second.pdf"]


def test_where_no_file_is_taken_each_reason_stands_where_they_were_chosen(case, family):
    answer = add(family, case, files("a.pdf", "b.pdf", refused=["a.pdf", "b.pdf"]))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "a.pdf" in page
    assert "b.pdf" in page
    assert not case.exhibits.exists()


def test_a_full_case_takes_what_has_room(case, family, settings):
    chosen = files(*NAMES)
    settings.EVIDENCE_LIMITS = {"case_bytes": chosen[0].size + chosen[1].size + 1}

    add(family, case, chosen)

    assert names_in(case) == ["first.pdf", "second.pdf"]


def test_the_same_form_twice_adds_each_file_once(case, family):
    for _press in range(2):
        answer = add(family, case, files(*NAMES), together="1")

    assert answer.status_code == 303
    assert names_in(case) == list(NAMES)


def test_more_files_than_one_document_can_have_are_told_before_any_is_added(case, family):
    answer = add(family, case, files(*(f"{number}.pdf" for number in range(MOST_PARTS + 1))))

    assert answer.status_code == 422
    assert f"You can add {MOST_PARTS} files at once." in answer.content.decode()
    assert not case.exhibits.exists()


def test_one_file_is_no_set(case, family):
    answer = add(family, case, files("first.pdf"), together="1")

    assert urlsplit(answer["Location"]).path == address("exhibits", case)


# --- In pieces ----------------------------------------------------------------------------------

TUS = {"Tus-Resumable": "1.0.0"}


def in_pieces(browser, case, name):
    """Send a file in one piece, and return the name of its upload."""
    content = a_pdf_of(name)
    metadata = f"filename {base64.b64encode(name.encode()).decode()}"
    begun = browser.post(
        reverse("uploads", args=[case.reference]),
        headers={**TUS, "Upload-Length": str(len(content)), "Upload-Metadata": metadata},
    )
    browser.patch(
        begun["Location"],
        content,
        content_type="application/offset+octet-stream",
        headers={**TUS, "Upload-Offset": "0"},
    )
    return begun["Location"].split("/")[-2]


def add_pieces(browser, case, pieces, **boxes):
    told = {"kind": "MED-01", "who": "1", "upload": "token", "pieces": pieces, **boxes}
    return browser.post(address("exhibit-add", case), whole(**told), headers={"X-Keeps-Words": "1"})


def test_files_that_came_in_pieces_are_one_set_too(case, family):
    pieces = [in_pieces(family, case, name) for name in NAMES]

    for _press in range(2):
        answer = add_pieces(family, case, pieces, together="1", sha256=["", "", ""])

    assert answer.status_code == 204
    assert names_in(case) == list(NAMES)
    codes = parse_qs(urlsplit(answer["X-Next"]).query)["take"]
    assert codes == [str(row.code) for row in case.exhibits.all()]


def test_a_file_that_arrived_damaged_is_the_only_one_that_is_not_taken(case, family):
    pieces = [in_pieces(family, case, name) for name in NAMES]

    add_pieces(family, case, pieces, sha256=["", "0" * 64, ""])

    assert names_in(case) == ["first.pdf", "third.pdf"]


def test_a_file_that_could_not_be_sent_is_named(case, family):
    pieces = [in_pieces(family, case, name) for name in NAMES[:2]]

    answer = add_pieces(family, case, pieces, together="1", left_out=["film.jpg"])

    page = family.get(answer["X-Next"]).content.decode()
    assert urlsplit(answer["X-Next"]).path == address("exhibits", case)
    assert "film.jpg" in page
    assert "The other 2 files are here, each as a document of its own." in page


def test_pieces_that_were_joined_meanwhile_are_not_added_again(case, family):
    pieces = [in_pieces(family, case, name) for name in NAMES]
    path, codes = taken_at_next(add_pieces(family, case, pieces, together="1"))
    open_all(case)
    family.post(path, whole(do="join", take=codes))

    add_pieces(family, case, pieces, together="1")

    assert names_in(case) == ["first and 2 more.pdf"]


def taken_at_next(answer):
    where = urlsplit(answer["X-Next"])
    return where.path, parse_qs(where.query)["take"]
