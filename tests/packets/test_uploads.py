"""Files to upload: cut out of the finished packet, whole, in order, small enough, naming nobody."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pikepdf import Dictionary, Name, Pdf
from PIL import Image
from pypdf import PdfReader

from packets.assembly import assemble
from packets.assembly.sections import Piece, Section
from packets.assembly.uploads.cutting import Cutter
from packets.assembly.uploads.planning import LONGEST_KIND, is_signed, kind_in_name
from packets.filings import forms_with
from packets.law import all_facts, in_force
from packets.online import upload_limits
from packets.slots import all_kinds
from packets.snapshot import CaseSnapshot
from tests.filling.test_signed_pages_in_a_packet import signed
from tests.support.cases import TODAY, a_case, with_answer
from tests.support.filed_cases import a_case_of_two, a_filed_case, a_filed_exhibit, silent

LIMITS = upload_limits(on=TODAY)


def online(case: CaseSnapshot) -> CaseSnapshot:
    return with_answer(case, "file-how.channel", "ONLINE")


def made(case: CaseSnapshot, folder: Path, *, is_draft: bool = False):
    return assemble(case, folder, is_draft=is_draft, progress=silent)


@pytest.fixture(scope="module")
def one(tmp_path_factory):
    folder = tmp_path_factory.mktemp("one")
    return made(online(a_filed_case(folder / "files")), folder)


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    folder = tmp_path_factory.mktemp("two")
    return made(online(a_case_of_two(folder / "files")), folder)


def files_in(packet) -> dict[str, bytes]:
    with zipfile.ZipFile(packet.uploads) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(p.get_textpage().get_text_range().split()) for p in document]


def test_files_come_in_the_order_of_the_index_and_name_kinds_of_paper_only(one):
    assert list(files_in(one)) == [
        "01-cover-letter.pdf",
        "02-timeline.pdf",
        "03-evidence-index.pdf",
        "04-A-letter-of-the-treating-doctor.pdf",
        "05-B-medical-records.pdf",
        "06-C-document.pdf",
    ]


def test_no_name_of_a_file_says_who_travels_or_what_somebody_typed(two):
    names = " ".join(files_in(two)).lower()

    for word in ("nour", "rima", "alhassan", "darwish", "diagnosis page", "letter about"):
        assert word not in names


def test_each_traveller_has_files_of_their_own_for_a_form_of_their_own(two):
    names = list(files_in(two))

    assert [n for n in names if "cover-letter" in n] == [
        "traveller-1/T1-01-cover-letter.pdf",
        "traveller-2/T2-01-cover-letter.pdf",
    ]
    first, second = (
        {n.partition("/")[2][2:] for n in names if n.startswith(f"traveller-{number}/")}
        for number in (1, 2)
    )
    assert first == second
    assert len(names) == 2 * len(first)


def test_a_translation_stays_behind_its_original_in_one_file(one):
    pages = text_of(files_in(one)["06-C-document.pdf"])

    assert len(pages) == 3
    assert "register page 1" in pages[0]
    assert "register in English page 1" in pages[2]
    assert "Exhibit C, page 3 of 3" in pages[2]


def test_each_page_is_that_of_the_packet_so_that_citations_hold(one):
    packet = text_of(one.file.read_bytes())

    for name, pdf in files_in(one).items():
        for page in text_of(pdf):
            assert page in packet, name


def test_the_files_are_inert_and_lead_nowhere(one):
    for name, pdf in files_in(one).items():
        reader = PdfReader(io.BytesIO(pdf))
        assert not reader.is_encrypted, name
        assert not {"/AcroForm", "/OpenAction", "/Names", "/Outlines"} & set(reader.root_object)
        assert all("/Annots" not in page for page in reader.pages), name
        assert reader.metadata is not None
        assert set(reader.metadata) == {"/Producer"}, name


def test_the_record_has_a_row_for_each_file_with_its_size_and_digest(one):
    rows = one.manifest["uploads"]
    files = files_in(one)

    assert [row["name"] for row in rows] == list(files)
    assert [row["size"] for row in rows] == [len(pdf) for pdf in files.values()]
    assert [row["title"] for row in rows[3:]] == ["Exhibit A", "Exhibit B", "Exhibit C"]
    assert {fact["key"] for fact in one.manifest["facts"]} >= {"online.file.megabytes"}


def test_every_file_is_within_the_limits_of_its_day(two):
    for row in two.manifest["uploads"]:
        assert LIMITS is not None
        assert LIMITS.takes_size(row["size"])
        assert LIMITS.takes_name(row["name"])


def test_the_same_packet_gives_the_same_bytes(tmp_path):
    case = online(a_filed_case(tmp_path / "files"))
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()

    first, second = made(case, tmp_path / "a"), made(case, tmp_path / "b")

    assert first.uploads.read_bytes() == second.uploads.read_bytes()


def test_nothing_is_left_beside_packet_and_archive(tmp_path):
    packet = made(online(a_filed_case(tmp_path / "files")), tmp_path)

    assert not list(tmp_path.glob("upload-*"))
    assert packet.uploads.parent == tmp_path


@pytest.mark.parametrize("changed", ["paper", "draft", "no row"])
def test_a_draft_and_a_request_on_paper_have_no_files_to_upload(tmp_path, changed):
    case = a_filed_case(tmp_path / "files")
    rows = [f for f in all_facts() if changed != "no row" or f.key != "online.file.megabytes"]

    with in_force(rows):
        packet = made(
            case if changed == "paper" else online(case), tmp_path, is_draft=changed == "draft"
        )

    assert packet.uploads is None
    assert "uploads" not in packet.manifest


def a_picture(side: int) -> bytes:
    """Return a picture of noise, which no program makes much smaller."""
    data = io.BytesIO()
    Image.effect_noise((side, side), 120).convert("RGB").save(data, "JPEG", quality=95)
    return data.getvalue()


def heavy(file: Path, *, pages: int, side: int) -> Path:
    """Write Letter pages with a picture each."""
    with Pdf.new() as pdf:
        for _ in range(pages):
            page = pdf.add_blank_page(page_size=(612, 792))
            image = pdf.make_stream(
                a_picture(side),
                Type=Name.XObject,
                Subtype=Name.Image,
                Width=side,
                Height=side,
                ColorSpace=Name.DeviceRGB,
                BitsPerComponent=8,
                Filter=Name.DCTDecode,
            )
            page.obj.Resources = Dictionary(XObject=Dictionary(P=image))
            page.obj.Contents = pdf.make_stream(b"q 500 0 0 500 56 200 cm /P Do Q")
        pdf.save(file)
    return file


def cuts_of(file: Path, folder: Path, *, at_most: int):
    with Pdf.open(file) as pdf:
        return list(Cutter(file, pdf, folder).cut(1, len(pdf.pages), at_most=at_most))


def test_a_file_that_is_too_large_is_cut_into_parts_and_loses_no_page(tmp_path):
    file = heavy(tmp_path / "heavy.pdf", pages=5, side=500)
    at_most = file.stat().st_size // 2

    cuts = cuts_of(file, tmp_path, at_most=at_most)

    assert len(cuts) > 1
    assert all(cut.size <= at_most for cut in cuts)
    assert [n for cut in cuts for n in range(cut.first, cut.last + 1)] == [1, 2, 3, 4, 5]
    assert sum(len(PdfReader(cut.file).pages) for cut in cuts) == 5
    assert not any(cut.is_smaller for cut in cuts)


def test_a_single_page_that_is_too_large_is_drawn_anew_in_its_size(tmp_path):
    file = heavy(tmp_path / "heavy.pdf", pages=1, side=2600)
    at_most = file.stat().st_size // 2

    (cut,) = cuts_of(file, tmp_path, at_most=at_most)

    assert cut.is_smaller
    assert cut.size <= at_most
    with pypdfium2.PdfDocument(cut.file) as document:
        assert document[0].get_size() == (612, 792)
        assert document[0].render(scale=0.5, grayscale=True).to_pil().getextrema()[0] < 100


def test_parts_are_named_and_told_by_their_pages(tmp_path):
    case = a_filed_case(tmp_path / "files")
    exhibit = a_filed_exhibit(tmp_path / "files", "records", pages=4, kind="MED-01")
    heavy(exhibit.document.pages, pages=4, side=700)
    rows = [replace(f, value=1) if f.key == "online.file.megabytes" else f for f in all_facts()]

    with in_force(rows):
        packet = made(online(replace(case, exhibits=(exhibit,))), tmp_path)

    parts = [row for row in packet.manifest["uploads"] if row["title"] == "Exhibit A"]
    assert [row["name"][-16:] for row in parts] == [
        f"-part-{n}-of-{len(parts)}.pdf" for n in range(1, len(parts) + 1)
    ]
    assert len(parts) > 1
    assert [page for row in parts for page in range(row["pages"][0], row["pages"][1] + 1)] == [
        1,
        2,
        3,
        4,
    ]
    assert all(row["size"] <= 1_000_000 for row in parts)


@pytest.mark.parametrize("code", sorted(all_kinds()))
def test_each_kind_of_paper_has_words_for_a_name(code):
    words = kind_in_name(code)

    assert words == words.lower()
    assert words
    assert len(words) <= LONGEST_KIND
    assert "name" not in words.split("-")
    assert not words.startswith("-")
    assert not words.endswith("-")
    assert LIMITS is not None
    assert LIMITS.takes_name(words)


def of_i134(case: CaseSnapshot, *, pages: int, scanned: frozenset[int]):
    """Return Form I-134 of a case, and its part of a packet with these pages as scans."""
    forms = forms_with(case, case.beneficiaries[0], explanation="")
    form = next(f for f in forms if f.edition.form == "I-134")
    section = Section(
        key="1/form/I-134",
        name="Form I-134",
        title="Form I-134",
        pieces=(Piece(file=Path("x"), first=1, last=pages),),
        scanned=scanned,
    )
    return form, section


@pytest.mark.parametrize(
    ("scanned", "signed"), [("every page", True), ("all but one", False), ("none", False)]
)
def test_a_form_is_uploaded_when_the_pages_that_a_pen_signs_are_scans(scanned, signed):
    case = a_case()
    count = of_i134(case, pages=1, scanned=frozenset())[0].edition.page_count
    pages = {
        "every page": frozenset(range(1, count + 1)),
        "all but one": frozenset(range(1, count)),
        "none": frozenset(),
    }

    form, section = of_i134(case, pages=count, scanned=pages[scanned])

    assert is_signed(form, section) is signed


def test_a_form_with_an_unsigned_addendum_is_not_uploaded():
    case = a_case()
    count = of_i134(case, pages=1, scanned=frozenset())[0].edition.page_count

    form, section = of_i134(case, pages=count + 1, scanned=frozenset(range(1, count + 1)))

    assert not is_signed(form, section)


def test_a_signed_promise_of_support_is_a_file_and_the_typed_form_is_none(tmp_path):
    case = online(signed(tmp_path / "files"))

    names = list(files_in(made(case, tmp_path)))

    assert names[3] == "04-form-i-134.pdf"
    assert not [n for n in names if "i-131" in n or "g-1145" in n or "g-1450" in n]


def test_an_unsigned_form_is_no_file(one):
    assert not [n for n in files_in(one) if "form" in n]
