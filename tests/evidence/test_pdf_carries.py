"""Nothing active and nothing hidden travels along with what a page draws, wherever it hangs."""

import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from evidence.notes import Note
from tests.support.files import helvetica
from tests.support.ink import drawn, ink, words_of


def cargo(pdf):
    """Return what must not travel: a script, words of a camera, a file within the file."""
    words = pdf.make_stream(b"<x:xmpmeta>GPS 50.45</x:xmpmeta>", Type=Name.Metadata)
    inner = Dictionary(Type=Name.Filespec, EF=Dictionary(F=pdf.make_stream(b"MZ")))
    return {
        "/Script": Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")),
        "/Metadata": words,
        "/Inner": inner,
    }


def laden(pdf, **about):
    return Dictionary({**about, **cargo(pdf)})


def in_the_letters(pdf, page):
    page.Resources.Font.F1.Encoding = laden(pdf, **{"/BaseEncoding": Name.WinAnsiEncoding})


def in_a_font_of_many_letters(pdf, page):
    font = page.Resources.Font.F1
    font.CIDSystemInfo = laden(pdf)
    font.FontDescriptor = Dictionary(Style=laden(pdf))


def in_a_state(key):
    def change(pdf, page):
        state = Dictionary({"/LW": 1, key: laden(pdf, **{"/FunctionType": 2, "/N": 1})})
        page.Resources.ExtGState = Dictionary(G=state)

    return change


def in_a_list_of_numbers(pdf, page):
    state = Dictionary(LW=1, D=Array([Array([3, laden(pdf)]), 0]))
    page.Resources.ExtGState = Dictionary(G=state)


def in_a_shading(pdf, page):
    function = laden(pdf, **{"/FunctionType": 2, "/N": 1, "/Domain": Array([0, 1])})
    shading = Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceGray,
        Coords=Array([0, 0, 1, 1]),
        Function=Array([function]),
    )
    page.Resources.Shading = Dictionary(S=shading)


def in_a_colour(pdf, page):
    space = Array([Name.CalRGB, laden(pdf, **{"/WhitePoint": Array([1, 1, 1])})])
    page.Resources.ColorSpace = Dictionary(C=space, D=laden(pdf))


def in_how_dots_are_packed(pdf, page):
    picture = Stream(pdf, b"")
    picture.stream_dict = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=8,
        Height=8,
        ImageMask=True,
        BitsPerComponent=1,
    )
    packing = laden(pdf, **{"/K": -1, "/Columns": 8})
    picture.write(b"\x00\x10\x01", filter=Name.CCITTFaxDecode, decode_parms=packing)
    page.Resources.XObject = Dictionary(X=picture)


def in_how_the_page_is_packed(pdf, page):
    packed = zlib.compress(page.Contents.read_bytes())
    plain = laden(pdf, **{"/Predictor": 1})
    page.Contents.write(packed, filter=Name.FlateDecode, decode_parms=plain)


def in_the_group_of_the_page(pdf, page):
    profile = Stream(pdf, b"x" * 128)
    profile.stream_dict = laden(pdf, **{"/N": 3, "/Alternate": Name.DeviceRGB})
    space = Array([Name.ICCBased, pdf.make_indirect(profile)])
    page.Group = Dictionary({"/S": Name.Transparency, "/CS": space, **cargo(pdf)})


PLACES = {
    "the letters": in_the_letters,
    "a font of many letters": in_a_font_of_many_letters,
    "a halftone": in_a_state("/HT"),
    "a transfer": in_a_state("/TR"),
    "black for other inks": in_a_state("/BG2"),
    "a list of numbers": in_a_list_of_numbers,
    "a shading": in_a_shading,
    "a colour": in_a_colour,
    "how dots are packed": in_how_dots_are_packed,
    "how the page is packed": in_how_the_page_is_packed,
    "the group of the page": in_the_group_of_the_page,
}


@pytest.mark.parametrize("change", PLACES.values(), ids=PLACES.keys())
def test_nothing_hidden_travels_along_with_what_is_drawn(gate, tmp_path, change):
    original = tmp_path / "in.pdf"
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        page = pdf.pages[0].obj
        page.Resources = Dictionary(Font=Dictionary(F1=helvetica(pdf)))
        page.Contents = pdf.make_stream(b"BT /F1 24 Tf 72 700 Td (Hello world) Tj ET")
        change(pdf, page)
        pdf.save(original)

    made = gate(original)

    with pikepdf.open(made.pages) as pages:
        told = " ".join(repr(thing) for thing in pages.objects)
    assert not [word for word in ("JavaScript", "/Metadata", "/Filespec", "/EF") if word in told]
    assert "Hello world" in words_of(made.pages)
    assert Note.DRAWN not in made.notes


def test_colours_that_a_function_mixes_stay_as_they_are(gate, tmp_path):
    original = tmp_path / "in.pdf"
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        mixing = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([0]), N=1)
        stitched = Dictionary(
            FunctionType=3,
            Domain=Array([0, 1]),
            Functions=Array([mixing, mixing]),
            Bounds=Array([0.5]),
            Encode=Array([0, 0.5, 0.5, 1]),
        )
        page = pdf.pages[0].obj
        ink_of_its_own = Array([Name.Separation, Name.Seal, Name.DeviceGray, stitched])
        page.Resources = Dictionary(ColorSpace=Dictionary(C=ink_of_its_own))
        page.Contents = pdf.make_stream(b"/C cs 1 scn 100 300 200 200 re f")
        pdf.save(original)

    made = gate(original)

    left, upper, right, lower = ink(drawn(made.pages, dots_per_point=1))
    assert 0.85 < (right - left) / (lower - upper) < 1.15
    assert Note.DRAWN not in made.notes
