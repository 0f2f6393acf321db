"""Which part of a page of a form to show around some of its fields, so that their words are read.

Only the table of fields is known here, not the words between them. The forms print them above a
box, left of it where nothing else stands there, and right of a tick box.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from packets.boxes.printed import PrintedField, PrintedForm

Box = tuple[float, float, float, float]

MIDDLE = 306.0
"""Points: a page without a field across it has two columns. All forms are on Letter paper."""
COLUMNS: dict[bool, tuple[tuple[float, float], ...]] = {
    True: ((30.0, 303.0), (309.0, 582.0)),
    False: ((30.0, 582.0),),
}
PAGE_HEIGHT = 792.0
ABOVE, BELOW = 34.0, 5.0
BELOW_A_TICK, BELOW_A_SENTENCE = 20.0, 34.0
"""Points: a question goes on below its tick boxes, and the sentence of a single one for longer."""
BESIDE, BESIDE_A_TICK = 8.0, 110.0
"""Points beside a box, and for the word at a tick box."""
FRAME = 4.0
"""Points for the frame, where other boxes touch this one."""
NARROWEST = 300.0
"""Points: so wide a picture can be read on a phone, and shows what is beside the box."""
APART = 90.0
"""Points of height between two boxes from which they have pictures of their own."""


@dataclass(frozen=True, kw_only=True)
class Closeup:
    """A part of a page (from 1), with the fields to frame, in points from the lower left."""

    page: int
    box: Box
    fields: tuple[PrintedField, ...]

    @property
    def framed(self) -> tuple[Box, ...]:
        return tuple(field.box for field in self.fields)


def closeups(form: PrintedForm, fields: Iterable[PrintedField]) -> tuple[Closeup, ...]:
    """Return what to show of a form, from top to bottom, left column first."""
    pages: dict[int, list[PrintedField]] = {}
    for field in form.fields.values():
        pages.setdefault(field.page, []).append(field)
    placed = sorted(
        ((_column(pages[one.page], one), one) for one in dict.fromkeys(fields)),
        key=lambda pair: (pair[1].page, pair[0], -pair[1].box[3], pair[1].box[0]),
    )
    return tuple(_closeup(pages[near[0].page], sides, near) for sides, near in _near(placed))


def _column(page: list[PrintedField], field: PrintedField) -> tuple[float, float]:
    is_in_two = not any(one.box[0] < MIDDLE < one.box[2] for one in page)
    columns = COLUMNS[is_in_two]
    return next((sides for sides in columns if field.box[0] < sides[1]), columns[-1])


def _near(
    placed: list[tuple[tuple[float, float], PrintedField]],
) -> Iterator[tuple[tuple[float, float], list[PrintedField]]]:
    """Yield fields that one picture can show: of one column, with little between them."""
    group: list[PrintedField] = []
    within = (0.0, 0.0)
    for sides, field in placed:
        last = group[-1] if group else None
        is_far = last is not None and last.box[1] - field.box[3] > APART
        if last is not None and (is_far or (field.page, sides) != (last.page, within)):
            yield within, group
            group = []
        within = sides
        group.append(field)
    if group:
        yield within, group


def _closeup(
    page: list[PrintedField], sides: tuple[float, float], near: list[PrintedField]
) -> Closeup:
    around = [_around(page, sides, field) for field in near]
    start, end = sides
    left = max(min(box[0] for box in around), start)
    right = min(max(*(box[2] for box in around), left + NARROWEST), end)
    left = max(min(left, right - NARROWEST), start)
    bottom = max(min(box[1] for box in around), 0.0)
    top = min(max(box[3] for box in around), PAGE_HEIGHT)
    return Closeup(page=near[0].page, box=(left, bottom, right, top), fields=tuple(near))


def _around(page: list[PrintedField], sides: tuple[float, float], field: PrintedField) -> Box:
    """Return the place of a field with that of its words."""
    left, bottom, right, top = field.box
    beside = [one for one in page if one.box[1] < top and bottom < one.box[3]]
    before = [b for b in (o.box for o in beside) if sides[0] <= b[0] and b[2] <= left]
    start, end, below = max((b[2] for b in before), default=sides[0]), right + BESIDE, BELOW
    if field.kind == "checkbox":
        is_alone = sum(one.kind == "checkbox" for one in beside) == 1
        start, end = sides[0], sides[1] if is_alone else right + BESIDE_A_TICK
        below = BELOW_A_SENTENCE if is_alone else BELOW_A_TICK
    across = [one.box for one in page if one.box[0] < right and start < one.box[2]]
    higher = min((box[1] for box in across if box[1] >= top), default=PAGE_HEIGHT)
    lower = max((box[3] for box in across if box[3] <= bottom), default=0.0)
    least = min(max(bottom - below, lower), bottom - FRAME)
    return (start, least, end, max(min(top + ABOVE, higher), top + FRAME))
