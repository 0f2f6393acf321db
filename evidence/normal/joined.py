"""Join normalised pages of several files to one file, in an order that was chosen."""

from collections.abc import Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Pdf

from evidence.errors import Unreadable
from evidence.normal.document import save
from evidence.normal.geometry import FOOTER_BAND
from evidence.normal.look import viewing


def join_pages(parts: Sequence[Path], out: Path) -> int:
    """Write the pages of all parts to `out`, and return how many there are.

    The blank band for the footer is cut off, for it is added again when the whole is opened; so
    each page comes to lie where it was, in its size.
    """
    with Pdf.new() as paper:
        for part in parts:
            with pikepdf.open(part) as source:
                paper.pages.extend(source.pages)
        for page in paper.pages:
            left, bottom, right, top = (float(side) for side in page.mediabox)
            page.obj["/MediaBox"] = Array([left, bottom + FOOTER_BAND, right, top])
        count = len(paper.pages)
        save(paper, out)
    with viewing(out) as viewer:
        if viewer is None or viewer.page_count != count:
            raise Unreadable
    return count
