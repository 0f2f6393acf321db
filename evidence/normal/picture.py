"""One picture as it lies in a PDF: small, upright, without a word about who took it and where."""

import io
from dataclasses import dataclass

from PIL import Image

DOTS_PER_INCH = 200
JPEG_QUALITY = 85
_POINTS_PER_INCH = 72


@dataclass(frozen=True, kw_only=True)
class Encoded:
    """The bytes of a picture, and what a PDF must say of them."""

    content: bytes
    width: int
    height: int
    bits: int
    colours: int
    """How many numbers make a dot: 1 is grey, 3 is red, green and blue."""

    is_jpeg: bool

    @property
    def colour_space(self) -> str:
        return "DeviceGray" if self.colours == 1 else "DeviceRGB"


def dots_for(points: float) -> int:
    """Return how many dots a length needs on paper."""
    return max(1, round(points / _POINTS_PER_INCH * DOTS_PER_INCH))


def encoded(picture: Image.Image, *, may_be_text: bool) -> Encoded:
    """Encode a picture of mode 1, L or RGB.

    What may be a screenshot or a scan of text is kept exactly where that is not larger: JPEG blurs
    letters.
    """
    if picture.mode == "1":
        return _exact(picture)
    if _is_grey(picture):
        picture = picture.convert("L")
    photo = _jpeg(picture)
    if not may_be_text:
        return photo
    exact = _exact(picture)
    return exact if len(exact.content) <= len(photo.content) else photo


def _jpeg(picture: Image.Image) -> Encoded:
    buffer = io.BytesIO()
    # Pillow would hand a comment on from the original.
    picture.save(
        buffer, "JPEG", quality=JPEG_QUALITY, subsampling=2, optimize=True, comment=b"", xmp=b""
    )
    return Encoded(
        content=buffer.getvalue(),
        width=picture.width,
        height=picture.height,
        bits=8,
        colours=len(picture.getbands()),
        is_jpeg=True,
    )


def _exact(picture: Image.Image) -> Encoded:
    """Take the compressed rows out of a PNG: a PDF reads the same ones."""
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=7)
    return Encoded(
        content=b"".join(_rows(buffer.getvalue())),
        width=picture.width,
        height=picture.height,
        bits=1 if picture.mode == "1" else 8,
        colours=len(picture.getbands()),
        is_jpeg=False,
    )


def _rows(png: bytes) -> list[bytes]:
    rows, place = [], 8
    while place < len(png):
        length = int.from_bytes(png[place : place + 4], "big")
        if png[place + 4 : place + 8] == b"IDAT":
            rows.append(png[place + 8 : place + 8 + length])
        place += length + 12
    return rows


def _is_grey(picture: Image.Image) -> bool:
    """Say whether a colour picture has no colour in it, judged on a small copy first."""
    if picture.mode != "RGB":
        return False
    small = picture.resize((min(64, picture.width), min(64, picture.height)), Image.Resampling.BOX)
    return _is_colourless(small) and _is_colourless(picture)


def _is_colourless(picture: Image.Image) -> bool:
    red, green, blue = picture.split()
    return red.tobytes() == green.tobytes() == blue.tobytes()
