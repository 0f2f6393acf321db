"""Draw the face on a passport: nobody's face, plain enough to pass as a small grey print."""

from dataclasses import dataclass
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SCALE = 3
WIDTH, HEIGHT = 210, 270
Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Look:
    """What tells one drawn face from another; tones are grey, 0 is black."""

    skin: int = 196
    hair: int = 48
    cloth: int = 92
    width: float = 50
    length: float = 68
    hair_style: str = "short"
    beard: bool = False
    brow: int = 70
    age_lines: bool = False


LOOKS = {
    "girl": Look(skin=204, hair=44, cloth=176, width=48, length=59, hair_style="long"),
    "mother": Look(skin=202, cloth=66, width=48, length=64, hair_style="scarf"),
    "woman": Look(skin=206, hair=72, cloth=112, width=47, length=66, hair_style="long"),
    "woman-tied": Look(skin=212, hair=120, cloth=70, width=47, length=67, hair_style="tied"),
    "woman-scarf": Look(
        skin=190, hair=36, cloth=150, width=48, length=65, hair_style="loose-scarf"
    ),
    "man": Look(skin=188, hair=40, cloth=58, width=52, length=70),
    "man-beard": Look(skin=192, hair=52, cloth=120, width=52, length=70, beard=True),
    "man-older": Look(skin=208, hair=98, cloth=74, width=53, length=71, brow=96),
    "elder-woman": Look(
        skin=150, hair=40, cloth=128, width=49, length=64, hair_style="tied", brow=50
    ),
}


class _Sheet:
    """A grey sheet with the origin in the middle of the face, drawn large and shrunk at the end."""

    def __init__(self) -> None:
        self.image = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE), 226)

    def _box(self, box: Box) -> Box:
        left, top, right, bottom = box
        middle, eyes = WIDTH / 2, 118
        return (
            (middle + left) * SCALE,
            (eyes + top) * SCALE,
            (middle + right) * SCALE,
            (eyes + bottom) * SCALE,
        )

    def oval(self, box: Box, tone: int, *, soft: float = 0, strength: float = 1) -> None:
        mask = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(mask).ellipse(self._box(box), fill=round(255 * strength))
        if soft:
            mask = mask.filter(ImageFilter.GaussianBlur(soft * SCALE))
        self.image.paste(tone, (0, 0, *self.image.size), mask)

    def chord(self, box: Box, angles: tuple[int, int], tone: int, *, soft: float) -> None:
        mask = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(mask).chord(self._box(box), *angles, fill=255)
        blurred = mask.filter(ImageFilter.GaussianBlur(soft * SCALE))
        self.image.paste(tone, (0, 0, *self.image.size), blurred)

    def arc(self, box: Box, angles: tuple[int, int], tone: int, width: float) -> None:
        layer = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(layer).arc(self._box(box), *angles, fill=255, width=round(width * SCALE))
        self.image.paste(
            tone, (0, 0, *self.image.size), layer.filter(ImageFilter.GaussianBlur(SCALE))
        )


def portrait(look_name: str) -> Image.Image:
    """Return the named face as a grey picture, the same one each time."""
    look = LOOKS[look_name]
    sheet = _Sheet()
    _behind_face(sheet, look)
    _face(sheet, look)
    _features(sheet, look)
    _in_front_of_face(sheet, look)
    small = sheet.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    soft = small.filter(ImageFilter.GaussianBlur(0.9))
    grain = Image.frombytes("L", soft.size, Random(look_name).randbytes(WIDTH * HEIGHT))
    lit = ImageChops.overlay(soft, Image.linear_gradient("L").resize(soft.size).point(_dim))
    return Image.blend(lit, grain, 0.035)


def _dim(tone: int) -> int:
    return 150 - tone // 8


