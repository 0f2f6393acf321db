"""PDF files become upright Letter pages that look as they did."""

import pikepdf
import pytest
from pikepdf import Array

from evidence.limits import Limits
from evidence.normal import document
from evidence.normal.geometry import FOOTER_BAND
from evidence.notes import Note
from tests.support import files
from tests.support.ink import drawn, ink, is_upright, words_of

BODY = files.page_content(*files.LETTER)

AWKWARD = {
    "upright": files.a_pdf,
    "turned by 90": lambda where: files.a_turned_pdf(where, 90),
    "turned by 180": lambda where: files.a_turned_pdf(where, 180),
    "turned by 270": lambda where: files.a_turned_pdf(where, 270),
    "turned by -90": lambda where: files.a_turned_pdf(where, -90),
    "turned by 450": lambda where: files.a_turned_pdf(where, 450),
    "cropped": files.a_cropped_pdf,
    "boxes that do not begin at 0, 0": files.a_pdf_with_offset_boxes,
    "a unit of two points": files.a_pdf_with_user_unit,
    "landscape": lambda where: files.a_pdf(where, size=(792, 612)),
    "A4": lambda where: files.a_pdf(where, size=(595, 842)),
    "legal": lambda where: files.a_pdf(where, size=(612, 1008)),
    "A0": lambda where: files.a_pdf(where, size=(2384, 3370)),
    "a card": lambda where: files.a_pdf(where, size=(243, 153)),
    "a state left open": lambda where: files.a_pdf(where, content=b"q q q\n" + BODY + b"q q"),
    "a state closed too often": lambda where: files.a_pdf(where, content=BODY + b"Q Q Q"),
    "a transformation left on": lambda where: files.a_pdf(
        where, content=BODY + b"0.5 0 0 -0.5 50 300 cm"
    ),
    "a clip left on": lambda where: files.a_pdf(where, content=BODY + b"10 10 20 20 re W n"),
    "a text left open": lambda where: files.a_pdf(
        where, content=BODY + b"BT /F1 9 Tf 200 300 Td (open) Tj"
    ),
    "content in two pieces": lambda where: files.a_pdf(where, content=BODY.split(b"\n", 1)),
    "only an owner's password": files.a_locked_pdf,
    "no table": files.a_pdf_without_its_end,
}


def boxes_reversed(where):
    files.a_pdf(where)
    with pikepdf.open(where, allow_overwriting_input=True) as pdf:
        pdf.pages[0].obj.MediaBox = Array([612, 792, 0, 0])
        pdf.save(where)
    return where


AWKWARD["box corners in the other order"] = boxes_reversed


@pytest.mark.parametrize("make", AWKWARD.values(), ids=AWKWARD.keys())
def test_a_page_lies_upright_and_whole_above_the_footer(tmp_path, make):
    original, out = make(tmp_path / "in.pdf"), tmp_path / "out.pdf"

    made = document.letter_pages(original, out, Limits())

    picture = drawn(out, dots_per_point=1)
    assert made.page_count == 1
    assert picture.size in ((612, 792), (792, 612))
    assert is_upright(picture)
    assert ink(picture)[3] <= picture.height - FOOTER_BAND + 1
    assert words_of(out).strip().startswith("Kyiv City Hospital")


@pytest.mark.parametrize(
    ("size", "paper"),
    [
        ((612, 792), (612, 792)),
        ((792, 612), (792, 612)),
        ((842, 595), (792, 612)),
        ((500, 500), (612, 792)),
    ],
)
def test_wide_pages_keep_their_side(tmp_path, size, paper):
    out = tmp_path / "out.pdf"

    document.letter_pages(files.a_pdf(tmp_path / "in.pdf", size=size), out, Limits())

    with pikepdf.open(out) as pdf:
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, *paper]


def test_a_turned_page_has_no_turn_of_its_own_any_more(tmp_path):
    out = tmp_path / "out.pdf"

    document.letter_pages(files.a_cropped_pdf(tmp_path / "in.pdf", turn=90), out, Limits())

    with pikepdf.open(out) as pdf:
        assert set(pdf.pages[0].obj.keys()) == {
            "/Type",
            "/MediaBox",
            "/Resources",
            "/Contents",
            "/Parent",
        }


def test_what_a_crop_hides_stays_hidden(tmp_path):
    out = tmp_path / "out.pdf"

    document.letter_pages(files.a_cropped_pdf(tmp_path / "in.pdf"), out, Limits())

    left, _upper, right, _lower = ink(drawn(out, dots_per_point=1))
    assert right - left <= 451


def test_a_page_is_never_blown_up(tmp_path):
    out = tmp_path / "out.pdf"

    document.letter_pages(files.a_pdf(tmp_path / "in.pdf", size=(243, 153)), out, Limits())

    left, _upper, right, _lower = ink(drawn(out, dots_per_point=1))
    assert right - left == pytest.approx(243, abs=2)


def test_a_unit_of_two_points_makes_a_page_twice_as_large(tmp_path):
    out = tmp_path / "out.pdf"

    document.letter_pages(files.a_pdf_with_user_unit(tmp_path / "in.pdf"), out, Limits())

    left, _upper, right, _lower = ink(drawn(out, dots_per_point=1))
    assert right - left == pytest.approx(612 * 756 / 792, abs=2)


def test_a_poster_is_made_small_and_says_so(tmp_path):
    made = document.letter_pages(
        files.a_pdf(tmp_path / "in.pdf", size=(2384, 3370)), tmp_path / "out.pdf", Limits()
    )

    assert Note.MADE_SMALL in made.notes
