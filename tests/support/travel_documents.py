"""Travel documents of people who do not exist, drawn with the zone that machines read."""

import io
import random
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from evidence.reading.mrz.digits import check_digit
from evidence.reading.mrz.layouts import LAYOUTS, Layout

DPI = 300
LETTER = (2550, 3300)
OCR_B = Path(__file__).parent / "fonts" / "ocr-b.otf"
WIDTH_IN_INCHES = {44: 4.92, 36: 4.13, 30: 3.37}
"""How wide a booklet and a card of two sizes are."""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A document and its holder; dates as YYMMDD, names with single fillers for spaces."""

    layout: str = "TD3"
    code: str = "P"
    issuer: str = "UTO"
    nationality: str = "UTO"
    number: str = "L898902C3"
    surname: str = "ERIKSSON"
    given: str = "ANNA<MARIA"
    birth: str = "740812"
    sex: str = "F"
    expiry: str = "320415"
    optional: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the zone with their check digits."""
        layout = next(one for one in LAYOUTS if one.name == self.layout)
        return _card(self, layout) if layout.line_count == 3 else _two_lines(self, layout)


def _guarded(text: str) -> str:
    return text + check_digit(text)


def _names(paper: Paper, width: int) -> str:
    return f"{paper.surname}<<{paper.given}"[:width].ljust(width, "<")


def _card(paper: Paper, layout: Layout) -> tuple[str, ...]:
    if len(paper.number) > 9:
        rest = paper.number[9:] + check_digit(paper.number)
        number = f"{paper.number[:9]}<{rest}<{paper.optional}".ljust(25, "<")
    else:
        number = _guarded(paper.number.ljust(9, "<")) + paper.optional.ljust(15, "<")
    first = paper.code.ljust(2, "<") + paper.issuer.ljust(3, "<") + number
    second = f"{_guarded(paper.birth)}{paper.sex}{_guarded(paper.expiry)}{paper.nationality.ljust(3, '<')}{'<' * 11}?"
    return _with_composite(layout, (first, second, _names(paper, 30)))


def _two_lines(paper: Paper, layout: Layout) -> tuple[str, ...]:
    first = paper.code.ljust(2, "<") + paper.issuer.ljust(3, "<")
    first += _names(paper, layout.width - 5)
    place = layout.optional[0]
    optional = paper.optional.ljust(place.last - place.first, "<")
    second = (
        _guarded(paper.number.ljust(9, "<"))
        + paper.nationality.ljust(3, "<")
        + f"{_guarded(paper.birth)}{paper.sex}{_guarded(paper.expiry)}{optional}"
    )
    second += check_digit(optional) if layout.personal_digit else ""
    return _with_composite(layout, (first, second + "?" if layout.composite else second))


def _with_composite(layout: Layout, lines: tuple[str, ...]) -> tuple[str, ...]:
    if layout.composite is None:
        return lines
    digit = check_digit("".join(place.of(lines) for place in layout.composite_of))
    return tuple(line.replace("?", digit) for line in lines)


def spoiled(lines: tuple[str, ...], line: int, place: int, by: str) -> tuple[str, ...]:
    """Return the lines with one character replaced."""
    changed = lines[line][:place] + by + lines[line][place + 1 :]
    return (*lines[:line], changed, *lines[line + 1 :])


def drawn(lines: tuple[str, ...], *, font: Path = OCR_B, size: float = 1.0) -> Image.Image:
    """Draw the page of a document with a portrait, some print and the zone, at `size` times life."""
    width = round(WIDTH_IN_INCHES[len(lines[0])] * DPI)
    height = round(width * 0.7)
    page = Image.new("L", (width, height), 232)
    pen = ImageDraw.Draw(page)
    chance = random.Random(len(lines[0]))
    for y in range(0, height, 9):
        pen.line((0, y + chance.randint(0, 4), width, y + chance.randint(0, 40)), fill=222)
    pen.rectangle((width * 0.05, height * 0.12, width * 0.3, height * 0.6), fill=150)
    pen.ellipse((width * 0.11, height * 0.2, width * 0.24, height * 0.42), fill=90)
    print_ = ImageFont.load_default(26)
    for place, text in enumerate(
        ("UTOPIA", "Surname / Nom", lines[0][5:20].split("<")[0], "Date of birth", "12 AUG")
    ):
        pen.text((width * 0.35, height * (0.12 + 0.09 * place)), text, font=print_, fill=50)
    letters = ImageFont.truetype(str(font), 40)
    pitch = width * 0.93 / len(lines[0])
    letters = ImageFont.truetype(str(font), round(40 * pitch / letters.getlength("0")))
    step = pitch * 2.5 if len(lines) == 2 else pitch * 2.05
    top = height - step * len(lines) - height * 0.03
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            pen.text(
                (width * 0.035 + column * pitch, top + row * step), character, font=letters, fill=25
            )
    return page.resize((round(width * size), round(height * size)), Image.Resampling.LANCZOS)


def on_letter(picture: Image.Image, *, at: tuple[float, float] = (0.2, 0.15)) -> Image.Image:
    """Lay a picture on a white Letter page at 300 dpi, made smaller where it has no room."""
    page = Image.new("L", LETTER, 255)
    room = (LETTER[0] * (1 - at[0]), LETTER[1] * (1 - at[1]))
    scale = min(1.0, room[0] / picture.width, room[1] / picture.height)
    fitted = picture.resize((round(picture.width * scale), round(picture.height * scale)))
    page.paste(fitted, (round(LETTER[0] * at[0]), round(LETTER[1] * at[1])))
    return page


def photographed(picture: Image.Image, *, degrees: float = 0, tilt: float = 0) -> Image.Image:
    """Lay a document on a table and look at it turned, and `tilt` narrower at the far side."""
    margin = round(picture.width * 0.12)
    table = Image.new("L", (picture.width + 2 * margin, picture.height + 2 * margin), 120)
    table.paste(picture, (margin, margin))
    width, height = table.size
    if tilt:
        inset = width * tilt
        corners = (-inset, 0, 0, height, width, height, width + inset, -inset / 3)
        table = table.transform(
            table.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=120
        )
    return table.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=120)


def blurred(picture: Image.Image, radius: float = 1.5) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(radius))


def in_low_light(picture: Image.Image, light: float = 0.35) -> Image.Image:
    return ImageEnhance.Brightness(picture).enhance(light)


def noisy(picture: Image.Image, much: float = 40) -> Image.Image:
    noise = Image.effect_noise(picture.size, much)
    return Image.blend(picture, noise, 0.3)


def as_jpeg(picture: Image.Image, quality: int = 30) -> Image.Image:
    kept = io.BytesIO()
    picture.save(kept, "JPEG", quality=quality)
    return Image.open(kept).convert("L")


def cut(picture: Image.Image, right: float = 0.12) -> Image.Image:
    """Cut off what is at the right."""
    return picture.crop((0, 0, round(picture.width * (1 - right)), picture.height))


def overwritten(picture: Image.Image) -> Image.Image:
    """Stamp across the zone."""
    copy = picture.copy()
    pen = ImageDraw.Draw(copy)
    stamp = ImageFont.load_default(picture.height // 8)
    pen.text((picture.width * 0.3, picture.height * 0.8), "COPY COPY", font=stamp, fill=40)
    return copy
