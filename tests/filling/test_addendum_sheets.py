"""Each sheet of an addendum is one that can be lost alone: it says whose it is, and is signed."""

from pathlib import Path

from django.template.loader import render_to_string

import pypdfium2
import pytest

from packets.assembly.forms import Addendum
from packets.assembly.printing import laid_out, write
from packets.filling.answers import Continued


def sheets(folder: Path, *, name: str, text: str) -> list[str]:
    """Return the words of each sheet."""
    entry = Continued(page=9, part="8", item="1", label="Explain how you qualify", text=text)
    addendum = Addendum(
        form="I-131",
        edition="01/20/25",
        name=name,
        a_number="A012345678",
        signer=name,
        entries=(entry,),
    )
    write(
        laid_out(render_to_string("documents/addendum.html", {"addendum": addendum})),
        folder / "addendum.pdf",
    )
    with pypdfium2.PdfDocument(folder / "addendum.pdf") as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


@pytest.mark.parametrize("name", ["Huda Alhassan", "Rajaonarimampianina " * 7 + "Huda"])
@pytest.mark.parametrize(("sentences", "count"), [(1, 1), (400, 3)])
def test_each_sheet_has_name_number_form_and_a_place_for_ink(
    name: str, sentences: int, count: int, tmp_path: Path
) -> None:
    found = sheets(tmp_path, name=name, text="Her heart is weak. " * sentences)

    assert len(found) == count
    for number, words in enumerate(found, start=1):
        assert f"Name: {name}" in words
        assert "A-Number (if any): A012345678" in words
        assert f"Form I-131, Addendum A, page {number} of {count}" in words
        assert f"Signature of {name}" in words
        assert "Date of signature (mm/dd/yyyy)" in words


def test_nothing_of_a_long_answer_is_lost_between_the_sheets(tmp_path: Path) -> None:
    text = " ".join(f"word{number}" for number in range(1500))

    found = " ".join(sheets(tmp_path, name="Huda", text=text))

    assert [number for number in range(1500) if f"word{number}" not in found] == []
