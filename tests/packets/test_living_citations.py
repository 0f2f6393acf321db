"""Each citation of letter and timeline leads to a page that bears what it says, also after papers moved.

The packet is written with pikepdf; here its links are read with pypdf and its words with PDFium.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from packets.assembly import AssembledPacket, assemble
from packets.snapshot import CaseSnapshot, ExhibitFacts
from tests.packets.test_readiness_samples import SAMPLES, sample
from tests.support.cases import a_case
from tests.support.filed_cases import a_document, a_filed_exhibit, silent

KINDS = ("MED-01", "MED-02", "MED-03", "MED-04", "MED-06", "ALL-04", "ALL-05", "ALL-13", "CHD-E1")
OF_NINE = "a case of nine papers"
MOST_PAGES = 3
CITED = re.compile(
    r"Exhibits? (?P<first>[A-Z]+)(?: (?:and|to) (?P<last>[A-Z]+))?(?:, pp?\. (?P<page>\d+))?"
)


@dataclass(frozen=True, kw_only=True)
class Cited:
    """One link of a letter: its words, the page that it stands on, and the one that it leads to.

    `exhibits` are the names of all papers that the words name, as their own pages bear them, each
    with its letter: "Exhibits B and C" are two.
    """

    words: str
    page: int
    there: str
    first_pages: dict[str, int]
    exhibits: dict[str, str]

    @property
    def letter(self) -> str:
        return next(iter(self.exhibits.values()))


def citations(packet: AssembledPacket, name: str = "Cover letter") -> list[Cited]:
    """Return every link from a part to an exhibit, over the sets of all travellers."""
    reader = pypdf.PdfReader(packet.file)
    drawn = pypdfium2.PdfDocument(packet.file)
    parts = (
        part for a_set in packet.manifest["sets"] for part in a_set["parts"] if part["name"] == name
    )
    found = []
    for part in parts:
        pages = lettered(packet, part["first_page"])
        for number in range(part["first_page"], part["first_page"] + part["page_count"]):
            found += _cited_on(reader, drawn, number, pages)
    drawn.close()
    return found


def _cited_on(
    reader: pypdf.PdfReader, drawn: pypdfium2.PdfDocument, number: int, pages: dict[str, int]
) -> Iterator[Cited]:
    def text_of(page: int) -> str:
        return str(drawn[page - 1].get_textpage().get_text_bounded())

    for link in reader.pages[number - 1].get("/Annots", []):
        told = link.get_object()
        left, bottom, right, top = (float(side) for side in told["/Rect"])
        text = drawn[number - 1].get_textpage().get_text_bounded(left, bottom, right, top)
        words = " ".join(text.split())
        page = reader.get_page_number(told["/Dest"][0].get_object()) + 1
        if "Exhibit" in words:
            named = {bears(text_of(pages[one])): one for one in letters_in(words, list(pages))}
            yield Cited(
                words=words,
                page=page,
                there=text_of(page),
                first_pages=pages,
                exhibits=named,
            )


def letters_in(words: str, letters: list[str]) -> list[str]:
    """Return the letters that a citation names: "Exhibits E to G" are three of the set's."""
    told = CITED.search(words)
    assert told, words
    first, last = letters.index(told["first"]), letters.index(told["last"] or told["first"])
    return letters[first : last + 1]


def bears(text: str) -> str:
    """Return the name of the paper that its page bears."""
    found = re.search(r"(newer )?(paper \S+) page \d+", text)
    assert found, text
    return found[0].rpartition(" page ")[0]


def of_named_papers(exhibit: ExhibitFacts, folder: Path, place: int) -> ExhibitFacts:
    """Return an exhibit of a sample with pages that bear its name; its translations likewise."""
    name = f"paper {exhibit.key}"
    pages = 1 + place % MOST_PAGES
    translations = tuple(
        replace(one, document=a_document(folder, f"English of {name}"))
        for one in exhibit.translations
    )
    document = a_document(folder, name, pages=pages)
    return replace(exhibit, document=document, translations=translations)


@dataclass(frozen=True, kw_only=True)
class Packets:
    """The packet of a case, and that after three papers changed places and one its file."""

    case: CaseSnapshot
    first: AssembledPacket
    moved: AssembledPacket


def built(case: CaseSnapshot, folder: Path) -> AssembledPacket:
    folder.mkdir()
    return assemble(case, folder, is_draft=True, progress=silent)


