"""HEIC photos, which iPhones take."""

from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made

_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_ANY_STILL = frozenset({b"mif1", b"msf1"})


def recognises(head: bytes) -> bool:
    """Read the brands in the first box; an AVIF shares the container, not the picture."""
    if head[4:8] != b"ftyp":
        return False
    length = int.from_bytes(head[:4], "big")
    listed = head[8:12] + head[16 : min(length, len(head))]
    brands = {listed[place : place + 4] for place in range(0, len(listed), 4)}
    is_other = bool(brands & {b"avif", b"avis"})
    return bool(brands & _BRANDS) or (bool(brands & _ANY_STILL) and not is_other)


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    import pi_heif

    from evidence.normal.photo import Frames, picture_pages

    pi_heif.register_heif_opener(thumbnails=False)
    return picture_pages(original, out, limits, formats=("HEIF",), frames=Frames.WHOLE)


CONVERTER = Converter(
    media_type="image/heic",
    label="HEIC",
    suffixes=(".heic", ".heif"),
    accept=("image/heif",),
    recognises=recognises,
    normalise=normalise,
)
