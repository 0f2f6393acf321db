"""What viewers do not agree on is settled: shapes without a picture, and layers that are off."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from evidence.errors import MarksNotDrawn
from evidence.normal.kept import MOST_MARKS
from evidence.notes import Note
from tests.support.files import a_pdf
from tests.support.ink import contents, drawn, ink

BLUE = Array([0, 0, 1])
SHAPES = {
    "a line": Dictionary(Subtype=Name.Line, L=Array([100, 300, 400, 300])),
    "an arrow": Dictionary(
        Subtype=Name.Line, L=Array([100, 300, 400, 300]), LE=Array([Name.OpenArrow, Name("/None")])
    ),
    "lines in a row": Dictionary(
        Subtype=Name.PolyLine, Vertices=Array([100, 300, 250, 310, 400, 300])
    ),
    "a shape": Dictionary(
        Subtype=Name.Polygon, Vertices=Array([100, 290, 400, 290, 400, 310, 100, 310])
    ),
}


def with_mark(where, mark, *, change=lambda pdf: None):
    """Return a blank Letter page with one mark on it."""
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        entry = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Rect=Array([90, 280, 410, 320]), C=BLUE, BS=Dictionary(W=4), F=4
            )
        )
        for key, value in mark.items():
            entry[key] = value
        pdf.pages[0].obj.Annots = Array([entry])
        change(pdf)
        pdf.save(where)
    return where


@pytest.mark.parametrize("mark", SHAPES.values(), ids=SHAPES.keys())
def test_a_shape_without_a_picture_is_drawn_where_it_lies(gate, tmp_path, mark):
    made = gate(with_mark(tmp_path / "plan.pdf", mark))

    left, upper, right, lower = ink(drawn(made.pages, dots_per_point=1), darker_than=150)
    scale, bottom = (right - left) / 300, 792 - lower
    assert 0.85 < scale < 1.05
    assert lower - upper < 40
    assert 250 < bottom < 330


def test_a_shape_in_a_colour_of_the_smallest_numbers_is_drawn_with_numbers_of_pdf(gate, tmp_path):
    almost_red = {**SHAPES["a line"], "/C": Array([0.9, 0.00002, 0.00002])}

    made = gate(with_mark(tmp_path / "plan.pdf", almost_red))

    assert b"0.9 0.00002 0.00002 RG" in contents(made.pages)


def test_a_stamp_that_every_program_draws_in_its_own_way_is_refused(gate, tmp_path):
    stamp = Dictionary(Subtype=Name.Stamp, Name=Name.Approved)

    with pytest.raises(MarksNotDrawn):
        gate(with_mark(tmp_path / "stamped.pdf", stamp))


def words(text, **about):
    """Return words that were typed on a page, as programs keep them that save no picture."""
    return Dictionary(
        Subtype=Name.FreeText, Contents=String(text), DA=String("/Helv 14 Tf 0 g"), **about
    )


@pytest.mark.parametrize("text", ["Born in Caracas", "José Peña, Zoë"])
def test_words_that_were_typed_on_a_page_are_shown(gate, tmp_path, text):
    made = gate(with_mark(tmp_path / "letter.pdf", words(text)))

    left, _upper, right, _lower = ink(drawn(made.pages, dots_per_point=1), darker_than=150)
    assert right - left > 80


@pytest.mark.parametrize(
    "mark",
    [
        words("Привет"),
        words("مرحبا"),
        words("Łódź"),
        words("", RC=String("<body><p>Born in Caracas</p></body>")),
    ],
    ids=["Cyrillic", "Arabic", "Polish", "nothing but rich words"],
)
def test_words_on_a_page_that_only_some_programs_show_are_refused(gate, tmp_path, mark):
    with pytest.raises(MarksNotDrawn, match="print it to PDF"):
        gate(with_mark(tmp_path / "letter.pdf", mark))


def off(pdf, *, usage=False):
    """Put the mark of a page on a layer that is switched off."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
    if usage:
        layer.Usage = Dictionary(View=Dictionary(ViewState=Name.ON))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    return layer


def test_a_mark_on_a_layer_that_is_off_is_not_printed(gate, tmp_path):
    def hide(pdf):
        pdf.pages[0].obj.Annots[0].OC = off(pdf)

    original = with_mark(tmp_path / "plan.pdf", SHAPES["a line"], change=hide)

    assert drawn(gate(original).pages).getextrema()[0] == 255


@pytest.mark.parametrize("usage", [False, True], ids=["plain", "with a wish"])
def test_a_layer_that_is_off_stays_off_whatever_it_wishes(gate, tmp_path, usage):
    original = a_pdf(tmp_path / "letter.pdf")
    with pikepdf.open(original, allow_overwriting_input=True) as pdf:
        layer, page = off(pdf, usage=usage), pdf.pages[0]
        page.Resources = page.obj.get("/Resources", Dictionary())
        page.Resources.Properties = Dictionary(Notes=layer)
        page.contents_add(b"/OC /Notes BDC 0 0 0 rg 100 100 300 300 re f EMC")
        pdf.save(original)

    shown = drawn(gate(original).pages, dots_per_point=1)

    assert shown.getpixel((250, 792 - 250)) == 255


@pytest.mark.parametrize(("count", "is_drawn"), [(MOST_MARKS, False), (MOST_MARKS + 1, True)])
def test_a_page_with_so_many_marks_that_it_shows_slowly_becomes_a_picture(
    gate, tmp_path, count, is_drawn
):
    def many(pdf):
        stamp = pdf.make_indirect(
            pdf.make_stream(
                b"0 g 0 0 20 20 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 20, 20]
            )
        )
        marks = [
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Stamp,
                Rect=Array(
                    [20 * (at % 25), 17 * (at // 25), 20 * (at % 25) + 9, 17 * (at // 25) + 9]
                ),
                F=4,
                AP=Dictionary(N=stamp),
            )
            for at in range(count)
        ]
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(mark) for mark in marks])

    made = gate(with_mark(tmp_path / "plan.pdf", SHAPES["a line"], change=many))

    assert (Note.DRAWN in made.notes) is is_drawn
    assert ink(drawn(made.pages, dots_per_point=1), darker_than=150)