def case_called(name: str, folder: Path) -> CaseSnapshot:
    if name == OF_NINE:
        papers = (
            a_filed_exhibit(folder, f"paper {kind}", kind=kind, pages=1 + place % MOST_PAGES)
            for place, kind in enumerate(KINDS)
        )
        return a_case(exhibits=tuple(papers))
    case = sample(name)
    named = (of_named_papers(one, folder, place) for place, one in enumerate(case.exhibits))
    return replace(case, exhibits=tuple(named))


@pytest.fixture(scope="module", params=[OF_NINE, *SAMPLES])
def packets(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Packets:
    folder = tmp_path_factory.mktemp("papers")
    case = case_called(request.param, folder)
    one, two, three, four, *others = case.exhibits
    newer = replace(two, document=a_document(folder, f"newer {name_of(two)}", pages=4))
    moved = replace(case, exhibits=(*others, four, three, newer, one))
    return Packets(
        case=case, first=built(case, folder / "first"), moved=built(moved, folder / "moved")
    )


def name_of(exhibit: ExhibitFacts) -> str:
    return exhibit.document.file_name.removesuffix(".pdf")


def lettered(packet: AssembledPacket, number: int) -> dict[str, int]:
    """Return the first page of each exhibit by its letter, in the set that has this page."""
    a_set = [one for one in packet.manifest["sets"] if one["parts"][0]["first_page"] <= number][-1]
    names = ((one["name"], one["first_page"]) for one in a_set["exhibits"])
    return {CITED.search(name)["first"]: page for name, page in names}  # type: ignore[index]


@pytest.mark.parametrize(("part", "fewest"), [("Cover letter", len(KINDS)), ("Timeline", 2)])
@pytest.mark.parametrize("which", ["first", "moved"])
def test_a_citation_leads_to_the_page_that_it_names(
    which: str, part: str, fewest: int, packets: Packets
) -> None:
    packet = getattr(packets, which)
    cited = citations(packet, part)

    assert len(cited) >= fewest
    for one in cited:
        told = CITED.search(one.words)
        assert told
        begins = one.first_pages[one.letter]
        if told["last"] is None and (english := in_english(packet, begins)):
            assert one.there.startswith("English of paper "), one.there
            begins = english
        assert one.page == begins, one.words
        assert told["page"] in (None, str(one.page)), one.words
        assert f"Exhibit {one.letter}" in one.there or f"Ex. {one.letter}" in one.there, one.there


def in_english(packet: AssembledPacket, first: int) -> int:
    """Return the page on which the translation of the paper from this page begins, 0 for none."""
    reader = pypdf.PdfReader(packet.file)
    for number in range(first + 1, first + MOST_PAGES + 2):
        text = reader.pages[number - 1].extract_text() if number <= len(reader.pages) else ""
        if text.startswith("English of paper "):
            return number
        if " page 1 of " in text:
            return 0
    return 0


def documents(packet: AssembledPacket, part: str) -> Counter[str]:
    """Return how often each paper is cited; one with a newer file counts as the same."""
    return Counter(
        name.removeprefix("newer ") for one in citations(packet, part) for name in one.exhibits
    )


@pytest.mark.parametrize("part", ["Cover letter", "Timeline"])
def test_each_paper_is_cited_as_often_as_before_under_its_new_letter(
    part: str, packets: Packets
) -> None:
    before = documents(packets.first, part)
    replaced = name_of(packets.case.exhibits[1])

    assert before
    assert documents(packets.moved, part) == before
    now = {name for one in citations(packets.moved, part) for name in one.exhibits}
    assert (f"newer {replaced}" in now) is (replaced in before)


def test_papers_that_changed_places_have_other_letters(packets: Packets) -> None:
    def letters(packet: AssembledPacket) -> set[tuple[str, str]]:
        """Return each paper with its letter; in the sets of two travellers it may have two."""
        return {
            (name.removeprefix("newer "), letter)
            for one in citations(packet)
            for name, letter in one.exhibits.items()
        }

    was, now = letters(packets.first), letters(packets.moved)
    moved = {name_of(packets.case.exhibits[place]) for place in (0, 2)}
    cited = {(name, letter) for name, letter in was if name in moved}
    assert cited
    assert not cited & now


def test_the_cover_sheet_is_one_page(packets: Packets) -> None:
    """It lies before the letter, whose citations begin on the page after it."""
    for a_set in packets.first.manifest["sets"]:
        cover = a_set["parts"][0]
        assert (cover["name"], cover["page_count"]) == ("Cover sheet", 1)
