"""A file is used only when it is the edition that the table of fields speaks of."""

from pathlib import Path

import pytest

from packets.filling.checking import check
from packets.official_forms import FormEdition
from tests.support.look_alike import Faults, a_look_alike, edition_called

DOB = "P6[0].P2_Line18_DateOfBirth[0]"
TICK = "P3[0].CB_AppType[5]"
STATE = "P5[0].Part2_Line3_State[0]"
A_NUMBER = "P5[0].#area[0].Part2_Line5_AlienNumber[0]"

WRONG = {
    "another edition": (Faults(edition="02/27/26"), "is not an edition that can be filled"),
    "a page too few": (Faults(pages=13), "has 13 pages"),
    "a field gone": (Faults(without=(DOB,)), "Fields are missing"),
    "a field moved": (
        Faults(changed={DOB: {"box": (300.0, 400.0, 390.0, 418.0)}}),
        "another place",
    ),
    "a field on another page": (Faults(changed={DOB: {"page": 7}}), "is on page 7"),
    "a shorter field": (Faults(changed={A_NUMBER: {"longest": 8}}), "takes 8 letters, not 9"),
    "another state of a box": (Faults(changed={TICK: {"options": ("24",)}}), "other choices"),
    "a choice less": (Faults(changed={STATE: {"options": ("AL", "AK")}}), "other choices"),
    "text for a tick": (Faults(changed={TICK: {"kind": "text"}}), "of another kind"),
    "barcodes of other pages": (Faults(barcodes="of other pages"), "names another page"),
    "barcodes that nothing draws": (Faults(barcodes="undrawn"), "is not drawn, on page: 1, 2, 3"),
    "an answer inside": (Faults(answered=(DOB,)), "is not blank"),
}


def test_every_field_that_an_answer_goes_into_is_one_of_the_form(edition: FormEdition) -> None:
    assert edition.printed is not None
    assert set(edition.mapped_fields) <= edition.printed.fields.keys()


def test_no_answer_goes_into_the_field_of_a_signature(edition: FormEdition) -> None:
    assert not [name for name in edition.mapped_fields if "Sig" in name or "DateofSig" in name]


def test_a_blank_form_of_its_edition_is_right(edition: FormEdition, blank: Path) -> None:
    report = check(blank)
    assert report.errors == ()
    assert (report.form, report.page_count) == (edition.form, edition.page_count)


@pytest.mark.parametrize(("faults", "sentence"), WRONG.values(), ids=WRONG)
def test_a_file_with_something_otherwise_is_refused_by_the_reason(
    tmp_path: Path, faults: Faults, sentence: str
) -> None:
    report = check(a_look_alike(edition_called("I-131"), tmp_path / "form.pdf", faults))
    assert sentence in " ".join(report.errors)


def test_a_digest_that_nobody_reviewed_asks_for_eyes(tmp_path: Path) -> None:
    report = check(a_look_alike(edition_called("I-131"), tmp_path / "form.pdf"))
    assert report.is_right
    assert any("Nobody has reviewed" in warning for warning in report.warnings)


def test_pages_without_a_barcode_are_named_for_whoever_looks(tmp_path: Path) -> None:
    faults = Faults(barcodes="gone")
    report = check(a_look_alike(edition_called("I-131"), tmp_path / "form.pdf", faults))
    assert any("No barcode on page: 1, 2, 3" in warning for warning in report.warnings)


def test_every_field_that_is_new_is_listed(tmp_path: Path) -> None:
    new = tuple(f"P1[0].Brand_New_{number}[0]" for number in range(12))
    report = check(a_look_alike(edition_called("I-131"), tmp_path / "form.pdf", Faults(added=new)))
    told = " ".join(report.warnings)
    assert [name for name in new if name not in told] == []


def test_a_field_that_is_new_is_told(tmp_path: Path) -> None:
    faults = Faults(added=("P1[0].Brand_New[0]",))
    report = check(a_look_alike(edition_called("I-131"), tmp_path / "form.pdf", faults))
    assert any("P1[0].Brand_New[0]" in warning for warning in report.warnings)


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7\nnothing", b"PK\x03\x04"])
def test_whatever_is_not_a_form_gets_a_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "form.pdf"
    file.write_bytes(content)
    assert check(file).errors
