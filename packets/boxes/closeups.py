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
BELOW_A_TICK = 20.0
"""Points: a question goes on for a line below its tick boxes."""
BESIDE, BESIDE_A_TICK = 8.0, 110.0
"""Points for the frame of a box, and for the word at a tick box."""
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
    is_tick = field.kind == "checkbox"
    beside = [one.box for one in page if one.box[1] < top and bottom < one.box[3]]
    before = [box[2] for box in beside if sides[0] <= box[0] and box[2] <= left]
    start = sides[0] if is_tick else max(before, default=sides[0])
    end = right + (BESIDE_A_TICK if is_tick else BESIDE)
    across = [one.box for one in page if one.box[0] < right and start < one.box[2]]
    higher = min((box[1] for box in across if box[1] >= top), default=PAGE_HEIGHT)
    lower = max((box[3] for box in across if box[3] <= bottom), default=0.0)
    below = bottom - (BELOW_A_TICK if is_tick else BELOW)
    return (start, max(below, lower), end, min(top + ABOVE, higher))
