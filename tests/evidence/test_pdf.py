"""PDF files become upright Letter pages that look as they did, and carry nothing else."""

import subprocess

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageStat

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
from evidence.normal.geometry import FOOTER_BAND
from evidence.normal.suspicions import says_more_pages
from evidence.notes import Note
from tests.support import files, photos
from tests.support.ink import drawn, ink, is_upright, keys_of, words_of

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


def test_answers_and_ticks_of_a_form_are_printed_into_the_page(tmp_path):
    out = tmp_path / "out.pdf"

    made = document.letter_pages(
        files.a_form(tmp_path / "in.pdf", has_pictures=True), out, Limits()
    )

    assert "OLENA KOVALENKO" in words_of(out)
    assert _is_dark_at(out, 110, 510)
    assert made.notes == {Note.FORM_PRINTED}
    assert not keys_of(out) & {"/AcroForm", "/Annots", "/FT"}


def test_answers_without_a_picture_are_drawn_as_the_viewer_writes_them(tmp_path):
    empty, out = tmp_path / "empty.pdf", tmp_path / "out.pdf"
    document.letter_pages(files.a_form(tmp_path / "in.pdf", answer=""), empty, Limits())

    made = document.letter_pages(files.a_form(tmp_path / "in.pdf"), out, Limits())

    assert Note.DRAWN in made.notes
    assert _is_dark_at(out, 110, 510)
    assert _darkness(out, _ANSWER) > _darkness(empty, _ANSWER) + 5


def test_the_smallest_answer_without_a_picture_is_drawn(tmp_path):
    made = document.letter_pages(
        files.a_form(tmp_path / "in.pdf", answer="."), tmp_path / "out.pdf", Limits()
    )

    assert Note.DRAWN in made.notes


def test_an_answer_that_was_changed_later_is_not_shown_as_it_was(tmp_path):
    out = tmp_path / "out.pdf"
    form = files.a_form(tmp_path / "in.pdf", has_pictures=True)
    with pikepdf.open(form, allow_overwriting_input=True) as pdf:
        pdf.Root.AcroForm.Fields[0].V = "OKSANA"
        pdf.save(form)

    made = document.letter_pages(form, out, Limits())

    assert Note.DRAWN in made.notes


def test_a_page_that_lost_something_is_drawn(tmp_path, monkeypatch):
    out = tmp_path / "out.pdf"
    monkeypatch.setattr("evidence.normal.kept.print_into_pages", _forget_answers)

    made = document.letter_pages(
        files.a_form(tmp_path / "in.pdf", has_pictures=True), out, Limits()
    )

    assert Note.DRAWN in made.notes
    assert _is_dark_at(out, 110, 510)


@pytest.mark.parametrize("is_drawn", [False, True])
def test_a_coloured_seal_keeps_its_colour(tmp_path, monkeypatch, is_drawn):
    seal = b"0.8 0.1 0.1 rg 200 400 200 200 re f\n"
    out = tmp_path / "out.pdf"
    if is_drawn:
        monkeypatch.setattr(document, "differing", lambda *_given: frozenset({0}))

    made = document.letter_pages(files.a_pdf(tmp_path / "in.pdf", content=seal), out, Limits())

    assert (Note.DRAWN in made.notes) is is_drawn
    with pypdfium2.PdfDocument(out) as pages:
        red, green, blue = pages[0].render().to_pil().convert("RGB").getpixel((306, 290))
    assert red > 180
    assert max(green, blue) < 60


def test_stamps_stay_and_sticky_notes_go(tmp_path):
    out = tmp_path / "out.pdf"

    made = document.letter_pages(files.a_pdf_with_annotations(tmp_path / "in.pdf"), out, Limits())

    assert _is_dark_at(out, 350, 315)
    assert not _is_dark_at(out, 110, 210)
    assert Note.STICKY_NOTES_REMOVED in made.notes
    assert Note.DRAWN not in made.notes


