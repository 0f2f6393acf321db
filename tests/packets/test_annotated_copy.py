"""The attorney's copy of a packet has the comments as notes of the PDF; the packet itself has none."""

import io
from datetime import UTC, datetime

from django.urls import reverse

import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader

from packets.assembly.annotated import COLOURS, Note, annotate
from packets.models import Comment
from packets.operations import building
from packets.operations.builds import request_build
from packets.reviewing import Anchor, Filed
from packets.reviewing.in_packet import FiledPages, files_in, pages_of
from tests.packets.test_exhibits_pages import browser_of
from tests.support.cases import TODAY, a_case, an_exhibit
from tests.support.comments import a_comment, on_page
from tests.support.files import a_pdf
from tests.support.rows import Role, a_case_row, give_pages, joined

AT = datetime(2026, 11, 26, 9, 15, tzinfo=UTC)
PLACE = (0.25, 0.5, 0.5, 0.1)


def a_note(page=1, **changes):
    told = {
        "boxes": (PLACE,),
        "kind": "CHANGE",
        "subject": "Change needed",
        "author": "Mary Okafor",
        "text": "Write the date – التاريخ",
        "at": AT,
    }
    return Note(page=page, **{**told, **changes})


@pytest.fixture
def packet(tmp_path):
    return a_pdf(tmp_path / "packet.pdf", pages=3)


def annotated(packet, *notes):
    out = packet.with_name("annotated.pdf")
    annotate(packet, notes, out)
    return out


def colour_at(file, page, x, y):
    """Return the colour of a dot at parts of a page from its top left, as pdfium draws it."""
    with pypdfium2.PdfDocument(file) as pdf:
        picture = pdf[page - 1].render(scale=1, may_draw_forms=True).to_pil().convert("RGB")
    return picture.getpixel((int(x * picture.width), int(y * picture.height)))


def test_a_highlight_lies_on_its_place_and_says_who_wrote_what_and_when(packet):
    out = annotated(packet, a_note(page=2))

    (made,) = [one.get_object() for one in PdfReader(out).pages[1]["/Annots"]]
    assert made["/Subtype"] == "/Highlight"
    assert made["/T"] == "Mary Okafor"
    assert made["/Subj"] == "Change needed"
    assert made["/Contents"] == "Write the date – التاريخ"
    assert made["/CreationDate"] == "D:20261126091500Z"
    left, bottom, right, top = (float(side) for side in made["/Rect"])
    assert (left / 612, right / 612) == (pytest.approx(0.25), pytest.approx(0.75))
    assert (1 - top / 792, 1 - bottom / 792) == (pytest.approx(0.5), pytest.approx(0.6))


def test_the_ink_of_a_highlight_is_where_its_words_are_and_nowhere_else(packet):
    out = annotated(packet, a_note(page=2))

    wanted = tuple(round(255 * part) for part in COLOURS["CHANGE"])
    assert colour_at(out, 2, 0.5, 0.55) == pytest.approx(wanted, abs=3)
    assert colour_at(out, 2, 0.5, 0.45) == (255, 255, 255)
    assert colour_at(out, 1, 0.5, 0.55) == (255, 255, 255)


def test_a_highlight_lies_right_on_a_page_that_does_not_begin_at_nought(packet):
    with pikepdf.open(packet, allow_overwriting_input=True) as pdf:
        pdf.pages[1].MediaBox = pikepdf.Array([100, 200, 712, 992])
        pdf.save(packet)

    out = annotated(packet, a_note(page=2))

    assert colour_at(out, 2, 0.5, 0.55) != (255, 255, 255)
    assert colour_at(out, 2, 0.5, 0.45) == (255, 255, 255)


def test_notes_on_whole_pages_stand_below_one_another(packet):
    out = annotated(packet, a_note(boxes=()), a_note(boxes=(), text="Another"))

    made = [one.get_object() for one in PdfReader(out).pages[0]["/Annots"]]
    assert {one["/Subtype"] for one in made} == {"/Text"}
    tops = [float(one["/Rect"][3]) for one in made]
    assert tops[0] - tops[1] > 20


def test_a_note_on_a_page_that_is_not_there_is_a_fault(packet):
    with pytest.raises(ValueError, match="no page 4"):
        annotated(packet, a_note(page=4))


