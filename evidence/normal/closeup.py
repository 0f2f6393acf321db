"""A picture of one place on a page, with a little of what stands around it."""

from pathlib import Path

from evidence.errors import NoPages, Unreadable
from evidence.normal.look import picture_of, viewing

WIDTH = 1000
SHARPEST = 3.0
"""In dots a point (216 dpi), so that a single word is not blown up without end."""

AROUND = 0.02
"""Of the page, on each side."""


def draw_closeup(pages: Path, number: int, box: tuple[float, ...], out: Path) -> None:
    """Write a place on page `number` (from 1) as a PNG of at most `WIDTH` dots.

    `box` is left, top, width and height as parts of the upright page.
    """
    left, top, width, height = box
    edges = (left - AROUND, top - AROUND, left + width + AROUND, top + height + AROUND)
    first_x, first_y, last_x, last_y = (min(max(edge, 0.0), 1.0) for edge in edges)
    with viewing(pages) as viewer:
        if viewer is None:
            raise Unreadable
        if not 1 <= number <= viewer.page_count or first_x >= last_x or first_y >= last_y:
            raise NoPages
        with viewer.page(number - 1) as page:
            scale = min(WIDTH / (page.get_width() * (last_x - first_x)), SHARPEST)
            picture = picture_of(page, scale)
    wide, high = picture.size
    place = (
        int(first_x * wide),
        int(first_y * high),
        max(round(last_x * wide), int(first_x * wide) + 1),
        max(round(last_y * high), int(first_y * high) + 1),
    )
    picture.crop(place).save(out, "PNG", compress_level=6)
