"""Pages as a scanner or a phone leaves them: writing that is only a picture."""

import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path("/usr/share/fonts/truetype/noto")
LATIN, ARABIC = FONTS / "NotoSans-Regular.ttf", FONTS / "NotoNaskhArabic-Regular.ttf"
LETTER_AT_150 = (1275, 1650)


def a_scan(
    lines: Sequence[str],
    *,
    font: Path = LATIN,
    size: int = 34,
    turn: int = 0,
    dots: tuple[int, int] = LETTER_AT_150,
) -> bytes:
    """Return a PNG of lines of writing on white, turned so many degrees counterclockwise."""
    picture = Image.new("RGB", dots, "white")
    pen = ImageDraw.Draw(picture)
    letters = ImageFont.truetype(str(font), size)
    for number, line in enumerate(lines):
        pen.text((120, 160 + number * size * 2), line, fill="black", font=letters)
    kept = io.BytesIO()
    picture.rotate(turn, expand=True).save(kept, "PNG", dpi=(150, 150))
    return kept.getvalue()