def test_only_web_links_stay_and_they_move_with_their_words(tmp_path):
    out = tmp_path / "out.pdf"

    document.letter_pages(files.a_pdf_with_annotations(tmp_path / "in.pdf"), out, Limits())

    with pikepdf.open(out) as pdf:
        links = list(pdf.pages[0].obj.Annots)
        assert [str(link.A.URI) for link in links] == ["https://example.org/registry"]
        left, bottom, right, top = (float(side) for side in links[0].Rect)
    scale = 756 / 792
    assert left == pytest.approx(306 + (150 - 306) * scale, abs=0.1)
    assert bottom == pytest.approx(36 + 380 * scale, abs=0.1)
    assert (right - left, top - bottom) == (
        pytest.approx(150 * scale, abs=0.1),
        pytest.approx(30 * scale, abs=0.1),
    )


def test_nothing_active_and_no_word_about_the_maker_comes_along(tmp_path):
    out = tmp_path / "out.pdf"

    made = document.letter_pages(files.an_active_pdf(tmp_path / "in.pdf"), out, Limits())

    with pikepdf.open(out) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages"}
        assert "/Info" not in pdf.trailer
        assert b"canary" not in b"".join(_streams(pdf))
    forbidden = {
        "/JS",
        "/OpenAction",
        "/EmbeddedFile",
        "/EF",
        "/Metadata",
        "/PieceInfo",
        "/OPI",
        "/Alternates",
        "/Names",
    }
    assert not keys_of(out) & forbidden
    assert made.notes == {Note.ATTACHMENTS_REMOVED, Note.PROGRAMS_REMOVED}


def test_a_hidden_layer_stays_hidden(tmp_path):
    out = tmp_path / "out.pdf"

    made = document.letter_pages(
        files.a_pdf_with_a_hidden_layer(tmp_path / "in.pdf"), out, Limits()
    )

    assert not _is_dark_at(out, 300, 250)
    assert Note.DRAWN in made.notes


def test_a_hidden_layer_stays_hidden_also_where_nobody_would_see_it(tmp_path):
    out = tmp_path / "out.pdf"
    original = files.a_pdf_with_a_hidden_layer(
        tmp_path / "in.pdf", hidden=b"1 g BT /F1 9 Tf 200 200 Td (our doubts) Tj ET"
    )

    document.letter_pages(original, out, Limits())

    assert "doubts" not in words_of(out)


def test_forms_without_resources_find_those_of_their_page(tmp_path):
    original, out = tmp_path / "in.pdf", tmp_path / "out.pdf"
    with pikepdf.Pdf.new() as pdf:
        page = files.add_page(pdf, content=b"/X Do")
        old = pdf.make_stream(
            BODY, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 612, 792])
        )
        page.obj.Resources.XObject = Dictionary(X=old)
        pdf.save(original)

    made = document.letter_pages(original, out, Limits())

    assert words_of(out).strip() == "Kyiv City Hospital"
    assert Note.DRAWN not in made.notes
    with pikepdf.open(out) as pdf:
        assert "/F1" in pdf.pages[0].obj.Resources.XObject.P.Resources.XObject.X.Resources.Font


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


def _is_dark_at(pages, x, y):
    """Look at a point of the original Letter page, where it lies now."""
    scale = 756 / 792
    across, up = 306 + (x - 306) * scale, 36 + y * scale
    return drawn(pages, dots_per_point=1).getpixel((round(across), round(792 - up))) < 100


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


_ANSWER = (100, 600, 400, 630)


def _darkness(pages, corners):
    """Say how much ink is in a part of the original page, in grey levels of 255."""
    scale = 756 / 792
    left, right = (306 + (x - 306) * scale for x in corners[::2])
    bottom, top = (36 + y * scale for y in corners[1::2])
    part = drawn(pages, dots_per_point=1).crop(
        (round(left), round(792 - top), round(right), round(792 - bottom))
    )
    return 255 - ImageStat.Stat(part).mean[0]


def _forget_answers(pdf):
    for page in pdf.pages:
        if "/Annots" in page.obj:
            del page.obj["/Annots"]


def _streams(pdf):
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            yield thing.read_raw_bytes()
            yield repr(thing).encode()


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
