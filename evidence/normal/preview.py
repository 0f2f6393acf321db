"""A picture of one page for the screen."""

import io
from pathlib import Path

from PIL import Image

from evidence.errors import NoPages, Unreadable
from evidence.normal.look import picture_of, viewing

QUALITIES = (80, 60, 40, 25)
"""Of a light picture, the best first; below the last one letters are hard to read."""

SMALLER = 0.8
"""How much narrower a picture is drawn that does not go into the bytes at any quality."""


def draw_preview(pages: Path, number: int, width: int, out: Path) -> None:
    """Write page `number` (from 1) as a PNG that is `width` dots wide."""
    _drawn(pages, number, width).save(out, "PNG", compress_level=6)


def draw_light_preview(pages: Path, number: int, width: int, most_bytes: int, out: Path) -> None:
    """Write page `number` (from 1) as a WebP of at most `most_bytes`, at most `width` dots wide."""
    picture = _drawn(pages, number, width)
    while True:
        for quality in QUALITIES:
            made = io.BytesIO()
            picture.save(made, "WEBP", quality=quality, method=2)
            if made.tell() <= most_bytes:
                out.write_bytes(made.getvalue())
                return
        narrower = (int(picture.width * SMALLER), int(picture.height * SMALLER))
        picture = picture.resize(narrower, Image.Resampling.LANCZOS)


def _drawn(pages: Path, number: int, width: int) -> Image.Image:
    with viewing(pages) as viewer:
        if viewer is None:
            raise Unreadable
        if not 1 <= number <= viewer.page_count:
            raise NoPages
        with viewer.page(number - 1) as page:
            return picture_of(page, width / page.get_width())
