"""A short likeness of a page: pages that look alike differ in few bits of it."""

from PIL import Image

SIDE = 16
ALIKE_WITHIN = 12
"""Bits of 256 by which two scans of one page may differ; two other pages differ in 40 and more."""


def fingerprint(picture: Image.Image) -> str:
    """Return 64 hexadecimal digits: where a small grey copy gets brighter from left to right.

    What is white around the writing is cut off first, so that a page may lie a little elsewhere.
    """
    around = picture.point(lambda grey: 255 if grey < _INK else 0).getbbox()
    if around is None:
        return ""
    small = picture.crop(around).resize((SIDE + 1, SIDE), Image.Resampling.BOX)
    dots = list(small.tobytes())
    bits = 0
    for row in range(SIDE):
        for column in range(SIDE):
            place = row * (SIDE + 1) + column
            bits = bits << 1 | (dots[place] < dots[place + 1])
    return f"{bits:0{SIDE * SIDE // 4}x}"


def distance(one: str, other: str) -> int:
    """Return in how many bits two likenesses differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def is_alike(one: str, other: str) -> bool:
    """Say whether two pages look nearly the same; pages without writing are like none."""
    return bool(one and other) and distance(one, other) <= ALIKE_WITHIN


_INK = 200
