"""A filled form shows every answer in its field, and is nothing but paper."""

import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from packets.filling.filling import NotThisForm, fill
from packets.filling.sample import sample_values
from packets.official_forms import FormEdition
from tests.support.drawn_forms import (
    DOTS,
    barcodes_lost,
    ink_outside,
    pages_with_barcodes,
    picture,
    words_lost,
)
from tests.support.look_alike import Faults, a_look_alike, edition_called


@pytest.fixture(scope="session")
def filled(edition: FormEdition, blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the form with made-up words up to the last letter of each field that we use."""
    file = tmp_path_factory.mktemp("filled") / f"{edition.form}.pdf"
    assert edition.printed is not None
    assert fill(edition.printed, sample_values(edition), blank, file) == edition.page_count
    return file


def test_each_answer_is_read_inside_its_field(edition: FormEdition, filled: Path) -> None:
    assert edition.printed is not None
    assert words_lost(edition, sample_values(edition), filled) == []


def test_poppler_reads_the_words_where_pdfium_does(edition: FormEdition, filled: Path) -> None:
    assert edition.printed is not None
    texts = {
        name: value
        for name, value in sample_values(edition).items()
        if isinstance(value, str) and edition.printed.fields[name].kind == "text" and value
    }
    name, value = max(texts.items(), key=lambda item: len(item[1]))
    field = edition.printed.fields[name]
    left, bottom, right, top = field.box
    place = ["-x", int(left - 2), "-y", int(792 - top - 2)]
    size = ["-W", int(right - left + 4), "-H", int(top - bottom + 4)]
    command = ["pdftotext", "-f", field.page, "-l", field.page, *place, *size, str(filled), "-"]
    read = subprocess.run(list(map(str, command)), capture_output=True, check=True).stdout.decode()
    assert value.split()[0] in read


def test_no_ink_falls_outside_of_the_fields_that_were_filled(
    edition: FormEdition, blank: Path, filled: Path
) -> None:
    assert ink_outside(edition, sample_values(edition), blank, filled) == {}


def test_every_ticked_box_has_ink_and_every_other_one_has_none(
    edition: FormEdition, blank: Path, filled: Path
) -> None:
    assert edition.printed is not None
    values = sample_values(edition)
    wrong = []
    for name, field in edition.printed.fields.items():
        if field.kind != "checkbox":
            continue
        left, bottom, right, top = (round(side * DOTS) for side in field.box)
        before, after = picture(blank, field.page), picture(filled, field.page)
        rows = slice(before.shape[0] - top, before.shape[0] - bottom)
        darker = int(before[rows, left:right].sum()) - int(after[rows, left:right].sum())
        if (darker > 500) != (values.get(name) is True):
            wrong.append(name)
    assert wrong == []


def test_the_barcode_of_each_page_still_says_form_edition_and_page(
    edition: FormEdition, blank: Path, filled: Path
) -> None:
    """Of those forms that have one: older files of Form G-1145 do not."""
    pages = pages_with_barcodes(blank)
    assert pages == list(range(1, edition.page_count + 1)) or edition.form == "G-1145"
    assert barcodes_lost(edition, pages, filled) == []


def test_a_filled_form_has_no_field_no_script_and_no_lock(filled: Path) -> None:
    with pikepdf.open(filled) as pdf:
        assert not pdf.is_encrypted
        for key in ("/AcroForm", "/Names", "/OpenAction", "/Perms", "/OCProperties", "/Metadata"):
            assert key not in pdf.Root
        assert all("/Annots" not in page.obj for page in pdf.pages)
    raw = filled.read_bytes()
    assert b"/JavaScript" not in raw
    assert b"/XFA" not in raw


def test_what_a_form_shows_on_screens_only_is_not_printed(tmp_path: Path) -> None:
    form = edition_called("I-131")
    assert form.printed is not None
    blank = a_look_alike(form, tmp_path / "blank.pdf")
    fill(form.printed, {}, blank, tmp_path / "filled.pdf")
    with pypdfium2.PdfDocument(blank) as document:
        assert "screens only" in document[0].get_textpage().get_text_range()
    with pypdfium2.PdfDocument(tmp_path / "filled.pdf") as document:
        assert "screens only" not in document[0].get_textpage().get_text_range()


def test_the_same_answers_give_the_same_bytes(
    edition: FormEdition, blank: Path, filled: Path, tmp_path: Path
) -> None:
    assert edition.printed is not None
    fill(edition.printed, sample_values(edition), blank, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == filled.read_bytes()


def test_a_file_without_the_field_of_an_answer_is_never_filled(tmp_path: Path) -> None:
    form = edition_called("I-131")
    assert form.printed is not None
    name = "P6[0].P2_Line18_DateOfBirth[0]"
    blank = a_look_alike(form, tmp_path / "blank.pdf", Faults(without=(name,)))
    with pytest.raises(NotThisForm):
        fill(form.printed, {name: "01/02/2017"}, blank, tmp_path / "filled.pdf")
