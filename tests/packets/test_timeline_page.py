"""The page of dates behind the letter: one page, in its place, with nothing over anything else.

It is printed with WeasyPrint; here PDFium draws it and reads its words, and pypdf its links.
"""

from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest

from packets.assembly import assemble
from packets.assembly.exhibits import filed
from packets.assembly.printing import write
from packets.assembly.sections import Numbering, PacketSet
from packets.assembly.timelines import PrintedTimeline, timeline_page
from packets.snapshot import CaseSnapshot, StayFacts, VisaHistoryFacts
from packets.timeline import timeline_of
from tests.packets.test_timeline import a_case_with, bare
from tests.samples.test_sample_cases import CASES, sample
from tests.support.cases import a_beneficiary, a_case
from tests.support.filed_cases import a_filed_case, a_filed_exhibit, silent
from tests.support.ink import drawn, ink, words_of

MARGIN, FOOT = 40, 36
SENTENCE = "Men came to her house and asked for her by name, and broke the door. "
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3


def days(count: int) -> list[str]:
    """Return so many days, months and years, some of them near one another."""
    kinds = ("{0}-{1:02}-{2:02}", "{0}-{1:02}", "2026-10-{2:02}")
    return [
        kinds[place % 3].format(2024 + place % 2, 1 + place % 12, 1 + place % 27)
        for place in range(count)
    ]


def page_of(case: CaseSnapshot, folder: Path) -> tuple[PrintedTimeline, Path]:
    """Print the timeline of the first traveller alone, as if each exhibit had three pages."""
    traveller = case.beneficiaries[0]
    timeline = timeline_of(case, traveller)
    assert timeline is not None
    a_set = PacketSet(number=1, count=1, beneficiary=traveller, person=traveller.name.full)
    exhibits = filed(case, a_set)
    first = {exhibit.key: 120 + 3 * place for place, exhibit in enumerate(exhibits)}
    first |= {exhibit.in_english: first[exhibit.key] for exhibit in exhibits}
    numbering = Numbering(first=first, last={key: page + 2 for key, page in first.items()})
    page = timeline_page(timeline, exhibits, numbering, person=traveller.name.full)
    write(page.pages, folder / "timeline.pdf")
    return page.printed, folder / "timeline.pdf"


def lines_of(file: Path) -> list[tuple[float, float, float, float]]:
    """Return the box of the ink of each run of words: left, bottom, right, top."""
    with pypdfium2.PdfDocument(file) as document:
        text = document[0].get_textpage()
        count = text.count_rects()
        return [text.get_rect(place) for place in range(count)]


def faults_of(file: Path) -> list[str]:
    """List the runs of words that lie on one another, and ink outside of the page's room."""
    boxes, faults = lines_of(file), []
    for place, (left, bottom, right, top) in enumerate(boxes):
        for other in boxes[place + 1 :]:
            wide = min(right, other[2]) - max(left, other[0])
            high = min(top, other[3]) - max(bottom, other[1])
            if wide > 0.5 and high > 1.0:
                faults.append(f"{(left, bottom, right, top)} lies on {other}")
    picture = drawn(file, dots_per_point=1.0)
    left, _upper, right, lower = ink(picture, darker_than=160)
    if left < MARGIN or right > picture.width - MARGIN or lower > picture.height - FOOT:
        faults.append(f"ink from {left} to {right}, down to {lower} of {picture.size}")
    return faults


