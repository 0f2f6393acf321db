"""PNG pictures, which are mostly screenshots: kept exactly where that is smaller than a JPEG."""

from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    from evidence.normal.photo import picture_pages

    return picture_pages(original, out, limits, formats=("PNG",), may_be_text=True)


CONVERTER = Converter(
    media_type="image/png",
    label="PNG",
    suffixes=(".png",),
    recognises=lambda head: head.startswith(b"\x89PNG\r\n\x1a\n"),
    normalise=normalise,
)
