"""A page that is hard to read is told with what to do, and a good one is left in peace."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from evidence.gate import normalised
from evidence.normal.look import viewing
from evidence.reading.advice import SENTENCES, Advice
from evidence.reading.inspecting import inspected
from evidence.reading.likeness import Likeness, nearly_the_same
from evidence.reading.quality import advice_on_writing
from evidence.reading.words import PageText, Word
from tests.support import files
from tests.support.scans import a_scan

LINES = (
    "The hospital of Saint Brigid writes to whom it may concern:",
    "Nour Khalil, born 3 March 2019, has a heart defect since birth.",
    "The operation is planned for January 19 and cannot wait longer.",
) * 4


@pytest.fixture
def advice_for(tmp_path):
    """Bring a picture through the gate, and look at its page."""

    def advice_for(picture: Image.Image | bytes | Path) -> set[str]:
        place = tmp_path / "photo.bin"
        if isinstance(picture, Image.Image):
            kept = io.BytesIO()
            picture.convert("RGB").save(kept, "JPEG", quality=90)
            picture = kept.getvalue()
        place.write_bytes(picture.read_bytes() if isinstance(picture, Path) else picture)
        made = normalised(place, "x", tmp_path)
        with viewing(made.pages) as viewer, viewer.page(0) as page:
            return set(inspected(page, 1).advice)

    return advice_for


def scan(**options):
    return Image.open(io.BytesIO(a_scan(LINES, **options)))


def test_a_good_scan_is_left_in_peace(advice_for):
    assert advice_for(scan(dots=(1700, 2200), size=45)) == set()


def test_a_letter_from_a_computer_is_left_in_peace(advice_for, tmp_path):
    assert advice_for(files.a_pdf(tmp_path / "a.pdf")) == set()


@pytest.mark.parametrize("radius", [5, 8, 12])
def test_a_blurred_photo_is_told(advice_for, radius):
    blurred = scan(dots=(1700, 2200), size=45).filter(ImageFilter.GaussianBlur(radius))

    assert advice_for(blurred) == {Advice.BLURRED}


def test_a_dark_photo_is_told(advice_for):
    dark = ImageEnhance.Brightness(scan(dots=(1700, 2200), size=45)).enhance(0.35)

    assert Advice.DARK in advice_for(dark)


def test_a_small_picture_is_told(advice_for):
    assert advice_for(scan(dots=(700, 900), size=18)) == {Advice.LOW_RESOLUTION}


def test_a_picture_of_so_few_dots_that_it_fills_no_part_of_a_page_is_told(advice_for):
    assert advice_for(Image.new("RGB", (30, 20), (128, 128, 128))) == {Advice.LOW_RESOLUTION}


def test_an_empty_page_is_told_and_nothing_else_of_it(advice_for, tmp_path):
    assert advice_for(files.a_pdf(tmp_path / "blank.pdf", content=b"")) == {Advice.EMPTY}


def test_writing_that_stands_on_its_side_in_a_pdf_is_told(advice_for, tmp_path):
    lines = " ".join(
        f"1 0 0 1 {60 + 20 * n} 100 cm BT 0 1 -1 0 0 0 Tm /F1 12 Tf (Kyiv City Hospital letter) Tj ET 1 0 0 1 {-60 - 20 * n} -100 cm"
        for n in range(6)
    )

    assert advice_for(files.a_pdf(tmp_path / "side.pdf", content=lines.encode())) == {
        Advice.SIDEWAYS
    }


def a_word(text, left, top):
    return Word(text=text, left=left, top=top, width=0.1, height=0.02)


def test_words_at_the_edge_of_a_photo_are_told():
    cut = PageText(text="x" * 30, words=tuple(a_word("letter", 0.05, 0.1 * n) for n in range(1, 5)))

    assert advice_on_writing(cut, (0.05, 0.05, 0.95, 0.95)) == (Advice.CUT_EDGE,)
    assert advice_on_writing(cut, (0.0, 0.0, 1.0, 1.0)) == ()


def test_writing_that_lies_sideways_in_a_photo_is_told():
    assert advice_on_writing(PageText(text="x" * 30, turn=90), None) == (Advice.SIDEWAYS,)


@pytest.mark.parametrize("advice", Advice)
def test_each_advice_says_what_to_do(advice):
    assert SENTENCES[advice].count(".") >= 2


TEXT = "Pay stub of the Petra Valley clinic for Sami Darwish, wages for the month, total amount paid to the bank account 4711 on {}"


def test_a_photo_of_the_same_letter_is_nearly_the_same():
    one, other = (
        Likeness(fingerprint="f" * 64, text=TEXT.format(31)),
        Likeness(fingerprint="0" * 64, text=TEXT.format(31).replace("Petra", "Pctra")),
    )

    assert nearly_the_same(one, other)


def test_the_same_form_of_another_month_is_not_the_same():
    one, other = (Likeness(fingerprint="f" * 64, text=TEXT.format(day)) for day in (31, 28))

    assert not nearly_the_same(one, other)


def test_pictures_without_words_are_compared_by_their_look():
    assert nearly_the_same(
        Likeness(fingerprint="f" * 64, text=""), Likeness(fingerprint="f" * 63 + "0", text="")
    )
    assert not nearly_the_same(
        Likeness(fingerprint="f" * 64, text=""), Likeness(fingerprint="0" * 64, text="")
    )
    assert not nearly_the_same(Likeness(fingerprint="", text=""), Likeness(fingerprint="", text=""))
