"""Words in a drawing that no reader sees, comments and alternatives, are in no page of ours."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from evidence.normal.unseen import UnclosedWords, forget_unseen_words
from evidence.notes import Note
from tests.support.files import add_page, page_content
from tests.support.ink import drawn, words_of

HIDDEN = b"""% canary one
/Span <</ActualText (canary two) /MCID 3>> BDC /P <</Alt (canary) /A <</JS (canary 3)>>>> BDC
EMC EMC /Note <</Lang (canary four)>> DP
"""
SHOWN = page_content(612, 792, words="Paid (50 %)")


def contents_of(pages):
    """Return every stream of a PDF, decoded."""
    with pikepdf.open(pages) as pdf:
        return [thing.read_bytes() for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]


def a_form(pdf, content):
    return pdf.make_stream(
        content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 612, 792])
    )


def a_pattern(pdf, content):
    return pdf.make_stream(
        content,
        PatternType=1,
        PaintType=1,
        TilingType=1,
        XStep=9,
        YStep=9,
        BBox=Array([0, 0, 9, 9]),
        Resources=Dictionary(),
    )


def a_drawn_font(pdf, content):
    glyph = pdf.make_stream(b"1000 0 d0\n" + content + b"0 0 500 500 re f\n")
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 1000, 1000]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(a=glyph),
        Encoding=Dictionary(Differences=Array([97, Name.a])),
        FirstChar=97,
        LastChar=97,
        Widths=Array([1000]),
    )


def a_pdf_with(where, hidden):
    """Hide words in a page, and in a drawing, a pattern and a letter that the page shows."""
    more = b"/Form Do /Pattern cs /Tile scn 50 50 90 90 re f BT /Drawn 20 Tf 50 200 Td (aa) Tj ET\n"
    with Pdf.new() as pdf:
        page = add_page(pdf, content=hidden + SHOWN + more)
        shown = page.obj.Resources
        shown.XObject = Dictionary(Form=a_form(pdf, hidden + b"0 g 300 50 90 90 re f\n"))
        shown.Pattern = Dictionary(Tile=a_pattern(pdf, hidden + b"0 g 0 0 5 5 re f\n"))
        shown.Font.Drawn = a_drawn_font(pdf, hidden)
        pdf.save(where)
    return where


def test_words_that_no_reader_sees_are_gone_and_the_page_looks_as_before(gate, tmp_path):
    bare = gate(a_pdf_with(tmp_path / "bare.pdf", b""))
    looks, says = drawn(bare.pages).tobytes(), words_of(bare.pages)

    made = gate(a_pdf_with(tmp_path / "hidden.pdf", HIDDEN))

    assert not any(b"canary" in content for content in contents_of(made.pages))
    assert Note.DRAWN not in made.notes
    assert drawn(made.pages).tobytes() == looks
    assert words_of(made.pages) == says
    assert "Paid (50 %)" in says


def test_a_page_whose_hidden_words_never_end_is_drawn(gate, tmp_path):
    with Pdf.new() as pdf:
        add_page(pdf, content=SHOWN + b"/Span <</ActualText (canary)")
        pdf.save(tmp_path / "a.pdf")

    made = gate(tmp_path / "a.pdf")

    assert Note.DRAWN in made.notes
    assert not any(b"canary" in content for content in contents_of(made.pages))


@pytest.mark.parametrize(
    "content",
    [
        b"/P <</MCID 0>> BDC (half) Tj EMC",
        b"(a <<b>> % c) Tj",
        b"BI /W 1 /H 2 /BPC 8 /CS /G /DP <</K 1>> ID %<\nEI Q",
    ],
)
def test_a_drawing_without_such_words_stays_as_it_is(content):
    with Pdf.new() as pdf:
        form = a_form(pdf, content)

        forget_unseen_words(form)

        assert form.read_bytes() == content


def test_what_never_ends_is_not_guessed_at():
    with Pdf.new() as pdf, pytest.raises(UnclosedWords):
        forget_unseen_words(a_form(pdf, b"/P <</Alt (words) BDC 1 0 0 rg 0 0 9 9 re f"))
