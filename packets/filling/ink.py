"""How the words of one field are drawn: on the ruled lines, in the cells, or on the only line."""

from dataclasses import dataclass

from packets.boxes.printed import CHARACTER_WIDTH, SIDE, SIZE, PrintedField
from packets.filling.typeface import ASCENT, DESCENT
from packets.filling.wrapping import wrapped

FONT = "F1"
LINE = (ASCENT + DESCENT) * SIZE
CELL = CHARACTER_WIDTH * SIZE


@dataclass(frozen=True, kw_only=True)
class Stroke:
    """Some letters on one line, in points from the lower left corner of the field."""

    left: float
    bottom: float
    text: str


def strokes(field: PrintedField, text: str) -> tuple[Stroke, ...]:
    """Return what is written where; text beyond the room of the field is not drawn."""
    if field.is_comb and field.longest:
        return _in_cells(field, text)
    if field.kind == "lines":
        return _on_lines(field, text)
    return (Stroke(left=SIDE, bottom=_middle(field.height), text=text[: field.columns]),)


def appearance(field: PrintedField, text: str) -> bytes:
    """Return the drawing of a field, as the content of a form XObject of the field's size."""
    written = [
        f"1 0 0 1 {stroke.left:.2f} {stroke.bottom:.2f} Tm ({_escaped(stroke.text)}) Tj"
        for stroke in strokes(field, text)
    ]
    clip = f"q 0 0 {field.width:.2f} {field.height:.2f} re W n BT /{FONT} {SIZE:g} Tf 0 g"
    return "\n".join([clip, *written, "ET Q"]).encode("ascii")


def _in_cells(field: PrintedField, text: str) -> tuple[Stroke, ...]:
    cell = field.width / field.longest
    bottom = _middle(field.height)
    return tuple(
        Stroke(left=place * cell + (cell - CELL) / 2, bottom=bottom, text=letter)
        for place, letter in enumerate(text[: field.longest])
    )


def _on_lines(field: PrintedField, text: str) -> tuple[Stroke, ...]:
    height = field.line_height
    return tuple(
        Stroke(left=SIDE, bottom=field.height - (row + 1) * height + _middle(height), text=line)
        for row, line in enumerate(wrapped(text, field.columns)[: field.lines])
    )


def _middle(height: float) -> float:
    """Return where letters stand when their line is in the middle of a height."""
    return (height - LINE) / 2 + DESCENT * SIZE


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
