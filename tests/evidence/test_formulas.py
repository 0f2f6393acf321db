"""A formula in a document is drawn, or the document is refused: it is never left out in silence."""

import pytest

from evidence.errors import ContentNotShown
from evidence.limits import Limits
from evidence.normal import office
from evidence.normal.office import draws_formulas
from evidence.normal.opendocument import check_opendocument
from evidence.normal.parcel import check_parcel
from evidence.normal.richtext import check_richtext
from evidence.notes import Note
from tests.evidence.test_nothing_is_fetched import in_body
from tests.evidence.test_other_office import an_odt, an_rtf
from tests.support.ink import words_of
from tests.support.word_files import a_docx

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
SUM = f'<w:p><m:oMath xmlns:m="{MATH}"><m:r><m:t>x = 123456789 + 987654321</m:t></m:r></m:oMath></w:p>'
SUM_IN_RTF = r"{\mmath{\*\moMath{\mr x = 123456789 + 987654321}}}"


FORMULA = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mn>123456789</mn></math>'


def an_office(folder, parts):
    """Lay out a LibreOffice as it is installed: a program beside its libraries and settings."""
    office = folder / "office"
    for part in ("program/soffice", *parts):
        (office / part).parent.mkdir(parents=True, exist_ok=True)
        (office / part).touch(mode=0o755)
    (folder / "bin").mkdir()
    (folder / "bin" / "soffice").symlink_to(office / "program" / "soffice")
    return folder / "bin"


@pytest.mark.parametrize(
    ("parts", "is_whole"),
    [
        ((), False),
        (("program/libsmlo.so",), False),
        (("program/libsmlo.so", "share/registry/math.xcd"), True),
    ],
)
def test_an_office_draws_formulas_only_with_its_part_for_them(
    tmp_path, monkeypatch, parts, is_whole
):
    monkeypatch.setenv("PATH", str(an_office(tmp_path, parts)))

    assert draws_formulas() is is_whole


def test_a_formula_that_nobody_here_would_draw_is_refused_with_what_to_do(tmp_path):
    word = in_body(a_docx(tmp_path / "letter.docx"), SUM)
    rich = an_rtf(tmp_path / "letter.rtf", SUM_IN_RTF)
    free = an_odt(tmp_path / "letter.odt", **{"Object 1__content.xml": FORMULA})

    with pytest.raises(ContentNotShown, match="save it as a PDF"):
        check_parcel(word, Limits(), draws_formulas=False)
    with pytest.raises(ContentNotShown):
        check_richtext(rich, draws_formulas=False)
    with pytest.raises(ContentNotShown):
        check_opendocument(free, Limits(), draws_formulas=False)


def test_a_document_without_a_formula_needs_nobody_who_draws_them(tmp_path):
    word = a_docx(tmp_path / "letter.docx")

    assert check_parcel(word, Limits(), draws_formulas=False) == set()
    assert check_richtext(an_rtf(tmp_path / "letter.rtf"), draws_formulas=False) == set()
    assert check_opendocument(an_odt(tmp_path / "l.odt"), Limits(), draws_formulas=False) == set()


def test_of_a_free_document_only_other_objects_than_formulas_are_told(tmp_path):
    formula = an_odt(tmp_path / "formula.odt", **{"Object 1__content.xml": FORMULA})
    table = an_odt(tmp_path / "table.odt", **{"Object 1__content.xml": "<office:document/>"})

    assert check_opendocument(formula, Limits()) == set()
    assert check_opendocument(table, Limits()) == {Note.ATTACHMENTS_REMOVED}


@pytest.mark.parametrize("kind", ["docx", "rtf"])
def test_a_formula_is_drawn_or_its_document_refused(gate, tmp_path, kind):
    original = tmp_path / f"letter.{kind}"
    if kind == "docx":
        in_body(a_docx(original), SUM)
    else:
        an_rtf(original, "Our sum: " + SUM_IN_RTF)
    if not draws_formulas():
        with pytest.raises(ContentNotShown):
            gate(original)
        return

    assert "987654321" in words_of(gate(original).pages)


@pytest.mark.skipif(not draws_formulas(), reason="only an office that draws formulas writes them")
def test_a_formula_in_a_free_document_is_drawn(gate, tmp_path):
    word = in_body(a_docx(tmp_path / "letter.docx"), SUM)

    made = gate(office._made(word, "MS Word 2007 XML", tmp_path, "odt:writer8"))

    assert "987654321" in words_of(made.pages)
    assert not made.notes
