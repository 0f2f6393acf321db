"""Marks of single days above the line: each with its name where there is room, else in columns."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from packets.timeline.moments import Moment
from packets.timeline.pieces import ROOM, SIZE_OF_A_LETTER, Line, Mark, Words

COLUMN = 22.0
STEP = 19.0
HIGHEST = 6
"""Marks of a column; what is higher is counted in the last one."""
LEVELS = 9
"""Of marks with names."""
HALF = 10.0
"""From the middle of a mark to where something else may stand."""
GAP = 2.0
BESIDE = 13.0
"""From one stem to the next, so that a stem goes by the mark beside it."""


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A moment with its number in the list and its place on the line; `end` of what takes time."""

    moment: Moment
    number: int
    at: float
    end: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Marks:
    """What stands above the line, with `y` counted from the line upwards."""

    marks: tuple[Mark, ...] = ()
    stems: tuple[Line, ...] = ()
    labels: tuple[Words, ...] = ()

    @property
    def height(self) -> float:
        return max((mark.y for mark in self.marks), default=0.0) + HALF


def marks_of(points: tuple[Placed, ...], *, width: float, name: Callable[[Moment], str]) -> Marks:
    """Return marks with their names, or without where the names would cover one another."""
    return _named(points, width, name) or _in_columns(points)


@dataclass(frozen=True, kw_only=True)
class _Flag:
    """A mark with its name beside it, on a stem."""

    one: Placed
    x: float
    left: float
    right: float
    words: str
    is_left: bool
    level: int = 0

    def collides(self, other: "_Flag", level: int) -> bool:
        """Tell whether this one, on a level, would cover another or be crossed by its stem."""
        if self.left < other.right + ROOM and other.left < self.right + ROOM:
            if level == other.level:
                return True
            if level < other.level and self.left - 2 < other.x < self.right + 2:
                return True
        return level > other.level and other.left - 2 < self.x < other.right + 2


def _named(points: tuple[Placed, ...], width: float, name: Callable[[Moment], str]) -> Marks | None:
    ordered = sorted(points, key=lambda one: (one.at, one.number))
    places = _apart([one.at for one in ordered], width)
    flags = [_flag(one, x, name(one.moment), width) for one, x in zip(ordered, places, strict=True)]
    to_the_right = [flag for flag in reversed(flags) if not flag.is_left]
    to_the_left = [flag for flag in flags if flag.is_left]
    placed: list[_Flag] = []
    for flag in (*to_the_right, *to_the_left):
        free = (n for n in range(LEVELS) if not any(flag.collides(o, n) for o in placed))
        level = next(free, None)
        if level is None or flag.left < 0 or flag.right > width:
            return None
        placed.append(_at_level(flag, level))
    return Marks(
        marks=tuple(_mark(flag.one, flag.x, _height(flag.level)) for flag in placed),
        stems=tuple(line for flag in placed for line in _stem(flag)),
        labels=tuple(map(_label, placed)),
    )


def _apart(places: list[float], width: float) -> list[float]:
    """Move places that are too close apart, each group around its own middle."""
    groups: list[list[float]] = []
    for place in places:
        groups.append([place])
        while (
            len(groups) > 1 and _ends(groups[-2], width)[1] + BESIDE > _ends(groups[-1], width)[0]
        ):
            last = groups.pop()
            groups[-1] += last
    return [
        _ends(group, width)[0] + number * BESIDE for group in groups for number in range(len(group))
    ]


def _ends(group: list[float], width: float) -> tuple[float, float]:
    """Return the first and the last place of a group that is spread evenly, inside the picture."""
    long = (len(group) - 1) * BESIDE
    first = sum(group) / len(group) - long / 2
    first = max(HALF, min(first, width - HALF - long))
    return first, first + long


def _flag(one: Placed, x: float, words: str, width: float) -> _Flag:
    long = len(words) * SIZE_OF_A_LETTER + GAP
    is_left = x + HALF + long > width
    left, right = x - HALF, x + HALF
    return _Flag(
        one=one,
        x=x,
        left=left - long if is_left else left,
        right=right if is_left else right + long,
        words=words,
        is_left=is_left,
    )


def _at_level(flag: _Flag, level: int) -> _Flag:
    return _Flag(**{**vars(flag), "level": level})


def _height(level: int) -> float:
    return ROOM + STEP / 2 + level * STEP


def _stem(flag: _Flag) -> tuple[Line, Line]:
    """Return the way from the day on the line to the mark, which may stand a little beside it."""
    foot = Line(x1=flag.one.at, y1=0.0, x2=flag.x, y2=ROOM)
    return foot, Line(x1=flag.x, y1=ROOM, x2=flag.x, y2=_height(flag.level) - 8.0)


def _label(flag: _Flag) -> Words:
    side = -1 if flag.is_left else 1
    return Words(
        x=flag.x + side * (HALF + GAP),
        y=_height(flag.level),
        text=flag.words,
        width=len(flag.words) * SIZE_OF_A_LETTER,
        anchor="end" if flag.is_left else "start",
    )


def _mark(one: Placed, x: float, y: float) -> Mark:
    is_dashed = not one.moment.is_precise
    return Mark(x=x, y=y, text=str(one.number), is_fixed=one.moment.is_fixed, is_dashed=is_dashed)


def _in_columns(points: tuple[Placed, ...]) -> Marks:
    """Put marks that lie close together on top of one another, without names."""
    columns: list[list[Placed]] = []
    for one in sorted(points, key=lambda one: (one.at, one.number)):
        if columns and one.at - columns[-1][0].at < COLUMN:
            columns[-1].append(one)
        else:
            columns.append([one])
    return Marks(
        marks=tuple(m for c in columns for m in _column(sorted(c, key=lambda one: one.number))),
        stems=tuple(
            Line(x1=at, y1=0.0, x2=column[0].at, y2=ROOM)
            for column in columns
            for at in dict.fromkeys(round(one.at, 1) for one in column)
        ),
    )


def _column(column: list[Placed]) -> Iterator[Mark]:
    x = min(one.at for one in column)
    shown = column if len(column) <= HIGHEST else column[: HIGHEST - 1]
    for level, one in enumerate(shown):
        yield _mark(one, x, _height(level))
    if len(shown) < len(column):
        yield Mark(x=x, y=_height(len(shown)), text=f"+{len(column) - len(shown)}")