def _behind_face(sheet: _Sheet, look: Look) -> None:
    if look.hair_style == "long":
        sheet.oval((-look.width - 12, -72, look.width + 12, 104), look.hair, soft=2)
    if look.hair_style == "loose-scarf":
        sheet.oval((-look.width - 20, -84, look.width + 20, 120), look.cloth, soft=1)
    sheet.oval((-102, 84, 102, 330), look.cloth, soft=1)
    sheet.oval((-24, 40, 24, 112), look.skin - 34, soft=2)
    sheet.oval((-30, 84, 30, 122), look.skin - 24, soft=3)
    if look.hair_style == "scarf":
        sheet.oval((-look.width - 17, -82, look.width + 17, 92), look.cloth + 14, soft=1)
        sheet.oval((-60, 44, 60, 150), look.cloth + 10, soft=3)


def _face(sheet: _Sheet, look: Look) -> None:
    wide, deep = look.width, look.length
    if look.hair_style in {"short", "tied"}:
        sheet.oval((-wide - 7, -12, -wide + 7, 24), look.skin - 18, soft=1)
        sheet.oval((wide - 7, -12, wide + 7, 24), look.skin - 18, soft=1)
    sheet.oval((-wide, -66, wide, deep), look.skin - 16, soft=1.4)
    sheet.oval((-wide * 0.8, -58, wide * 0.72, deep - 14), look.skin, soft=10)
    sheet.oval((-wide * 0.5, -54, wide * 0.4, -16), min(look.skin + 16, 240), soft=9, strength=0.7)
    if look.beard:
        sheet.chord((-wide + 2, -66, wide - 2, deep + 1), (8, 172), look.hair + 52, soft=3)
        sheet.oval((-wide * 0.62, -20, wide * 0.62, 33), look.skin - 4, soft=4)


def _features(sheet: _Sheet, look: Look) -> None:
    for side in (-1, 1):
        centre = side * 20
        sheet.oval((centre - 13, -12, centre + 13, 8), look.skin - 30, soft=4, strength=0.6)
        sheet.oval((centre - 8.5, -4, centre + 8.5, 4), 226, soft=0.6)
        sheet.oval((centre - 4.2, -4.2, centre + 4.2, 4.2), 58, soft=0.6)
        sheet.arc((centre - 11, -7, centre + 11, 9), (195, 345), 50, 1.8)
        sheet.arc((centre - 15, -20, centre + 15, 4), (205, 335), look.brow, 3.2)
        sheet.oval((side * 5 - 3, 24, side * 5 + 3, 28), look.skin - 74, soft=1.4)
    sheet.oval((3, -4, 9, 24), look.skin - 26, soft=4, strength=0.7)
    sheet.oval((-7, 18, 5, 28), min(look.skin + 14, 240), soft=4, strength=0.8)
    sheet.oval((-15, 38, 15, 47), look.skin - 62, soft=2)
    sheet.arc((-16, 33, 16, 45), (20, 160), look.skin - 104, 1.4)
    if look.age_lines:
        sheet.arc((-34, 8, -8, 52), (280, 350), look.skin - 36, 1.4)
        sheet.arc((8, 8, 34, 52), (190, 260), look.skin - 36, 1.4)


def _in_front_of_face(sheet: _Sheet, look: Look) -> None:
    wide = look.width
    head = (-wide - 4, -82, wide + 4, 78)
    if look.hair_style == "short":
        sheet.chord(head, (198, 312), look.hair, soft=1.2)
        sheet.chord(head, (228, 342), look.hair, soft=1.2)
        sheet.chord(head, (176, 222), look.hair, soft=2)
        sheet.chord(head, (318, 364), look.hair, soft=2)
    elif look.hair_style in {"long", "tied"}:
        sheet.chord(head, (176, 292), look.hair, soft=1.4)
        sheet.chord(head, (262, 366), look.hair, soft=1.4)
    elif look.hair_style == "scarf":
        sheet.arc((-wide - 9, -76, wide + 9, 84), (140, 400), look.cloth + 14, 13)
    else:
        sheet.chord((-wide, -78, wide, 78), (200, 290), look.hair, soft=1.4)
        sheet.chord((-wide, -78, wide, 78), (262, 340), look.hair, soft=1.4)
        sheet.arc((-wide - 16, -84, wide + 16, 96), (145, 395), look.cloth, 18)
