"""Place the moments of a timeline along a line so that nothing covers anything else.

The words of a moment stand in a list beside the picture; the picture has their numbers, and short
names where there is room for all of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from packets.timeline.marks import Placed, marks_of
from packets.timeline.moments import Moment, Timeline, span_of
from packets.timeline.months import dates_on, month_places
from packets.timeline.pieces import ROOM, Bar, Line, Picture, words_at
from packets.timeline.scale import Scale

MARGIN = 16.0
LANE = 27.0
BAR = 9.0


def picture_of(
    timeline: Timeline,
    *,
    width: float,
    month: Callable[[date], str],
    name: Callable[[Moment], str],
    asked: str,
    runs_left: bool = False,
) -> Picture:
    """Draw a timeline.

    `month` writes a month with its year, `name` a short name of a moment, and `asked` the day of
    the request. `runs_left` draws the later days on the left, for pages read from right to left.
    """
    scale = _scale(timeline, width)
    placed = tuple(_placed(timeline, scale))
    points = tuple(one for one in placed if not one.moment.until)
    above = marks_of(points, width=width, name=name)
    axis = above.height + 2.0
    now = scale.place(timeline.asked_on)
    asked_words = words_at(now, axis + 14.0, asked, width)
    bars = _bars(tuple(one for one in placed if one.moment.until), axis + 24.0, width)
    drawn = Picture(
        width=width,
        height=max((bar.words.y for bar in bars), default=axis + 14.0) + 5.0,
        axis=Line(x1=4.0, y1=axis, x2=width - 4.0, y2=axis),
        ticks=tuple(Line(x1=x, y1=axis, x2=x, y2=axis + 4.0) for x in month_places(scale)),
        dates=dates_on(scale, axis + 14.0, width, month, beside=asked_words),
        stems=tuple(replace(s, y1=axis - s.y1, y2=axis - s.y2) for s in above.stems),
        marks=tuple(replace(mark, y=axis - mark.y) for mark in above.marks),
        bars=bars,
        breaks=scale.breaks,
        asked=now,
        asked_words=asked_words,
        labels=tuple(replace(words, y=axis - words.y) for words in above.labels),
    )
    return drawn.turned if runs_left else drawn


def _scale(timeline: Timeline, width: float) -> Scale:
    days, spans = [timeline.asked_on], []
    for one in timeline.moments:
        first, last = _days(one)
        days += [first, last]
        if one.until:
            spans.append((first, last))
    return Scale.of(days, spans, first=MARGIN, last=width - MARGIN)


def _days(moment: Moment) -> tuple[date, date]:
    """Return the days between which a moment is drawn; a month or a year alone at its beginning."""
    known = span_of(moment.day)
    if known is None:
        message = "a moment has a day"
        raise ValueError(message)
    end = span_of(moment.until)
    return (known[0], end[1]) if end else (known[0], known[0])


def _placed(timeline: Timeline, scale: Scale) -> Iterator[Placed]:
    for number, moment in enumerate(timeline.moments, start=1):
        first, last = _days(moment)
        yield Placed(moment=moment, number=number, at=scale.place(first), end=scale.place(last))


def _bars(spans: tuple[Placed, ...], top: float, width: float) -> tuple[Bar, ...]:
    """Lay what takes time below the line, in as few rows as keep bars and names apart."""
    lanes: list[list[tuple[float, float]]] = []
    bars: list[Bar] = []
    for one in sorted(spans, key=lambda one: one.at):
        length = max(one.end - one.at, 3.0)
        name = f"{one.number} {one.moment.what}"
        middle = one.at + length / 2
        words = words_at(middle, 0.0, name, width)
        left, right = min(one.at, words.left), max(one.at + length, words.right)
        lane = _free_lane(lanes, left, right)
        lanes[lane].append((left, right))
        y = top + lane * LANE
        bars.append(
            Bar(
                x=one.at,
                y=y,
                width=length,
                is_full=one.moment.is_stay,
                words=replace(words, y=y + BAR + 10.0),
            )
        )
    return tuple(bars)


def _free_lane(lanes: list[list[tuple[float, float]]], left: float, right: float) -> int:
    for number, lane in enumerate(lanes):
        if all(right + ROOM <= other[0] or left - ROOM >= other[1] for other in lane):
            return number
    lanes.append([])
    return len(lanes) - 1