SHAPES: dict[str, CaseSnapshot] = {
    "two": bare(
        visa_history=VisaHistoryFacts(
            answers={
                "w-visa": {
                    "visas": [
                        {"kind": "visitor", "date": day, "answer": "REFUSED"}
                        for day in ("2026-10", "2025")
                    ]
                }
            }
        )
    ),
    "ten": a_case_with(days(7), SENTENCE),
    "twenty": a_case_with(days(20), SENTENCE),
    "forty": a_case_with(days(37), SENTENCE),
    "forty long": a_case_with(days(37), SENTENCE * 8),
    "long words": a_case_with(days(12), LONG),
    "three hundred": a_case_with(days(300), SENTENCE),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_timeline_is_one_page_on_which_nothing_lies_on_anything(
    shape: str, tmp_path: Path
) -> None:
    printed, file = page_of(SHAPES[shape], tmp_path)

    assert len(pypdf.PdfReader(file).pages) == 1
    assert faults_of(file) == []
    words = " ".join(words_of(file).replace("\u00a0", " ").split())
    assert [day for day in printed.days if day.replace("\u00a0", " ") not in words] == []


@pytest.mark.parametrize("name", CASES)
def test_the_timeline_of_each_sample_has_each_date_in_full(name: str, tmp_path: Path) -> None:
    printed, file = page_of(sample(name), tmp_path)

    assert faults_of(file) == []
    assert not printed.has_cut
    assert printed.others == ()
    words = " ".join(words_of(file).replace("\u00a0", " ").split())
    assert "the day of this request, November 25, 2026" in words
    assert all(row.sentence.citations for row in printed.rows)


def test_words_that_are_cut_are_marked_and_the_page_says_so(tmp_path: Path) -> None:
    printed, file = page_of(SHAPES["forty long"], tmp_path)

    assert len(printed.rows) + len(printed.others) == 41
    assert printed.has_cut
    assert "words are cut to fit on this page" in " ".join(words_of(file).split())


def test_what_finds_no_room_is_counted_by_years(tmp_path: Path) -> None:
    printed, file = page_of(SHAPES["three hundred"], tmp_path)
    words = " ".join(words_of(file).split())

    told = [*(row.number for row in printed.rows), *printed.others]
    assert "For these dates there is no room for words on this page" in words
    assert len(told) < 300
    spans = [span.partition(":")[0].split("–") for span in printed.others]
    counted = sum(int(span[-1]) - int(span[0]) + 1 for span in spans)
    assert len(printed.rows) + counted == 304


# --- In the packet -------------------------------------------------------------------------------


def manifest_of(case: CaseSnapshot, folder: Path) -> tuple[dict[str, Any], Path]:
    packet = assemble(case, folder, is_draft=True, progress=silent)
    return packet.manifest, packet.file


def test_it_stands_behind_the_letter_and_in_the_contents(tmp_path: Path) -> None:
    manifest, file = manifest_of(a_filed_case(tmp_path / "files"), tmp_path)
    (a_set,) = manifest["sets"]

    names = [part["name"] for part in a_set["parts"]]
    assert names[names.index("Cover letter") :][:3] == [
        "Cover letter",
        "Timeline",
        "Evidence index",
    ]
    page = next(p["first_page"] for p in a_set["parts"] if p["name"] == "Timeline")
    assert f"Timeline, page 1 of 1 · Packet page {page} of" in words_of(file, page)
    assert "Timeline" in words_of(file, 1)
    reader = pypdf.PdfReader(file)
    (entries,) = (item for item in reader.outline if isinstance(item, list))
    leads = {
        one.title: reader.get_destination_page_number(one)
        for one in entries
        if not isinstance(one, list)
    }
    assert leads["Timeline"] == page - 1


def test_each_traveller_has_one_of_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    travellers = (
        a_beneficiary(),
        a_beneficiary(
            "rima",
            called="Rima",
            same_reasons_as="nour",
            reasons=(),
            ben_name={"family": "Darwish", "given": "Rima"},
        ),
    )
    case = a_case(
        beneficiaries=travellers, exhibits=(a_filed_exhibit(folder, "report", kind="MED-06"),)
    )
    manifest, file = manifest_of(case, tmp_path)

    shown = []
    for a_set in manifest["sets"]:
        (page,) = (p["first_page"] for p in a_set["parts"] if p["name"] == "Timeline")
        shown.append(words_of(file, page))
    assert "Nour Alhassan" in shown[0]
    assert "Rima Darwish" in shown[1]
    assert "Nour: Treatment begins" in " ".join(shown[1].split())


def test_without_dates_there_is_no_page_and_no_word_of_it(tmp_path: Path) -> None:
    case = bare(stay=StayFacts())
    manifest, file = manifest_of(case, tmp_path)
    (a_set,) = manifest["sets"]

    assert "Timeline" not in [part["name"] for part in a_set["parts"]]
    with pypdfium2.PdfDocument(file) as document:
        count = len(document)
    assert not any("imeline" in words_of(file, page) for page in range(1, count + 1))
