"""A packet is complete, in order, numbered right, and the same every time."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops, ImageFilter
from pypdf import PdfReader

from packets.assembly import Progress, Step, assemble
from packets.errors import AssemblyError, PacketTooLarge, UnreadableSection
from packets.snapshot import exhibit_letter
from tests.support.cases import a_case, a_representative
from tests.support.filed_cases import (
    a_case_of_two,
    a_filed_case,
    a_filed_exhibit,
    silent,
    with_titles,
)
from tests.support.score import Score, plain, score_of

BAND = 36


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """A final packet of two sets."""
    folder = tmp_path_factory.mktemp("two")
    case = a_case_of_two(folder / "files")
    return case, assemble(case, folder, is_draft=False, progress=silent)


@pytest.fixture(scope="module")
def draft(tmp_path_factory):
    folder = tmp_path_factory.mktemp("draft")
    case = a_filed_case(folder / "files")
    return case, assemble(case, folder, is_draft=True, progress=silent)


@pytest.fixture(scope="module")
def final(tmp_path_factory):
    """The same case as the draft, as a final packet."""
    folder = tmp_path_factory.mktemp("final")
    case = a_filed_case(folder / "files")
    return case, assemble(case, folder, is_draft=False, progress=silent)


@pytest.fixture(scope="module")
def score(final) -> Score:
    return score_of(final[1].file)


def drawn(file: Path, number: int, scale: float = 1):
    """Return one page as a grey picture of 72 dots an inch, or more."""
    with pypdfium2.PdfDocument(file) as document:
        return document[number - 1].render(scale=scale, grayscale=True).to_pil()


def ink_box(picture, box):
    """Return where there is ink inside a box of the picture, or None."""
    part = picture.crop(box).point(lambda value: 255 if value < 200 else 0)
    found = part.getbbox()
    return found and (found[0] + box[0], found[1] + box[1], found[2] + box[0], found[3] + box[1])


def test_the_pages_of_a_packet_are_the_sum_of_its_parts(two):
    _case, packet = two

    parts = [part for one in packet.manifest["sets"] for part in one["parts"]]

    assert sum(part["page_count"] for part in parts) == packet.page_count
    assert len(PdfReader(packet.file).pages) == packet.page_count


def test_qpdf_finds_no_fault(two):
    done = subprocess.run(
        ["qpdf", "--check", two[1].file], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_each_traveller_has_a_complete_set_of_their_own(two):
    parts = [[part["name"] for part in one["parts"]] for one in two[1].manifest["sets"]]
    front = ["Cover sheet", "Cover letter", "Timeline", "Evidence index"]
    forms = ["Form G-1145 answers", "Form I-131 answers", "Form I-134 answers"]
    letters = [f"Exhibit {exhibit_letter(place)}" for place in range(1, 5)]

    assert parts == [[*front, *forms, *letters]] * 2


def test_a_document_about_one_traveller_is_only_in_their_set(two):
    pages = [page.text for page in score_of(two[1].file).pages]

    assert sum("passport of Nour page 1" in text for text in pages) == 1
    assert sum("passport of Rima page 1" in text for text in pages) == 1
    assert sum("diagnosis page 1" in text for text in pages) == 2


def test_a_represented_case_files_form_g_28_before_form_i_131(tmp_path):
    case = a_filed_case(
        tmp_path / "files", representative=a_representative(), st_lawyer={"lawyer": "YES"}
    )

    packet = assemble(case, tmp_path, is_draft=False, progress=silent)

    names = [part["name"] for part in packet.manifest["sets"][0]["parts"]]
    forms = ("G-1145", "G-28", "I-131", "I-134")
    assert names[4:8] == [f"Form {form} answers" for form in forms]


def test_the_footer_counts_the_exhibit_and_the_packet(score):
    feet = [page.footer[0] for page in score.pages]
    total = len(feet)

    assert [int(page.footer[4]) for page in score.pages] == list(range(1, total + 1))
    assert {int(page.footer[5]) for page in score.pages} == {total}
    assert feet[-3:] == [
        f"Exhibit C, page {n} of 3 · Packet page {total - 3 + n} of {total}" for n in (1, 2, 3)
    ]


def test_a_translation_lies_directly_behind_its_original(score):
    texts = [page.text for page in score.of("Exhibit C")]

    assert "register page 1" in texts[0]
    assert "register page 2" in texts[1]
    assert "register in English page 1" in texts[2]


def test_every_number_of_the_index_is_that_of_the_page_that_bears_it(score):
    index = " ".join(page.text for page in score.of("Evidence index"))

    found = re.findall(
        r"(\d+)(?:–(\d+))? (?=[BC] Letter|English translation|Evidence index)", index
    )

    a, b, c = (score.first_of(f"Exhibit {name}") for name in "ABC")
    assert found == [
        (str(a), str(a + 1)),
        (str(b), ""),
        (str(c), str(c + 1)),
        (str(c + 2), ""),
    ]


def test_every_citation_of_the_letter_names_a_page_of_the_exhibit(score):
    letter = " ".join(page.text for page in score.of("Cover letter"))

    cited = re.findall(r"Exhibits? ([A-Z]+)(?: (?:and|to) [A-Z]+)?, pp?\. (\d+)", letter)

    assert cited
    sections = {(name, score.pages[int(page) - 1].section) for name, page in cited}
    assert {name for name, section in sections if section != f"Exhibit {name}"} == set()


def test_every_row_of_the_index_is_a_link_to_its_document(score):
    index = {page.number for page in score.of("Evidence index")}
    starts = {score.first_of(f"Exhibit {name}") for name in "ABC"}

    targets = {target for page, target in score.links if page in index}

    assert targets == {*starts, score.first_of("Exhibit C") + 2}


def test_the_foot_of_an_exhibit_leads_back_to_the_index(score):
    index = score.first_of("Evidence index")
    exhibits = {page.number for page in score.pages if page.section.startswith("Exhibit")}

    assert exhibits <= {page for page, target in score.links if target == index}


def test_the_outline_is_nested_by_set_and_exhibit(score):
    titles = [(depth, title) for depth, title, _page in score.outline]

    assert titles[0] == (0, "Request for Nour Alhassan")
    assert (1, "Exhibits") in titles
    assert (2, "Exhibit A: Letter about diagnosis") in titles
    assert titles[-1] == (3, "Exhibit C, page 3: English translation")


def test_the_file_has_title_language_and_labels_and_no_author(final):
    reader = PdfReader(final[1].file)

    assert reader.metadata.title == "Request for humanitarian parole (Form I-131) for Nour Alhassan"
    assert reader.metadata.author is None
    assert reader.root_object["/Lang"] == "en-US"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712  a PDF boolean
    assert reader.page_labels == [str(n) for n in range(1, final[1].page_count + 1)]


def test_the_footer_is_inside_the_band_in_the_right_corner_of_every_page(final):
    file = final[1].file

    for number in range(1, final[1].page_count + 1):
        picture = drawn(file, number)
        box = ink_box(picture, (0, picture.height - BAND, picture.width, picture.height))

        assert box is not None, f"page {number} has no footer"
        assert box[1] > picture.height - 30
        assert box[3] < picture.height - 6
        assert picture.width - 45 < box[2] <= picture.width - 34


def test_nothing_of_a_document_is_covered_by_the_footer(final, score):
    for page in score.of("Exhibit A"):
        picture = drawn(final[1].file, page.number)

        left_corner = (0, picture.height - BAND - 4, 30, picture.height - BAND)
        assert ink_box(picture, left_corner) == left_corner


def test_a_draft_says_so_on_each_page_and_hides_nothing(draft, final):
    for number in range(1, draft[1].page_count + 1):
        with_mark, without = (drawn(p.file, number, 2) for p in (draft[1], final[1]))
        marked = ImageChops.subtract(without, with_mark).point(lambda value: 255 * (value > 8))
        ink = without.point(lambda value: 255 * (value < 60))
        near_ink = with_mark.filter(ImageFilter.MinFilter(7)).point(lambda v: 255 * (v > 170))

        assert marked.histogram()[255] > 20_000, f"page {number} has no mark"
        hidden = ImageChops.multiply(ink, near_ink).histogram()[255]
        assert hidden == 0, f"the mark hides something on page {number}"


def test_the_word_of_the_draft_is_also_written_in_the_footer(draft):
    assert all("DRAFT" in page.text for page in score_of(draft[1].file).pages)


def test_a_final_packet_never_says_draft(score):
    assert not any("DRAFT" in page.text for page in score.pages)


def test_the_same_case_gives_the_same_bytes(final, tmp_path):
    case, packet = final

    again = assemble(case, tmp_path, is_draft=False, progress=silent)

    assert again.file.read_bytes() == packet.file.read_bytes()
    assert again.manifest == packet.manifest


def test_another_case_gives_another_identity(final, draft):
    identities = [PdfReader(packet.file).trailer["/ID"][0] for _case, packet in (final, draft)]

    assert identities[0] != identities[1]


def test_progress_is_told_by_exhibit(tmp_path):
    """Files to upload are made only for a request that is filed online."""
    told: list[Progress] = []
    case = a_filed_case(tmp_path / "files")

    assemble(case, tmp_path, is_draft=False, progress=told.append)

    assert str(told[1]) == "Exhibit 2 of 3"
    assert list(dict.fromkeys(p.step for p in told)) == [
        one for one in Step if one is not Step.UPLOADS
    ]


def test_long_and_hostile_titles_are_printed_as_text_and_break(tmp_path):
    titles = {
        "diagnosis": '<img src="file:///etc/passwd"> & <b>bold</b> {{ x }} {% now "Y" %}',
        "scan": "https://example.org/" + "a" * 270,
        "register": "evil \u202etxt.exe\u202c \x07 title",
    }
    case = with_titles(a_filed_case(tmp_path / "files"), lambda exhibit: titles[exhibit.key])

    packet = assemble(case, tmp_path, is_draft=False, progress=silent)

    index = " ".join(page.text for page in score_of(packet.file).of("Evidence index"))
    assert '<img src="file:///etc/passwd"> & <b>bold</b>' in index
    assert "a" * 100 in index.replace(" ", "")
    assert "evil txt.exe title" in index


def test_a_title_in_another_script_stands_below_the_english_one(final):
    with pypdfium2.PdfDocument(final[1].file) as document:
        index = score_of(final[1].file).first_of("Evidence index")
        text = plain(document[index - 1].get_textpage().get_text_range())

    assert "بيان قيد عائلي" in text


def test_a_document_without_pages_is_named(tmp_path):
    case = a_filed_case(tmp_path / "files")
    first = case.exhibits[0]
    broken = replace(first, document=replace(first.document, pages=None))

    with pytest.raises(UnreadableSection, match=r"diagnosis\.pdf has no pages yet"):
        assemble(replace(case, exhibits=(broken,)), tmp_path, is_draft=False, progress=silent)


def test_a_document_whose_pages_are_damaged_is_named(tmp_path):
    case = a_filed_case(tmp_path / "files")
    case.exhibits[1].document.pages.write_bytes(b"%PDF-1.7 and nothing else")

    with pytest.raises(UnreadableSection, match=r"scan\.pdf cannot be read"):
        assemble(case, tmp_path, is_draft=False, progress=silent)


def test_a_document_that_has_lost_a_page_is_named(tmp_path):
    case = a_filed_case(tmp_path / "files")
    first = case.exhibits[0]
    longer = replace(first, document=replace(first.document, page_count=3))

    with pytest.raises(UnreadableSection, match="should have 3 pages and has 2"):
        assemble(replace(case, exhibits=(longer,)), tmp_path, is_draft=False, progress=silent)


def test_a_packet_above_the_limit_of_pages_is_refused_before_it_is_printed(tmp_path):
    exhibit = a_filed_exhibit(tmp_path, "records", pages=2001)

    with pytest.raises(PacketTooLarge, match="2001 pages"):
        assemble(a_case(exhibits=(exhibit,)), tmp_path, is_draft=False, progress=silent)


def test_a_case_without_a_traveller_is_refused(tmp_path):
    with pytest.raises(AssemblyError, match="names nobody who travels"):
        assemble(a_case(beneficiaries=()), tmp_path, is_draft=False, progress=silent)


def test_a_case_without_documents_still_makes_a_draft(tmp_path):
    packet = assemble(a_case(), tmp_path, is_draft=True, progress=silent)

    index = score_of(packet.file).of("Evidence index")
    assert "No documents are filed with this request." in index[0].text


def test_a_document_without_a_title_has_that_of_its_kind(tmp_path):
    exhibit = a_filed_exhibit(tmp_path, "paper", kind="ALL-04", title="", proves="")

    packet = assemble(a_case(exhibits=(exhibit,)), tmp_path, is_draft=False, progress=silent)

    index = score_of(packet.file).of("Evidence index")[0].text
    assert "A Passport" in index
    assert "Identity and citizenship of the beneficiary" in index
