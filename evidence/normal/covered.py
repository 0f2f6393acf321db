"""Black out parts of pages: what lies under them is gone from the file, not hidden."""

import math
from collections.abc import Iterable
from pathlib import Path

import pikepdf
from pikepdf import Page, Pdf
from PIL import Image, ImageDraw

from evidence.errors import Unreadable
from evidence.normal.cover import Cover
from evidence.normal.document import save
from evidence.normal.drawn import picture_page
from evidence.normal.geometry import Box
from evidence.normal.look import Viewer, picture_of, viewing
from evidence.normal.picture import DOTS_PER_INCH, encoded
from evidence.normal.pruning import drop_unused

BLACK = (0, 0, 0)
_POINTS_PER_INCH = 72


def black_out(pages: Path, covers: Iterable[Cover], out: Path) -> None:
    """Write normalised pages to `out` with the covered ones as pictures that show black there.

    A page that is covered keeps no text, no link and no picture of before. A cover of a page that
    is not there is passed over.
    """
    by_page: dict[int, list[Cover]] = {}
    for cover in covers:
        by_page.setdefault(cover.page, []).append(cover)
    with viewing(pages) as viewer, pikepdf.open(pages) as paper:
        if viewer is None or viewer.page_count != len(paper.pages):
            raise Unreadable
        for number in sorted(by_page):
            if number <= viewer.page_count:
                paper.pages[number - 1] = _covered(viewer, number - 1, by_page[number], paper)
        drop_unused(paper)
        save(paper, out)


def _covered(viewer: Viewer, index: int, covers: list[Cover], paper: Pdf) -> Page:
    with viewer.page(index) as page:
        width, height = page.get_size()
        picture = picture_of(page, DOTS_PER_INCH / _POINTS_PER_INCH)
    for cover in covers:
        _paint(picture, cover)
    area = Box(left=0, bottom=0, right=width, top=height)
    return picture_page(paper, encoded(picture, may_be_text=True), area, (width, height))


def _paint(picture: Image.Image, cover: Cover) -> None:
    """Paint a dot more on each side, for the edge of a letter is spread over two dots."""
    left = math.floor(cover.left * picture.width) - 1
    top = math.floor(cover.top * picture.height) - 1
    right = math.ceil((cover.left + cover.width) * picture.width) + 1
    bottom = math.ceil((cover.top + cover.height) * picture.height) + 1
    ImageDraw.Draw(picture).rectangle((left, top, right, bottom), fill=BLACK)
