"""TIFF scans and faxes: every picture in the file is a page."""

from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made

_MAGIC = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    from evidence.normal.photo import Frames, picture_pages

    return picture_pages(
        original, out, limits, formats=("TIFF",), may_be_text=True, frames=Frames.ALL
    )


CONVERTER = Converter(
    media_type="image/tiff",
    label="TIFF",
    suffixes=(".tif", ".tiff"),
    recognises=lambda head: head.startswith(_MAGIC),
    normalise=normalise,
)