# --- On which page ----------------------------------------------------------------------------

FILES = (
    FiledPages(paper="a", first=10, page_count=2),
    FiledPages(paper="b", first=12, page_count=3),
    FiledPages(paper="a", first=40, page_count=2),
)


@pytest.mark.parametrize(
    ("paper", "page", "pages"),
    [
        ("a", 2, (11, 41)),  # it stands in two sets
        ("b", 3, (14,)),
        ("b", 0, (12,)),  # the whole file: its first page
        ("b", 4, ()),
        ("z", 1, ()),
    ],
)
def test_a_comment_is_found_on_the_pages_of_the_packet(paper, page, pages):
    assert pages_of(Anchor(paper=paper, row="r", page=page), FILES) == pages


def test_a_file_that_was_joined_is_found_behind_the_parts_before_it():
    filed = (
        Filed(row="r", paper="b", first=1, page_count=3),
        Filed(row="r", paper="part1", first=1, page_count=2),
        Filed(row="r", paper="part2", first=3, page_count=1),
    )

    assert pages_of(Anchor(paper="part2", row="r", page=1), FILES, filed) == (14,)


# --- A whole packet ---------------------------------------------------------------------------


@pytest.fixture
def case(tmp_path):
    exhibits = (
        an_exhibit("MED-01", page_count=2),
        an_exhibit("MED-02", page_count=1),
        an_exhibit("", page_count=20),
    )
    row = a_case_row(a_case(exhibits=exhibits), files=tmp_path)
    give_pages(row)
    return row


def made(case):
    build = request_build(case=case, by=None, is_draft=True, today=TODAY)
    building.build_packet(build_id=build.pk)
    return case.packets.order_by("-number").first()


def notes_in(content):
    """Return each note's page, from 1, kind and text."""
    return [
        (number, str(one.get_object()["/Subtype"]), str(one.get_object()["/Contents"]))
        for number, page in enumerate(PdfReader(io.BytesIO(content)).pages, start=1)
        for one in page.get("/Annots", ())
        if one.get_object()["/Subtype"] != "/Link"
    ]


def read(browser, case, packet):
    answer = browser.get(reverse("annotated", args=[case.reference, packet.number]))
    return b"".join(answer.streaming_content)


@pytest.mark.django_db
def test_a_comment_stays_on_its_words_when_20_pages_are_put_before_it(case):
    lawyer = joined(case, Role.ATTORNEY, role="ATTORNEY", shown_name="Mary Okafor")
    a_comment(case, lawyer, **on_page(case, 2))
    browser = browser_of(lawyer)
    before = made(case)
    (first,) = notes_in(read(browser, case, before))

    long = case.exhibits.order_by("position").last()
    long.position = 0
    long.save()
    after = made(case)
    (second,) = notes_in(read(browser, case, after))

    assert first[1:] == second[1:]
    assert second[0] == first[0] + 20
    paper = case.exhibits.order_by("position")[1].document.sha256
    (place,) = [one for one in files_in(after.manifest) if one.paper == paper]
    assert second[0] == place.first + 1


@pytest.mark.django_db
def test_the_packet_itself_has_no_comment_in_it(case):
    lawyer = joined(case, Role.ATTORNEY, role="ATTORNEY")
    a_comment(case, lawyer, kind=Comment.Kind.PRIVATE, text="Ask the charity.", **on_page(case))
    packet = made(case)

    copy = read(browser_of(lawyer), case, packet)

    with packet.file.open("rb") as stored:
        clean = stored.read()
    assert notes_in(clean) == []
    assert any("Ask the charity." in text for _page, _kind, text in notes_in(copy))


@pytest.mark.django_db
def test_what_is_on_no_page_of_this_version_stands_on_the_first_and_says_so(case):
    lawyer = joined(case, Role.ATTORNEY, role="ATTORNEY")
    packet = made(case)
    a_comment(case, lawyer, **on_page(case) | {"anchor": Anchor(paper="f" * 64, row="x", page=3)})
    a_comment(case, lawyer, text="About all of it")

    found = notes_in(read(browser_of(lawyer), case, packet))

    assert [(page, kind) for page, kind, _text in found] == [(1, "/Text"), (1, "/Text")]
    assert "not in this version" in found[0][2]
    assert "not in this version" not in found[1][2]
