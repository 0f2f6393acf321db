"""Letter pages from a picture file: upright, on white, at 200 dpi, with nothing said about it."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from PIL import Image

from evidence.errors import PictureTooLarge, TooManyPictures, Unreadable
from evidence.limits import Limits
from evidence.normal import Made
from evidence.normal.colour import plain_colours
from evidence.normal.geometry import place_picture
from evidence.normal.picture import dots_for, encoded
from evidence.normal.plain import PicturePage, write_pictures
from evidence.notes import Note

UNREADABLE_FOR_PILLOW = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    AttributeError,
    OverflowError,
    ZeroDivisionError,
    struct.error,
    Image.DecompressionBombError,
)
"""What Pillow raises for a damaged file, beside its own UnidentifiedImageError."""

_MILLION = 1_000_000
_ORIENTATION = 0x0112
_SUBFILE_TYPE = 254
_IS_THUMBNAIL = 1
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ON_ITS_SIDE = 5
"""From this orientation on, width and height change places."""


class Frames(Enum):
    """Which of the pictures in one file become pages."""

    FIRST = "first"
    ALL = "all"
    WHOLE = "whole"
    """The first one, and those behind it that are not damaged; it is told when one is."""


def picture_pages(
    original: Path,
    out: Path,
    limits: Limits,
    *,
    formats: tuple[str, ...],
    may_be_text: bool = False,
    frames: Frames = Frames.FIRST,
) -> Made:
    """Write one Letter page for each of the pictures in the file that are wanted."""
    with _opened(original, formats) as picture:
        count = getattr(picture, "n_frames", 1)
        if frames != Frames.FIRST and count > limits.pictures:
            raise TooManyPictures(count=count, limit=limits.pictures)
        pages: list[PicturePage] = []
        notes: set[str] = set()
        for _ in _frames(picture, 1 if frames == Frames.FIRST else count):
            try:
                pages.append(_page(picture, limits, may_be_text=may_be_text))
            except UNREADABLE_FOR_PILLOW:
                if not (pages and frames == Frames.WHOLE):
                    raise
                notes.add(Note.PAGES_MISSING)
    if not pages:
        raise Unreadable
    write_pictures(pages, out)
    if may_be_text and frames == Frames.FIRST and count > 1:
        notes.add(Note.FIRST_PICTURE_ONLY)
    return Made(page_count=len(pages), notes=frozenset(notes))


@contextmanager
def _opened(original: Path, formats: tuple[str, ...]) -> Iterator[Image.Image]:
    """Open with the named formats only: Pillow would hand some others to Ghostscript."""
    Image.MAX_IMAGE_PIXELS = None  # our own limit says it in a sentence
    try:
        with Image.open(original, formats=formats) as picture:
            yield picture
    except UNREADABLE_FOR_PILLOW as error:
        raise Unreadable from error


def _frames(picture: Image.Image, count: int) -> Iterator[None]:
    """Step through the pictures of a file, past the small previews that some scanners add."""
    for frame in range(count):
        if count > 1:
            picture.seek(frame)
        tags = getattr(picture, "tag_v2", None) or {}
        if count > 1 and tags.get(_SUBFILE_TYPE, 0) & _IS_THUMBNAIL:
            continue
        yield


def _page(picture: Image.Image, limits: Limits, *, may_be_text: bool) -> PicturePage:
    megapixels = picture.width * picture.height / _MILLION
    if megapixels > limits.megapixels:
        raise PictureTooLarge(megapixels=round(megapixels), limit=limits.megapixels)
    _decode_small(picture)
    orientation = _orientation(picture)
    upright = _turned_size(picture.size, orientation)
    paper, area = place_picture(*upright)
    dots = (dots_for(area.width), dots_for(area.height))
    small = plain_colours(picture, _turned_size(dots, orientation))
    if orientation in _UPRIGHT:
        small = small.transpose(_UPRIGHT[orientation])
    return PicturePage(picture=encoded(small, may_be_text=may_be_text), area=area, paper=paper)


def _decode_small(picture: Image.Image) -> None:
    """Decode the picture; let a JPEG be decoded at the size that is needed or little more.

    Nothing is asked of another kind before: Pillow would load a PNG to answer, and of a damaged one
    tell only the first time that a part of it is lost.
    """
    if picture.format in ("JPEG", "MPO"):
        orientation = _orientation(picture)
        area = place_picture(*_turned_size(picture.size, orientation))[1]
        dots = (dots_for(area.width), dots_for(area.height))
        picture.draft("", _turned_size(dots, orientation))
    picture.load()


def _orientation(picture: Image.Image) -> int:
    """Read how the camera was held; after loading, since TIFF and HEIC turn themselves."""
    try:
        return int(picture.getexif().get(_ORIENTATION, 1))
    except UNREADABLE_FOR_PILLOW:
        return 1


def _turned_size(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    is_turned = _ON_ITS_SIDE <= orientation <= max(_UPRIGHT)
    return (size[1], size[0]) if is_turned else size
