"""How pages look, as PDFium draws them: the eye that judges whether a page was kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from evidence.normal.geometry import Box

LONG_SIDE = 960
"""Dots of the longer side of a drawing; it is compared at half of that, 44 dpi on Letter."""

NOT_ON_PAPER = frozenset(
    {
        pdfium.FPDF_ANNOT_TEXT,
        pdfium.FPDF_ANNOT_POPUP,
        pdfium.FPDF_ANNOT_LINK,
        pdfium.FPDF_ANNOT_FILEATTACHMENT,
        pdfium.FPDF_ANNOT_SOUND,
    }
)
"""Annotations that a reader sees as icons on the screen, and that no print shows."""


@dataclass(frozen=True, kw_only=True)
class Viewer:
    """A PDF that PDFium has opened."""

    document: pypdfium2.PdfDocument

    @property
    def page_count(self) -> int:
        return len(self.document)

    @contextmanager
    def page(self, index: int) -> Iterator[pypdfium2.PdfPage]:
        """Open one page, as it would be printed."""
        page = self.document[index]
        try:
            _take_off_icons(page)
            yield page
        finally:
            page.close()


@contextmanager
def viewing(file: Path) -> Iterator[Viewer | None]:
    """Open a PDF with PDFium, or give None where PDFium cannot."""
    try:
        document = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError:
        yield None
        return
    try:
        document.init_forms()
        yield Viewer(document=document)
    finally:
        document.close()


def picture_of(page: pypdfium2.PdfPage, scale: float, *, grey: bool = False) -> Image.Image:
    """Draw a page with its annotations and fields, `scale` dots to the point."""
    bitmap = page.render(scale=scale, grayscale=grey, rev_byteorder=not grey)
    try:
        picture: Image.Image = bitmap.to_pil().convert("L" if grey else "RGB")
    finally:
        bitmap.close()
    return picture


def has_size(page: pypdfium2.PdfPage) -> bool:
    """Say whether a page has a place to be drawn on."""
    return all(side >= 1 for side in page.get_size())


def comparable(page: pypdfium2.PdfPage) -> Image.Image:
    """Draw a page small and grey."""
    width, height = page.get_size()
    return picture_of(page, LONG_SIDE / max(width, height, 1.0), grey=True)


def comparable_part(page: pypdfium2.PdfPage, area: Box, size: tuple[int, int]) -> Image.Image:
    """Draw the part of an upright Letter page that lies in `area`, in so many dots."""
    across, down = size[0] / area.width, size[1] / area.height
    top = page.get_height() - area.top
    matrix = pdfium.FS_MATRIX(across, 0, 0, down, -area.left * across, -top * down)
    clip = pdfium.FS_RECTF(0, 0, *size)
    bitmap = pypdfium2.PdfBitmap.new_native(*size, pdfium.FPDFBitmap_Gray)
    try:
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, *size)
        pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, pdfium.FPDF_GRAYSCALE)
        return bitmap.to_pil().convert("L").copy()  # type: ignore[no-any-return]
    finally:
        bitmap.close()


def _take_off_icons(page: pypdfium2.PdfPage) -> None:
    for place in reversed(range(pdfium.FPDFPage_GetAnnotCount(page))):
        annotation = pdfium.FPDFPage_GetAnnot(page, place)
        if not annotation:
            continue
        subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if subtype in NOT_ON_PAPER:
            pdfium.FPDFPage_RemoveAnnot(page, place)
