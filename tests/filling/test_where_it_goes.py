"""From each page of the wizard to the very boxes of the forms that its answers stand in."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from django.urls import reverse

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from evidence.workplace import workplace
from packets.models import CaseMember, OfficialForm, User
from packets.operations.official_forms import approve, install
from packets.snapshot import CaseSnapshot
from packets.where_it_goes import FormOfPage, forms_of_page
from packets.wizard.walk import find
from tests.filling.test_official_forms_in_place import storage  # noqa: F401 - a fixture
from tests.packets.test_exhibits_pages import browser_of
from tests.samples.test_sample_cases import sample
from tests.support.cases import a_case
from tests.support.look_alike import a_look_alike, edition_called, real_file
from tests.support.rows import NOW, a_case_row, an_account, joined

I131 = edition_called("I-131")
FRAME = (176, 0, 32)


@pytest.fixture(scope="module")
def case() -> CaseSnapshot:
    return sample("medical-child")


def shown(case: CaseSnapshot, page: str, about: str = "") -> dict[str, FormOfPage]:
    stop = find(case, page, about)
    assert stop is not None
    return {one.form.key: one for one in forms_of_page(case, stop.page, about)}


# The page, about whom, a form, and the boxes of it: item and what is written there.
BOXES = (
    ("ben-dob", "nour", "I-131", {"18": "03/05/2017"}),
    ("ben-dob", "nour", "I-134", {"3": "03/05/2017", "8": "Single, Never Married"}),
    ("ben-nation", "nour", "I-131", {"19": "Syria", "20": "Syria"}),
    ("ben-past", "nour", "I-131", {"1": "No"}),
    ("ben-race", "nour", "I-131", {"1": "Not Hispanic or Latino", "2": "White"}),
    ("you-birth", "", "I-131", {"6": "Syria", "9": "07/19/1984"}),
    ("you-contact", "", "G-28", {"10": "2165550142", "11": "2165550142"}),
    ("sup-income", "sami", "I-134", {"16": "$78,400"}),
    ("w-stay", "nour", "I-131", {"2": "5 months"}),
    ("w-arrive", "nour", "I-131", {"3.a": "01/11/2027"}),
)


@pytest.mark.parametrize(("page", "about", "form", "boxes"), BOXES)
def test_a_page_leads_to_the_boxes_that_its_answers_stand_in(
    case: CaseSnapshot, page: str, about: str, form: str, boxes: dict[str, str]
) -> None:
    found = {box.item.item: box.written for box in shown(case, page, about)[form].boxes}
    assert {item: found.get(item) for item in boxes} == boxes


def test_an_answer_that_only_decides_which_one_is_written_leads_to_no_box(
    case: CaseSnapshot,
) -> None:
    """Who asks decides whose name is written, and stands itself in the box for the kind alone."""
    assert [box.item.item for box in shown(case, "st-role")["I-131"].boxes] == ["7"]


def test_the_story_of_a_reason_leads_to_the_box_for_the_argument(case: CaseSnapshot) -> None:
    (box,) = shown(case, "med-wait", "nour")["I-131"].boxes
    assert (box.item.part[:6], box.item.item) == ("Part 8", "1")
    assert box.written.endswith("(see Part 13)")


def test_what_stands_in_a_box_is_what_the_form_takes(case: CaseSnapshot) -> None:
    written = {box.item.item: box.written for box in shown(case, "you-address")["G-28"].boxes}
    assert written["13.b"] == "4", "the kind of the flat is a tick box of its own"


def test_an_answer_that_only_decides_which_forms_are_named_leads_to_no_box(
    case: CaseSnapshot,
) -> None:
    assert "G-28" not in shown(case, "you-refugee")


def test_each_box_with_a_place_lies_inside_a_picture(case: CaseSnapshot) -> None:
    for page, about in (("ben-address", "nour"), ("you-name", ""), ("rep-office", "")):
        for form in shown(case, page, about).values():
            framed = {field for closeup in form.closeups for field in closeup.fields}
            assert framed == {field for box in form.boxes for field in box.fields}
            for closeup in form.closeups:
                left, bottom, right, top = closeup.box
                assert all(left <= b[0] and b[2] <= right for b in closeup.framed)
                assert all(bottom <= b[1] and b[3] <= top for b in closeup.framed)


# The page, about whom, the form, and printed words that belong to its boxes.
PRINTED = (
    ("ben-past", "nour", "I-131", "exclusion, deportation, removal, or rescission proceedings?"),
    ("ben-body", "nour", "I-131", "Eye Color"),
    ("ben-race", "nour", "I-131", "Not Hispanic or Latino"),
    ("you-refugee", "", "I-131", "Do you hold status as a refugee"),
    ("st-role", "", "I-131", "but not under a specific parole program or process."),
    ("you-birth", "", "I-131", "Country of Birth"),
    ("w-arrive", "nour", "I-131", "Date of Intended Arrival"),
    ("you-name", "", "G-28", "Family Name"),
    ("you-address", "", "G-28", "Street Number"),
    ("you-contact", "", "G-1145", "Mobile Phone Number"),
)


@pytest.mark.parametrize(("page", "about", "form", "words"), PRINTED)
def test_a_picture_has_the_printed_words_beside_its_boxes(
    case: CaseSnapshot, page: str, about: str, form: str, words: str
) -> None:
    file = real_file(edition_called(form))
    if file is None:
        pytest.skip(f"the agency's file of Form {form} is not here")
    with pypdfium2.PdfDocument(file) as document:
        read = [
            document[closeup.page - 1].get_textpage().get_text_bounded(*closeup.box)
            for closeup in shown(case, page, about)[form].closeups
        ]
    assert words in " ".join(" ".join(read).split())


# --- In the browser ------------------------------------------------------------------------------


@pytest.fixture
def row(db: None) -> Any:
    return a_case_row(a_case())


@pytest.fixture
def family(row: Any) -> Any:
    return browser_of(row.members.get().user)


def put_in_place(file: Path) -> None:
    administrator = User.objects.create(email="a@example.org", role=User.Role.ADMINISTRATOR)
    form = install(file=file, source="test")
    approve(form_id=form.pk, by=administrator, now=NOW)


def where(row: Any, *place: str) -> str:
    return reverse("where-of" if len(place) > 1 else "where", args=[row.reference, *place])


def test_the_page_lists_the_boxes_where_no_form_is_in_place(row: Any, family: Any) -> None:
    told = family.get(where(row, "1", "ben-dob")).content.decode()
    assert "Item 18" in told
    assert "03/05/2017" in told
    assert "<img" not in told
    assert "on a sheet, to copy into the form" in told


def test_a_page_whose_answers_are_in_no_box_says_so(row: Any, family: Any) -> None:
    told = family.get(where(row, "1", "ben-where")).content.decode()
    assert "No box of the forms has an answer of this page now" in told


def test_what_was_typed_is_saved_before_the_boxes_are_shown(row: Any, family: Any) -> None:
    page = reverse("page-of", args=[row.reference, "1", "ben-dob"])
    boxes = {"dob.day": "6", "dob.month": "3", "dob.year": "2017", "marital": "SINGLE"}
    version = family.get(page).content.decode().split('name="version" value="')[1].split('"')[0]
    sent = {**boxes, "version": version, "form_complete": "1", "go": "where"}
    answer = family.post(page, sent, follow=True)
    assert answer.redirect_chain[-1][0].endswith("/1/where/ben-dob/")
    assert "03/06/2017" in answer.content.decode()


@pytest.mark.parametrize("kind", ["look-alike", "official"])
def test_the_picture_shows_the_answer_inside_a_frame(
    row: Any, family: Any, kind: str, tmp_path: Path
) -> None:
    file = real_file(I131) if kind == "official" else a_look_alike(I131, tmp_path / "form.pdf")
    if file is None:
        pytest.skip(f"the agency's file of {I131.key} is not here")
    put_in_place(file)
    page = family.get(where(row, "1", "ben-dob")).content.decode()
    address = f"{where(row, '1', 'ben-dob')}I-131/1.png"
    assert f'src="{address}"' in page
    assert 'alt="Form I-131, page 6. Date of Birth (mm/dd/yyyy): 03/05/2017"' in page
    answer = family.get(address)
    assert answer["Cache-Control"] == "no-store, private"
    drawn = np.array(Image.open(BytesIO(answer.content)).convert("RGB"))
    rows, columns = np.where((drawn == FRAME).all(axis=2))
    inside = drawn[rows.min() + 8 : rows.max() - 8, columns.min() + 8 : columns.max() - 8]
    assert (inside.sum(axis=2) < 200).sum() > 100, "the date is drawn inside the frame"


def test_a_picture_that_there_is_not_is_not_found(row: Any, family: Any, tmp_path: Path) -> None:
    put_in_place(a_look_alike(I131, tmp_path / "form.pdf"))
    stem = where(row, "1", "ben-dob")
    for unknown in ("I-131/0", "I-131/2", "I-131/99", "G-28/1", "I-134/1"):
        assert family.get(f"{stem}{unknown}.png").status_code == 404


def test_without_the_file_of_the_form_there_is_no_picture(row: Any, family: Any) -> None:
    assert family.get(f"{where(row, '1', 'ben-dob')}I-131/1.png").status_code == 404


def test_a_file_that_cannot_be_drawn_is_no_error_of_the_page(
    row: Any, family: Any, tmp_path: Path
) -> None:
    put_in_place(a_look_alike(I131, tmp_path / "form.pdf"))
    form = OfficialForm.objects.get()
    damaged = b"%PDF-1.7 and no more"
    (tmp_path / "media" / str(form.file)).write_bytes(damaged)
    OfficialForm.objects.update(sha256=sha256(damaged).hexdigest())
    before = set(workplace().iterdir())
    told = family.get(where(row, "1", "ben-dob"))
    assert told.status_code == 200
    assert "03/05/2017" in told.content.decode()
    assert family.get(f"{where(row, '1', 'ben-dob')}I-131/1.png").status_code == 404
    assert set(workplace().iterdir()) == before, "nothing of the answers stays on the disk"


def test_nobody_outside_the_case_sees_a_picture(row: Any, tmp_path: Path) -> None:
    put_in_place(a_look_alike(I131, tmp_path / "form.pdf"))
    address = f"{where(row, '1', 'ben-dob')}I-131/1.png"
    for outsider in (an_account(), an_account(is_staff=True, is_superuser=True)):
        assert browser_of(outsider).get(address).status_code == 404
    clerk = joined(row, CaseMember.Role.CLERK, terms_accepted_at=NOW)
    assert browser_of(clerk).get(address).status_code == 404
