"""A scan of a signed page has in the packet the size of the page that was signed."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from evidence.converters.jpeg import CONVERTER as JPEG
from evidence.converters.pdf import CONVERTER as PDF
from evidence.limits import Limits
from packets.assembly.full_size import at_full_size
from packets.errors import UnreadableSection
from packets.signing import FormScans, ScannedPage
from packets.snapshot import DocumentFacts, SignedPageFacts
from tests.support.files import a_pdf

LETTER, A4 = (612, 792), (595, 842)
DARK = 60


def a_photo(folder: Path, width: int, height: int) -> Path:
    Image.new("RGB", (width, height), "black").save(folder / "photo.jpg")
    JPEG.normalise(folder / "photo.jpg", folder / "pages.pdf", Limits())
    return folder / "pages.pdf"


def a_scan(folder: Path, size: tuple[int, int]) -> Path:
    content = f"0 g 0 0 {size[0]} {size[1]} re f".encode()
    a_pdf(folder / "scan.pdf", content=content, size=size)
    PDF.normalise(folder / "scan.pdf", folder / "pages.pdf", Limits())
    return folder / "pages.pdf"


def scans(pages: Path | None, count: int = 1) -> FormScans:
    document = DocumentFacts(file_name="scan", sha256="a" * 64, page_count=count, pages=pages)
    scan = SignedPageFacts(form="I-131", about="nour", page=11, digest="d", document=document)
    used = {11 + at: ScannedPage(scan=scan, page=at + 1) for at in range(count)}
    return FormScans(used=used, page_count=14)


def pages_of(found: FormScans) -> Path:
    pages = found.used[11].scan.document.pages
    assert pages is not None
    return pages


def inked(pages: Path) -> tuple[tuple[int, int], tuple[int, int, int, int]]:
    """Return the size of the first page, and the box of what is dark on it, from the left top."""
    with pypdfium2.PdfDocument(pages) as pdf:
        drawn = pdf[0].render(scale=1).to_pil().convert("L")
    box = drawn.point(lambda light: 255 if light < DARK else 0).getbbox()
    assert box is not None
    return drawn.size, box


SCANS: dict[str, tuple[Callable[[Path], Path], tuple[int, int, int, int]]] = {
    "a scan of Letter paper": (lambda folder: a_scan(folder, LETTER), (0, 0, 612, 792)),
    "a picture of the whole page": (lambda folder: a_photo(folder, 1700, 2200), (0, 0, 612, 792)),
    "a picture of a telephone": (lambda folder: a_photo(folder, 1500, 2000), (9, 0, 603, 792)),
    "a scan of A4 paper": (lambda folder: a_scan(folder, A4), (26, 0, 586, 792)),
    "a picture on its side": (lambda folder: a_photo(folder, 2200, 1700), (0, 0, 792, 612)),
}


@pytest.mark.parametrize("name", SCANS)
def test_a_scan_is_as_large_as_the_paper_and_nothing_of_it_is_cut(
    name: str, tmp_path: Path
) -> None:
    make, wanted = SCANS[name]
    pages = make(tmp_path)

    size, box = inked(pages_of(at_full_size(scans(pages), tmp_path)))

    assert size == (max(wanted[2], 612), max(wanted[3], 612))
    assert box == pytest.approx(wanted, abs=1.5)


def test_the_picture_itself_is_the_one_that_was_added(tmp_path: Path) -> None:
    pages = a_photo(tmp_path, 1700, 2200)

    with (
        pikepdf.open(pages) as was,
        pikepdf.open(pages_of(at_full_size(scans(pages), tmp_path))) as is_,
    ):
        first, second = (
            one.pages[0].obj.Resources.XObject["/P"].read_raw_bytes() for one in (was, is_)
        )
    assert first == second


def test_each_page_of_a_file_grows_once(tmp_path: Path) -> None:
    a_pdf(tmp_path / "two.pdf", pages=2, content=b"0 g 0 0 612 792 re f")
    PDF.normalise(tmp_path / "two.pdf", tmp_path / "pages.pdf", Limits())

    found = at_full_size(scans(tmp_path / "pages.pdf", 2), tmp_path)

    assert pages_of(found) == found.used[12].scan.document.pages
    with pikepdf.open(pages_of(found)) as pdf:
        assert [one.Contents.read_bytes() for one in pdf.pages] == [
            b"q 1 0 0 1 0 0 cm /P Do Q\n"
        ] * 2


def test_a_page_that_is_drawn_otherwise_stays_as_it_is(tmp_path: Path) -> None:
    a_pdf(tmp_path / "plain.pdf", content=b"0 g 100 100 200 200 re f")

    found = at_full_size(scans(tmp_path / "plain.pdf"), tmp_path)

    assert inked(pages_of(found)) == inked(tmp_path / "plain.pdf")


def test_a_scan_that_is_still_read_has_no_pages_then_either(tmp_path: Path) -> None:
    assert at_full_size(scans(None), tmp_path).used[11].scan.document.pages is None


def test_a_damaged_scan_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")

    with pytest.raises(UnreadableSection, match="Build the packet again"):
        at_full_size(scans(tmp_path / "broken.pdf"), tmp_path)
