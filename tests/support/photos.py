"""Pictures for tests: photos as phones store them, and screenshots, with a mark in each corner."""

import random
from pathlib import Path

from PIL import Image, ImageDraw


def a_picture(width: int = 900, height: int = 1200, *, mode: str = "RGB") -> Image.Image:
    """Paint the corner marks on a page of paper colour, with the grain of a photo."""
    grain = random.Random(7)
    small = Image.frombytes(
        "L", (90, 120), bytes(grain.randrange(190, 250) for _ in range(90 * 120))
    )
    picture = small.resize((width, height), Image.Resampling.BICUBIC).convert("RGB")
    draw = ImageDraw.Draw(picture)
    mark = min(width, height) // 8
    for box in (
        (0, 0, 2 * mark, mark),
        (width - mark, 0, width, mark),
        (0, height - mark, mark, height),
        (width - mark, height - mark, width, height),
    ):
        draw.rectangle(box, fill=(0, 0, 0))
    return picture.convert(mode)


def a_screenshot(width: int = 800, height: int = 1000) -> Image.Image:
    """Paint flat colours and sharp lines, as a screen has them."""
    picture = Image.new("RGB", (width, height), (255, 255, 255))
    draw = ImageDraw.Draw(picture)
    for row in range(40, height - 40, 24):
        draw.line((40, row, width - 40, row), fill=(0, 60, 160), width=2)
    draw.rectangle((0, 0, 200, 100), fill=(0, 0, 0))
    return picture


def a_photo(where: Path, *, turn: int = 1, gps: bool = False, **size: int) -> Path:
    """Write a JPEG as a phone does: stored lying, with a word on how to turn it, and where it was."""
    upright = a_picture(**size)
    stored = upright.transpose(_STORED[turn]) if turn in _STORED else upright
    exif = Image.Exif()
    exif[0x0112] = turn
    exif[0x010F] = "CANARY CAMERA"
    if gps:
        exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 27.0, 0.0), 3: "E", 4: (30.0, 31.0, 0.0)})
    stored.save(where, "JPEG", exif=exif, quality=90)
    return where


_STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""What a camera that is held so does to the picture before it stores it."""
