"""Where a page or a picture comes to lie on Letter paper; all measures in points (1/72 inch)."""

from dataclasses import dataclass

LETTER = (612.0, 792.0)
FOOTER_BAND = 36.0
PICTURE_MARGIN = 36.0
SMALL = 0.6
"""A page that shrinks below this has small print that may be lost: 10 points become 6."""

Matrix = tuple[float, float, float, float, float, float]

# Each turn is clockwise as in /Rotate, about the corner of the box, which it leaves at 0, 0.
_TURNS: dict[int, tuple[int, int, int, int]] = {
    0: (1, 0, 0, 1),
    90: (0, -1, 1, 0),
    180: (-1, 0, 0, -1),
    270: (0, 1, -1, 0),
}


@dataclass(frozen=True, kw_only=True)
class Box:
    """A rectangle with its left lower corner first."""

    left: float
    bottom: float
    right: float
    top: float

    @classmethod
    def of(cls, corners: tuple[float, float, float, float]) -> "Box":
        """Take any two opposite corners, as PDF allows."""
        x0, y0, x1, y1 = corners
        return cls(left=min(x0, x1), bottom=min(y0, y1), right=max(x0, x1), top=max(y0, y1))

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def is_at_least(self, side: float) -> bool:
        return self.width >= side and self.height >= side

    def within(self, other: "Box") -> "Box":
        return Box(
            left=max(self.left, other.left),
            bottom=max(self.bottom, other.bottom),
            right=min(self.right, other.right),
            top=min(self.top, other.top),
        )

    def moved(self, matrix: Matrix) -> "Box":
        """Return the box around this one after the matrix."""
        a, b, c, d, e, f = matrix
        corners = [
            (a * x + c * y + e, b * x + d * y + f)
            for x in (self.left, self.right)
            for y in (self.bottom, self.top)
        ]
        xs, ys = zip(*corners, strict=True)
        return Box(left=min(xs), bottom=min(ys), right=max(xs), top=max(ys))


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What a reader sees of a page: the visible box, its turn (0, 90, 180, 270), its unit."""

    box: Box
    turn: int = 0
    unit: float = 1.0

    @property
    def width(self) -> float:
        """Width as it is seen, before the unit."""
        return self.box.height if self.turn in (90, 270) else self.box.width

    @property
    def height(self) -> float:
        return self.box.width if self.turn in (90, 270) else self.box.height


@dataclass(frozen=True, kw_only=True)
class Placement:
    """How a sheet lies on the paper: the matrix for its content, the paper, the scale."""

    matrix: Matrix
    paper: tuple[float, float]
    scale: float

    def area(self, sheet: Sheet) -> Box:
        """Return where on the paper the sheet lies."""
        return sheet.box.moved(self.matrix)


def paper_for(width: float, height: float) -> tuple[float, float]:
    """Return Letter, on its side for what is wider than high."""
    return (LETTER[1], LETTER[0]) if width > height else LETTER


def place(sheet: Sheet) -> Placement:
    """Place a sheet upright above the footer band, never larger than it is."""
    paper = paper_for(sheet.width, sheet.height)
    room = (paper[0], paper[1] - FOOTER_BAND)
    scale = min(room[0] / sheet.width, room[1] / sheet.height, sheet.unit)
    left = (room[0] - sheet.width * scale) / 2
    bottom = FOOTER_BAND + (room[1] - sheet.height * scale) / 2
    a, b, c, d = _TURNS[sheet.turn]
    around = sheet.box.moved((a, b, c, d, 0, 0))
    matrix = (
        a * scale,
        b * scale,
        c * scale,
        d * scale,
        left - around.left * scale,
        bottom - around.bottom * scale,
    )
    return Placement(matrix=matrix, paper=paper, scale=scale)


def place_picture(width: int, height: int) -> tuple[tuple[float, float], Box]:
    """Return the paper for a picture of so many dots, and where it lies inside the margins.

    A picture fills the page, but one dot never becomes larger than one point.
    """
    paper = paper_for(width, height)
    room = Box(
        left=PICTURE_MARGIN,
        bottom=PICTURE_MARGIN + FOOTER_BAND,
        right=paper[0] - PICTURE_MARGIN,
        top=paper[1] - PICTURE_MARGIN,
    )
    scale = min(room.width / width, room.height / height, 1.0)
    left = room.left + (room.width - width * scale) / 2
    bottom = room.bottom + (room.height - height * scale) / 2
    right, top = left + width * scale, bottom + height * scale
    return paper, Box(left=left, bottom=bottom, right=right, top=top)


def number(value: float) -> str:
    """Write a number as PDF wants it: short, and never with an exponent."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def numbers(values: Matrix) -> str:
    return " ".join(number(value) for value in values)
