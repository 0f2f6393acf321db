"""In a packet the form itself stands where it may be filled, and an answer sheet where not."""

from pathlib import Path

import pypdfium2
import pytest

from packets.assembly import AssembledPacket, assemble
from packets.assembly.checks.forms import check_forms
from packets.assembly.checks.reading import opened
from packets.assembly.prepare import prepare
from packets.errors import NotVerified
from tests.support.cases import a_beneficiary
from tests.support.filed_cases import a_filed_case, silent
from tests.support.look_alike import a_look_alike, edition_called

I131 = edition_called("I-131")


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> AssembledPacket:
    folder = tmp_path_factory.mktemp("packet")
    forms = {I131.key: a_look_alike(I131, folder / "form.pdf")}
    case = a_filed_case(folder / "files")
    return assemble(case, folder, is_draft=False, progress=silent, forms=forms)


def parts(packet: AssembledPacket) -> dict[str, tuple[int, int]]:
    return {
        part["name"]: (part["first_page"], part["page_count"])
        for part in packet.manifest["sets"][0]["parts"]
    }


def words(packet: AssembledPacket, number: int) -> str:
    with pypdfium2.PdfDocument(packet.file) as document:
        return document[number - 1].get_textpage().get_text_range()


def test_the_filled_form_takes_the_place_of_its_answer_sheet(packet: AssembledPacket) -> None:
    assert "Form I-131" in parts(packet)
    assert "Form I-131 answers" not in parts(packet)
    assert "Form I-134 answers" in parts(packet)


def test_the_manifest_keeps_which_file_was_filled(packet: AssembledPacket) -> None:
    assert list(packet.manifest["filled"]) == [I131.key]


def test_nothing_is_written_at_the_foot_of_the_agencys_pages(packet: AssembledPacket) -> None:
    first, _count = parts(packet)["Form I-131"]
    assert "Packet page" not in words(packet, first)
    assert "Edition" in words(packet, first)


def test_an_addendum_follows_its_form_and_bears_the_number_of_the_packet(
    packet: AssembledPacket,
) -> None:
    first, count = parts(packet)["Form I-131"]
    assert count == I131.page_count + 1
    last = words(packet, first + count - 1)
    assert "Addendum A" in last
    assert f"Packet page {first + count - 1} of" in last


def test_the_cover_sheet_asks_for_ink_on_the_addendum_too(packet: AssembledPacket) -> None:
    assert "Form I-131, Addendum A" in words(packet, 1)


def test_names_in_their_own_script_stand_on_the_addendum(packet: AssembledPacket) -> None:
    first, count = parts(packet)["Form I-131"]
    assert "original script" in words(packet, first + count - 1)


def test_a_packet_whose_form_lacks_an_answer_is_not_released(tmp_path: Path) -> None:
    """The form is read back in the packet; a blank one in its place is noticed."""
    blank = a_look_alike(I131, tmp_path / "form.pdf")
    case = a_filed_case(tmp_path / "files", beneficiaries=(a_beneficiary(),))
    packet = assemble(case, tmp_path, is_draft=False, progress=silent, forms={I131.key: blank})
    other = tmp_path / "other"
    other.mkdir()
    changed = a_filed_case(
        other / "files",
        beneficiaries=(a_beneficiary(ben_name={"family": "Otherwise", "given": "Nour"}),),
    )
    binding = prepare(changed, other, is_draft=False, progress=silent, forms={I131.key: blank})
    with opened(packet.file) as read, pytest.raises(NotVerified, match="answer is missing"):
        check_forms(read, binding)
