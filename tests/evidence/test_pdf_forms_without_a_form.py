"""Answers that lie on a page though the document has no form any more: they are shown all the same.

Programs that cut a page out of a form leave the form itself behind.
"""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from evidence.errors import AnswersNotPrinted
from evidence.notes import Note
from tests.support.ink import drawn, words_of

pytestmark = pytest.mark.filterwarnings("ignore::pikepdf.exceptions.PageCopyWarning")

COMBO = 1 << 17
PLACE = [100, 600, 300, 624]


def a_page_of_a_form(where, answer, *, is_direct=False, **about):
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        field = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            F=4,
            FT=Name.Tx,
            T=String("name"),
            V=String(answer),
            Rect=Array(PLACE),
            DA=String("/Helv 12 Tf 0 g"),
        )
        for key, value in about.items():
            field[f"/{key}"] = value
        pdf.pages[0].obj.Annots = Array([field if is_direct else pdf.make_indirect(field)])
        pdf.save(where)
    return where


def ink(pages):
    """Count the dark dots of a page."""
    return sum(drawn(pages, dots_per_point=1).histogram()[:128])


FIELDS = {
    "a line": {},
    "a line that is kept in its page": {"is_direct": True},
    "a choice": {"FT": Name.Ch, "Ff": COMBO},
}


@pytest.mark.parametrize("about", FIELDS.values(), ids=FIELDS.keys())
def test_an_answer_without_a_form_is_printed(gate, tmp_path, about):
    made = gate(a_page_of_a_form(tmp_path / "in.pdf", "Marisol Quintanilla", **about))

    assert ink(made.pages) > 100
    assert {Note.FORM_PRINTED, Note.DRAWN} <= set(made.notes)


def test_an_answer_in_other_letters_without_a_form_is_refused(gate, tmp_path):
    with pytest.raises(AnswersNotPrinted):
        gate(a_page_of_a_form(tmp_path / "in.pdf", "Ана Новая"))


def test_an_answer_without_a_form_keeps_the_picture_that_it_has(gate, tmp_path):
    original = a_page_of_a_form(tmp_path / "in.pdf", "Marisol")
    with pikepdf.open(original, allow_overwriting_input=True) as pdf:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        picture = pdf.make_stream(
            b"BT /F 12 Tf 2 6 Td (Marisol) Tj ET",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, 200, 24]),
            Resources=Dictionary(Font=Dictionary(F=font)),
        )
        pdf.pages[0].obj.Annots[0].AP = Dictionary(N=picture)
        pdf.save(original)

    made = gate(original)

    assert "Marisol" in words_of(made.pages)
    assert Note.DRAWN not in made.notes
