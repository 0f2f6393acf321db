"""Answers in letters that few programs draw: the picture of one is kept where it shows the answer."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from weasyprint import HTML

from evidence.errors import AnswersNotPrinted
from evidence.notes import Note
from tests.support.files import helvetica
from tests.support.ink import words_of

COMBO = 1 << 17
PLACE = [100, 600, 300, 624]
NOTHING = b"/Tx BMC EMC"


def a_form(where, answer, picture, *, kind=Name.Tx, options=()):
    """Write a form that asks its reader to draw its answers anew, though one has a picture."""
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                F=4,
                FT=kind,
                Ff=COMBO if kind == Name.Ch else 0,
                T=String("name"),
                V=String(answer),
                Rect=Array(PLACE),
                DA=String("/Helv 12 Tf 0 g"),
                AP=Dictionary(N=picture(pdf)),
            )
        )
        if options:
            field.Opt = Array([Array([String(kept), String(shown)]) for kept, shown in options])
        pdf.pages[0].obj.Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([field]),
            DR=Dictionary(Font=Dictionary(Helv=helvetica(pdf))),
            DA=String("/Helv 12 Tf 0 g"),
            NeedAppearances=True,
        )
        pdf.save(where)
    return where


def drawn(content):
    def make(pdf):
        fonts = Dictionary(Font=Dictionary(Helv=helvetica(pdf)))
        box = Array([0, 0, 200, 24])
        return pdf.make_stream(
            content, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=fonts
        )

    return make


def set_in_its_letters(words):
    """Return a picture as a program draws it that has the letters, and brings their font along."""
    page = HTML(
        string="<style>@page { size: 200pt 24pt; margin: 2pt } p { margin: 0; font: 12pt Noto Sans,"
        f"Noto Sans Arabic }}</style><p>{words}"
    ).write_pdf()

    def make(pdf):
        with pikepdf.open(io.BytesIO(page)) as made:
            return pdf.copy_foreign(made.make_indirect(made.pages[0].as_form_xobject()))

    return make


LOST = {
    "Cyrillic over nothing": ("Ана Новая", drawn(NOTHING)),
    "Arabic over nothing": ("فاطمة", drawn(NOTHING)),
    "Cyrillic over an old answer": (
        "Ана Новая",
        drawn(b"/Tx BMC BT /Helv 12 Tf 2 6 Td (Old Name) Tj ET EMC"),
    ),
    "Cyrillic over an old answer in Cyrillic": ("Ана Новая", set_in_its_letters("Ана Старая")),
}


@pytest.mark.parametrize(("answer", "picture"), LOST.values(), ids=LOST.keys())
def test_a_new_answer_that_its_old_picture_does_not_show_is_refused(
    gate, tmp_path, answer, picture
):
    with pytest.raises(AnswersNotPrinted, match="print it to PDF"):
        gate(a_form(tmp_path / "in.pdf", answer, picture))


def test_a_choice_in_other_letters_that_its_picture_does_not_show_is_refused(gate, tmp_path):
    options = [("ve", "Венесуэла"), ("ua", "Украина")]

    with pytest.raises(AnswersNotPrinted):
        gate(a_form(tmp_path / "in.pdf", "ve", drawn(NOTHING), kind=Name.Ch, options=options))


@pytest.mark.parametrize("answer", ["Ана Новая", "فاطمة الزهراء", "Čapek Łódź"])
def test_a_picture_that_shows_the_answer_is_kept(gate, tmp_path, answer):
    made = gate(a_form(tmp_path / "in.pdf", answer, set_in_its_letters(answer)))

    assert words_of(made.pages).strip()
    assert Note.FORM_PRINTED in made.notes
    assert Note.DRAWN not in made.notes
