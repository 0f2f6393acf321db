"""The parts of a picture of a timeline, in units of which one is a point in print."""

from dataclasses import dataclass, replace

SIZE_OF_A_LETTER = 4.7
"""Width of a letter of the picture, more rather than less, so that words keep apart."""
ROOM = 6.0
"""Between words, and between the line and what stands on it."""


@dataclass(frozen=True, kw_only=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, kw_only=True)
class Words:
    """Words around a place, with the foot of their letters at `y`.

    `anchor` is that of SVG where words run from left to right: they stand around `x`, or on one
    side of it.
    """

    x: float
    y: float
    text: str
    width: float
    anchor: str = "middle"

    @property
    def left(self) -> float:
        return self.x - {"start": 0.0, "middle": self.width / 2, "end": self.width}[self.anchor]

    @property
    def right(self) -> float:
        return self.left + self.width


@dataclass(frozen=True, kw_only=True)
class Mark:
    """The number of a moment in a circle, or in a diamond where the day cannot move.

    `is_dashed` says that only the month or the year is known. `text` is "+3" for those that find no
    place.
    """

    x: float
    y: float
    text: str
    is_fixed: bool = False
    is_dashed: bool = False


@dataclass(frozen=True, kw_only=True)
class Bar:
    """Something that takes time; full where it is the stay, else an outline."""

    x: float
    y: float
    width: float
    is_full: bool
    words: Words


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Everything to be drawn; `breaks` are where time is left out of the line.

    `asked` is the place of the day of the request. `labels` name the marks, where there is room.
    """

    width: float
    height: float
    axis: Line
    ticks: tuple[Line, ...]
    dates: tuple[Words, ...]
    stems: tuple[Line, ...]
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    breaks: tuple[float, ...]
    asked: float
    asked_words: Words
    labels: tuple[Words, ...] = ()

    @property
    def has_fixed(self) -> bool:
        return any(mark.is_fixed for mark in self.marks)

    @property
    def has_stay(self) -> bool:
        return any(bar.is_full for bar in self.bars)

    @property
    def has_dashed(self) -> bool:
        return any(mark.is_dashed for mark in self.marks)

    @property
    def has_hidden(self) -> bool:
        """Tell whether a mark stands for several moments that find no place of their own."""
        return any(mark.text.startswith("+") for mark in self.marks)

    @property
    def turned(self) -> "Picture":
        """Return the mirror of the picture; its words are not mirrored, only their places."""

        def line(one: Line) -> Line:
            return replace(one, x1=self.width - one.x1, x2=self.width - one.x2)

        def words(one: Words) -> Words:
            other = {"start": "end", "end": "start"}.get(one.anchor, one.anchor)
            return replace(one, x=self.width - one.x, anchor=other)

        return replace(
            self,
            ticks=tuple(map(line, self.ticks)),
            dates=tuple(map(words, self.dates)),
            stems=tuple(map(line, self.stems)),
            marks=tuple(replace(one, x=self.width - one.x) for one in self.marks),
            bars=tuple(
                replace(one, x=self.width - one.x - one.width, words=words(one.words))
                for one in self.bars
            ),
            breaks=tuple(self.width - x for x in self.breaks),
            labels=tuple(map(words, self.labels)),
            asked=self.width - self.asked,
            asked_words=words(self.asked_words),
        )


def words_at(x: float, y: float, text: str, width: float) -> Words:
    """Return words around a place, moved to stay in the picture; cut where they are too long."""
    most = int(width / SIZE_OF_A_LETTER)
    shown = text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
    long = len(shown) * SIZE_OF_A_LETTER
    centre = min(max(x, long / 2), width - long / 2)
    return Words(x=centre, y=y, text=shown, width=long)
