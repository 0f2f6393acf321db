"""What of a PDF is lost or draws for ever is told or refused, and pages are compared to find it."""

import subprocess

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from PIL import Image

from evidence.errors import (
    AnswersNotPrinted,
    DynamicForm,
    PasswordNeeded,
    PictureTooLarge,
    TooHeavy,
    TooManyPages,
    TooSlow,
    Unreadable,
)
from evidence.limits import Limits
from evidence.normal import document
from evidence.normal.alike import ORDINARY, STRICT, look_alike
from evidence.normal.suspicions import says_more_pages
from evidence.notes import Note
from tests.support import files, photos


def test_a_picture_in_a_page_that_no_viewer_can_open_is_refused(tmp_path):
    original = tmp_path / "in.pdf"
    with pikepdf.Pdf.new() as pdf:
        page = files.add_page(pdf, content=b"612 0 0 792 0 0 cm /X Do")
        page.obj.Resources.XObject = Dictionary(X=_an_image(pdf, side=2000))
        pdf.save(original)

    with pytest.raises(PictureTooLarge):
        document.letter_pages(original, tmp_path / "out.pdf", Limits(megapixels=3))


def test_a_page_that_is_lost_is_told(tmp_path):
    original = files.a_pdf(tmp_path / "in.pdf", pages=2)
    with pikepdf.open(original, allow_overwriting_input=True) as pdf:
        pdf.Root.Pages.Kids.append(pikepdf.String("no page"))
        pdf.save(original)

    made = document.letter_pages(original, tmp_path / "out.pdf", Limits())

    assert made.page_count == 2
    assert Note.PAGES_MISSING in made.notes


@pytest.mark.parametrize(("counted", "is_more"), [(1, False), (2, False), (3, True)])
def test_a_document_that_counts_pages_it_does_not_have_is_found_out(tmp_path, counted, is_more):
    original = files.a_pdf(tmp_path / "in.pdf", pages=2)
    written = original.read_bytes().replace(b"/Count 2", f"/Count {counted}".encode())
    original.write_bytes(written)

    with pikepdf.open(original) as pdf:
        assert says_more_pages(pdf) is is_more


def test_a_small_mark_that_is_lost_is_seen():
    paper = Image.new("L", (742, 960), 255)
    ticked = paper.copy()
    ticked.paste(0, (100, 100, 110, 110))

    assert look_alike(ticked, ticked.copy(), ORDINARY)
    assert not look_alike(ticked, paper, ORDINARY)
    assert not look_alike(paper, ticked, ORDINARY)


def test_letters_that_moved_by_a_dot_are_the_same():
    paper = Image.new("L", (742, 960), 255)
    here, there = paper.copy(), paper.copy()
    here.paste(0, (100, 100, 400, 110))
    there.paste(0, (102, 100, 402, 110))

    assert look_alike(here, there, ORDINARY)


def test_a_pale_highlight_that_is_lost_is_seen_where_something_was_printed():
    paper = Image.new("L", (742, 960), 255)
    highlighted = paper.copy()
    highlighted.paste(226, (100, 100, 340, 122))

    assert not look_alike(highlighted, paper, STRICT)


def test_the_same_file_becomes_the_same_bytes(tmp_path):
    original = files.a_form(tmp_path / "in.pdf")

    document.letter_pages(original, tmp_path / "1.pdf", Limits())
    document.letter_pages(original, tmp_path / "2.pdf", Limits())

    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()


def test_another_reader_finds_no_fault(tmp_path):
    out = tmp_path / "out.pdf"

    document.letter_pages(files.a_pdf_with_annotations(tmp_path / "in.pdf"), out, Limits())

    subprocess.run(["qpdf", "--check", out], check=True, capture_output=True)


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (lambda where: files.a_locked_pdf(where, user="secret"), PasswordNeeded),
        (files.a_dynamic_form, DynamicForm),
        (lambda where: files.a_form(where, answer="ОЛЕНА"), AnswersNotPrinted),
        (lambda where: files.a_pdf(where, pages=4), TooManyPages),
        (
            lambda where: where.write_bytes(b"%PDF-1.7\nnothing that can be read") and where,
            Unreadable,
        ),
    ],
)
def test_a_pdf_that_cannot_be_used_is_refused_by_name(tmp_path, make, refusal):
    with pytest.raises(refusal):
        document.letter_pages(make(tmp_path / "in.pdf"), tmp_path / "out.pdf", Limits(pages=3))


def test_as_many_pages_as_the_limit_are_taken(tmp_path):
    made = document.letter_pages(
        files.a_pdf(tmp_path / "in.pdf", pages=3), tmp_path / "out.pdf", Limits(pages=3)
    )

    assert made.page_count == 3


def test_a_page_that_draws_for_ever_is_refused_in_time(gate, tmp_path, settings):
    settings.EVIDENCE_LIMITS = {"seconds": 1}

    with pytest.raises(TooSlow, match="Split it"):
        gate(files.a_pdf_that_takes_for_ever(tmp_path / "in.pdf"))


def test_a_page_that_swells_is_refused_within_its_memory(gate, tmp_path, settings):
    settings.EVIDENCE_LIMITS = {"memory_bytes": 700_000_000}

    with pytest.raises(TooHeavy, match="memory"):
        gate(files.a_pdf_that_swells(tmp_path / "in.pdf", megabytes=800))


def _an_image(pdf, side):
    return pdf.make_stream(
        bytes(side * side),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=side,
        Height=side,
        BitsPerComponent=8,
        ColorSpace=Name.DeviceRGB,
    )


def test_a_photo_in_the_middle_of_a_drawing_takes_no_words_of_its_camera_along(gate, tmp_path):
    photo = photos.a_photo(tmp_path / "in.jpg", gps=True, width=40, height=30).read_bytes()
    inline = (
        b"q 200 0 0 150 100 400 cm BI /W 40 /H 30 /CS /RGB /BPC 8 /F /DCT ID " + photo + b" EI Q"
    )

    made = gate(files.a_pdf(tmp_path / "in.pdf", content=inline))

    assert Note.DRAWN in made.notes
    with pikepdf.open(made.pages) as pages:
        kept = [
            thing.read_raw_bytes() for thing in pages.objects if isinstance(thing, pikepdf.Stream)
        ]
    assert not any(b"Exif" in content for content in kept)
