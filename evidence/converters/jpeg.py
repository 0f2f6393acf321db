"""JPEG photos: re-encoded, so that no place or device stays in them."""

from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    from evidence.normal.photo import picture_pages

    return picture_pages(original, out, limits, formats=("JPEG",))


CONVERTER = Converter(
    media_type="image/jpeg",
    label="JPEG",
    suffixes=(".jpg", ".jpeg"),
    recognises=lambda head: head.startswith(b"\xff\xd8\xff"),
    normalise=normalise,
)
