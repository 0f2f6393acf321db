"""Each citation of the letter leads to a page that bears what it says, also after papers moved.

The packet is written with pikepdf; here its links are read with pypdf and its words with PDFium.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from packets.assembly import AssembledPacket, assemble
from packets.snapshot import CaseSnapshot
from tests.support.cases import a_case
from tests.support.filed_cases import a_document, a_filed_exhibit, silent

KINDS = ("MED-01", "MED-02", "MED-03", "MED-04", "MED-06", "ALL-04", "ALL-05", "ALL-13", "CHD-E1")
CITED = re.compile(r"Exhibits? ([A-Z]+)(?:(?: and | to |, )[A-Z]+)*(?:, pp?\. (\d+))?")


@dataclass(frozen=True, kw_only=True)
class Cited:
    """One link of the letter: its words, and the number and the words of the page it leads to."""

    words: str
    page: int
    there: str

    @property
    def letter(self) -> str:
        found = CITED.search(self.words)
        assert found, self.words
        return found[1]

    @property
    def document(self) -> str:
        """Return the name that the page of the document bears."""
        return re.sub(r" page \d+.*", "", self.there.splitlines()[0]).strip()


def citations(packet: AssembledPacket) -> list[Cited]:
    (first_set,) = packet.manifest["sets"]
    part = next(one for one in first_set["parts"] if "letter" in one["name"].lower())
    reader = pypdf.PdfReader(packet.file)
    drawn = pypdfium2.PdfDocument(packet.file)
    found = []
    for number in range(part["first_page"], part["first_page"] + part["page_count"]):
        for link in reader.pages[number - 1].get("/Annots", []):
            told = link.get_object()
            left, bottom, right, top = (float(side) for side in told["/Rect"])
            text = drawn[number - 1].get_textpage()
            words = " ".join(text.get_text_bounded(left, bottom, right, top).split())
            page = reader.get_page_number(told["/Dest"][0].get_object()) + 1
            there = drawn[page - 1].get_textpage().get_text_bounded()
            if "Exhibit" in words:
                found.append(Cited(words=words, page=page, there=there))
    drawn.close()
    return found


def built(case: CaseSnapshot, folder: Path) -> AssembledPacket:
    folder.mkdir()
    return assemble(case, folder, is_draft=True, progress=silent)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> CaseSnapshot:
    folder = tmp_path_factory.mktemp("papers")
    exhibits = (
        a_filed_exhibit(folder, f"paper {kind}", kind=kind, pages=1 + place % 3)
        for place, kind in enumerate(KINDS)
    )
    return a_case(exhibits=tuple(exhibits))


@pytest.fixture(scope="module")
def first(case: CaseSnapshot, tmp_path_factory: pytest.TempPathFactory) -> AssembledPacket:
    return built(case, tmp_path_factory.mktemp("first") / "build")


@pytest.fixture(scope="module")
def moved(case: CaseSnapshot, tmp_path_factory: pytest.TempPathFactory) -> AssembledPacket:
    """Return the packet after three papers changed places, and one its file."""
    folder = tmp_path_factory.mktemp("moved")
    one, two, three, four, *others = case.exhibits
    newer = replace(two, document=a_document(folder, "newer paper MED-02", pages=4))
    return built(replace(case, exhibits=(*others, four, three, newer, one)), folder / "build")


def lettered(packet: AssembledPacket) -> dict[str, int]:
    """Return the first page of each exhibit by its letter, as the record of the packet has it."""
    (a_set,) = packet.manifest["sets"]
    names = ((one["name"], one["first_page"]) for one in a_set["exhibits"])
    return {CITED.search(name)[1]: page for name, page in names}  # type: ignore[index]


@pytest.mark.parametrize("which", ["first", "moved"])
def test_a_citation_leads_to_the_page_that_it_names(
    which: str, request: pytest.FixtureRequest
) -> None:
    packet = request.getfixturevalue(which)
    cited = citations(packet)

    assert len(cited) >= len(KINDS)
    for one in cited:
        assert one.page == lettered(packet)[one.letter], one.words
        told = CITED.search(one.words)
        assert told
        assert told[2] in (None, str(one.page)), one.words
        assert f"Exhibit {one.letter}" in one.there or f"Ex. {one.letter}" in one.there, one.there


def test_each_paper_is_cited_as_often_as_before_under_its_new_letter(
    first: AssembledPacket, moved: AssembledPacket
) -> None:
    before = Counter(one.document for one in citations(first))
    after = Counter(one.document.removeprefix("newer ") for one in citations(moved))

    assert before
    assert after.keys() == before.keys()
    assert {one.document for one in citations(moved)} >= {"newer paper MED-02"}


def test_papers_that_changed_places_have_other_letters(
    case: CaseSnapshot, first: AssembledPacket, moved: AssembledPacket
) -> None:
    def letters(packet: AssembledPacket) -> dict[str, str]:
        return {one.document.removeprefix("newer "): one.letter for one in citations(packet)}

    was, now = letters(first), letters(moved)
    assert was["paper MED-01"] != now["paper MED-01"]
    assert was["paper MED-03"] != now["paper MED-03"]
