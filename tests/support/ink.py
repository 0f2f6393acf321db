"""Read what a PDF shows, with another library than the one that wrote it: ink, words and keys."""

from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Stream
from PIL import Image, ImageStat


def drawn(pages: Path, number: int = 1, *, dots_per_point: float = 0.5) -> Image.Image:
    """Draw a page (from 1) with the other library, grey."""
    document = pypdfium2.PdfDocument(pages)
    try:
        return document[number - 1].render(scale=dots_per_point).to_pil().convert("L").copy()
    finally:
        document.close()


def contents(pages: Path) -> bytes:
    """Return what every page and drawing of a PDF tells the viewer to draw, unpacked."""
    with pikepdf.open(pages) as pdf:
        drawings = [thing for thing in pdf.objects if isinstance(thing, Stream)]
        told = [thing.read_bytes() for thing in drawings if thing.get("/Subtype") != "/Image"]
    return b"\n".join(told)


def ink(picture: Image.Image, *, darker_than: int = 100) -> tuple[int, int, int, int]:
    """Return the box around everything dark, in dots: left, upper, right, lower."""
    box = picture.point(lambda grey: 255 if grey < darker_than else 0).getbbox()
    assert box is not None, "the page is blank"
    return box


def is_upright(picture: Image.Image) -> bool:
    """Say whether the four corner marks are there, and the widest one is at the left upper corner."""
    left, upper, right, lower = ink(picture)
    width, height = right - left, lower - upper
    mark = max(2, round(min(width, height) / 16))
    corners = {
        "left upper": (left, upper),
        "right upper": (right - mark, upper),
        "left lower": (left, lower - mark),
        "right lower": (right - mark, lower - mark),
    }
    dark = {name: _is_dark(picture, (x, y, x + mark, y + mark)) for name, (x, y) in corners.items()}
    wide = round(min(width, height) / 8 * 1.4)
    runs = {
        "left upper": _is_dark(picture, (left + wide, upper, left + wide + mark, upper + mark)),
        "right upper": _is_dark(picture, (right - wide - mark, upper, right - wide, upper + mark)),
        "left lower": _is_dark(picture, (left + wide, lower - mark, left + wide + mark, lower)),
        "right lower": _is_dark(picture, (right - wide - mark, lower - mark, right - wide, lower)),
    }
    down = _is_dark(picture, (left, upper + wide, left + mark, upper + wide + mark))
    return (
        all(dark.values())
        and not down
        and [name for name, run in runs.items() if run] == ["left upper"]
    )


def _is_dark(picture: Image.Image, box: tuple[int, int, int, int]) -> bool:
    part = picture.crop(box)
    return ImageStat.Stat(part).mean[0] < 128


def words_of(pages: Path, number: int = 1) -> str:
    document = pypdfium2.PdfDocument(pages)
    try:
        return str(document[number - 1].get_textpage().get_text_bounded())
    finally:
        document.close()


def keys_of(pages: Path) -> set[str]:
    """Return every key of every dictionary of a PDF, also inside others."""
    found: set[str] = set()
    with pikepdf.open(pages) as pdf:
        for thing in pdf.objects:
            _collect(thing, found)
    return found


def _collect(thing: object, found: set[str]) -> None:
    if isinstance(thing, Dictionary | Stream):
        for key in thing.keys():  # noqa: SIM118 - a PDF dictionary gives keys by name only
            found.add(key)
            _collect_direct(thing[key], found)
    elif isinstance(thing, Array):
        for place in range(len(thing)):
            _collect_direct(thing[place], found)


def _collect_direct(thing: object, found: set[str]) -> None:
    if isinstance(thing, pikepdf.Object) and thing.objgen == (0, 0):
        _collect(thing, found)
