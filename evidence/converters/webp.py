"""WebP pictures, which chat programs and browsers save."""

from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    from evidence.normal.photo import picture_pages

    return picture_pages(original, out, limits, formats=("WEBP",), may_be_text=True)


CONVERTER = Converter(
    media_type="image/webp",
    label="WebP",
    suffixes=(".webp",),
    recognises=lambda head: head[:4] == b"RIFF" and head[8:12] == b"WEBP",
    normalise=normalise,
)
