"""A file that comes in pieces: where it goes on, what is refused, whose the pieces are."""

import base64

import pytest

from tests.packets.test_exhibits import a_pdf_of
from tests.packets.test_exhibits_pages import (
    a_case_with_papers,
    address,
    browser_of,
    whole,
)
from tests.support.rows import Role, joined

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    return a_case_with_papers(tmp_path)


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


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
