"""A form that the agency wants on top is the first page of each set, once it can be filled."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from packets.assembly import AssembledPacket, assemble
from tests.support.filed_cases import a_case_of_two, silent
from tests.support.look_alike import a_look_alike, edition_called
from tests.support.score import score_of

G1145 = edition_called("G-1145")


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> AssembledPacket:
    folder = tmp_path_factory.mktemp("packet")
    forms = {G1145.key: a_look_alike(G1145, folder / "form.pdf")}
    case = a_case_of_two(folder / "files")
    return assemble(case, folder, is_draft=False, progress=silent, forms=forms)


def test_it_is_the_first_page_of_each_set(packet: AssembledPacket) -> None:
    names = [[part["name"] for part in one["parts"]] for one in packet.manifest["sets"]]
    assert [one[:2] for one in names] == [["Form G-1145", "Cover sheet"]] * 2


def test_its_words_are_read_on_that_page(packet: AssembledPacket) -> None:
    first = PdfReader(packet.file).pages[0].extract_text()
    assert "Alhassan" in first
    assert "huda@example.org" in first


def test_the_cover_sheet_lists_it_and_does_not_ask_to_lay_it_on(packet: AssembledPacket) -> None:
    (cover, _other) = [page for page in score_of(packet.file).pages if "Contents" in page.text]
    listed, by_hand = cover.text.split("Laid on top by hand")
    assert "Form G-1145" in listed
    assert "Payment" in by_hand
    assert "G-1145" not in by_hand


def test_until_then_a_page_says_to_lay_it_on_top(tmp_path: Path) -> None:
    case = a_case_of_two(tmp_path / "files")
    packet = assemble(case, tmp_path, is_draft=True, progress=silent)
    slip, _sheet = score_of(packet.file).of("Form G-1145 answers")[:2]
    assert "Lay the Form G-1145 on top of this set" in slip.text
    assert "sign it" not in slip.text
