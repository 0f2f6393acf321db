"""Scans of signed pages as large as the paper: nothing is written beside them or at their foot.

The pages of a document leave a margin and a band for the footer, so a scanned page is smaller there
than it was. In the place of a page of a form it has the size of the form again.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from pikepdf import Page, Pdf, PdfError, Stream

from evidence.normal.geometry import Box, Matrix, numbers
from packets.errors import UnreadableSection
from packets.signing import FormScans, ScannedPage
from packets.snapshot import DocumentFacts

_ONE_DRAWING = re.compile(rb"q ((?:-?[0-9.]+ ){6})cm /P Do Q\s*")
_UNIT = Box(left=0, bottom=0, right=1, top=1)


def at_full_size(scans: FormScans, folder: Path) -> FormScans:
    """Return the scans with pages as large as their paper, which are written to `folder`."""
    grown: dict[int, DocumentFacts] = {}
    used = {}
    for page, scanned in scans.used.items():
        scan = scanned.scan
        if page > scans.page_count:  # the addendum is ours: the packet's footer stands below it
            used[page] = scanned
            continue
        document = grown.setdefault(id(scan), _grown(scan.document, folder))
        used[page] = ScannedPage(scan=replace(scan, document=document), page=scanned.page)
    return replace(scans, used=used)


def _grown(document: DocumentFacts, folder: Path) -> DocumentFacts:
    """Return the document with larger pages; one that has no pages yet has none then either."""
    if document.pages is None:
        return document
    file = folder / f"scan-{document.sha256}.pdf"
    if not file.exists():
        try:
            with Pdf.open(document.pages) as pdf:
                for page in pdf.pages:
                    _grow(pdf, page)
                pdf.save(file, deterministic_id=True)
        except PdfError as error:
            message = _("A part of the packet could not be read. Build the packet again.")
            raise UnreadableSection(message) from error
    return replace(document, pages=file)


def _grow(pdf: Pdf, page: Page) -> None:
    """Draw the one drawing of a page as large as the paper; leave any other page as it is."""
    content = page.obj.get("/Contents")
    found = _ONE_DRAWING.fullmatch(content.read_bytes()) if isinstance(content, Stream) else None
    if found is None or "/Annots" in page.obj:
        return
    first, second, third, fourth, fifth, sixth = (float(one) for one in found.group(1).split())
    matrix = (first, second, third, fourth, fifth, sixth)
    paper = _box(page.mediabox)
    larger = numbers(_as_large_as(paper, _drawn_in(page, matrix), matrix))
    page.obj["/Contents"] = pdf.make_stream(f"q {larger} cm /P Do Q\n".encode())


def _drawn_in(page: Page, matrix: Matrix) -> Box:
    """Return where on the paper the drawing lies: a picture fills one unit, a page its box."""
    drawing = page.obj["/Resources"]["/XObject"]["/P"]
    corners = drawing.get("/BBox")
    if corners is None:
        return _UNIT.moved(matrix)
    return _box(corners).moved(matrix)


def _box(corners: Iterable[Any]) -> Box:
    left, bottom, right, top = (float(side) for side in corners)
    return Box.of((left, bottom, right, top))


def _as_large_as(paper: Box, area: Box, matrix: Matrix) -> Matrix:
    """Return the matrix that draws the area in the middle of the paper, as large as it fits."""
    scale = min(paper.width / area.width, paper.height / area.height)
    right = paper.left + (paper.width - area.width * scale) / 2 - area.left * scale
    up = paper.bottom + (paper.height - area.height * scale) / 2 - area.bottom * scale
    a, b, c, d, e, f = matrix
    return (a * scale, b * scale, c * scale, d * scale, e * scale + right, f * scale + up)
