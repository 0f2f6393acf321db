"""A picture of one page for the screen."""

from pathlib import Path

from evidence.errors import NoPages, Unreadable
from evidence.normal.look import picture_of, viewing


def draw_preview(pages: Path, number: int, width: int, out: Path) -> None:
    """Write page `number` (from 1) as a PNG that is `width` dots wide."""
    with viewing(pages) as viewer:
        if viewer is None:
            raise Unreadable
        if not 1 <= number <= viewer.page_count:
            raise NoPages
        with viewer.page(number - 1) as page:
            picture = picture_of(page, width / page.get_width())
    picture.save(out, "PNG", compress_level=6)
