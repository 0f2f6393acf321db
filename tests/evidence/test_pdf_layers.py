"""What a PDF has beside its pages: answers, stamps, links, layers, and what never comes along."""

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import ImageStat

from evidence.limits import Limits
from evidence.normal import document
from evidence.notes import Note
from tests.support import files
from tests.support.ink import drawn, keys_of, words_of


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
            files.page_content(*files.LETTER),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, 612, 792]),
        )
        page.obj.Resources.XObject = Dictionary(X=old)
        pdf.save(original)

    made = document.letter_pages(original, out, Limits())

    assert words_of(out).strip() == "Kyiv City Hospital"
    assert Note.DRAWN not in made.notes
    with pikepdf.open(out) as pdf:
        assert "/F1" in pdf.pages[0].obj.Resources.XObject.P.Resources.XObject.X.Resources.Font


def _is_dark_at(pages, x, y):
    """Look at a point of the original Letter page, where it lies now."""
    scale = 756 / 792
    across, up = 306 + (x - 306) * scale, 36 + y * scale
    return drawn(pages, dots_per_point=1).getpixel((round(across), round(792 - up))) < 100


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
