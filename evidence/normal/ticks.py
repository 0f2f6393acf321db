"""Boxes that are ticked: the answer decides where the form does not say which picture to show.

Programs that fill in a form often keep the answer and no more. Viewers then show an empty box, one
another box, or none. What is settled here looks the same to all of them (ISO 32000-1, 12.7.4.2).
"""

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from evidence.errors import AnswersNotPrinted
from evidence.normal.annotations import box_of, list_of
from evidence.normal.fields import flags_of, inherited, widgets
from evidence.normal.geometry import number

_RADIO, _BUTTON = 1 << 15, 1 << 16
_OFF, _ON = "/Off", "/Yes"
_TEXTS = {"yes": True, "on": True, "1": True, "true": True, "0": False, "false": False}
_STROKES = {1: "G", 3: "RG", 4: "K"}
_ROUND = 4 / 3 * (2**0.5 - 1)
"""How far the handles of a quarter of a circle stand off, in radii."""

_CROSS, _CIRCLE, _SQUARE = "8", "l", "n"
"""Letters of Zapf Dingbats, by which a box names its mark; the tick stands for all others."""


def settle_ticks(document: Pdf) -> bool:
    """Let each box show its answer; return whether anything was changed.

    Raises AnswersNotPrinted where a group of boxes has an answer and does not say whose it is.
    """
    changed = False
    for page in document.pages:
        for widget in widgets(page.obj):
            if inherited(widget, "/FT") == Name.Btn and not flags_of(widget) & _BUTTON:
                changed |= _settle(document, widget)
    return changed


def _settle(document: Pdf, widget: Object) -> bool:
    pictures = widget.get("/AP")
    shown = pictures.get("/N") if isinstance(pictures, Dictionary) else None
    if isinstance(shown, Stream):
        return False
    states = set(shown.keys()) if isinstance(shown, Dictionary) else set()
    if states - {_OFF}:
        return _choose_state(widget, states | {_OFF})
    return _draw_box(document, widget)


def _choose_state(widget: Object, states: set[str]) -> bool:
    """Show the state that is the answer, unless the box says itself which one it shows."""
    if _name(widget.get("/AS")) in states:
        return False
    answer = _name(inherited(widget, "/V"))
    widget["/AS"] = Name(answer if answer in states else _OFF)
    return True


def _draw_box(document: Pdf, widget: Object) -> bool:
    """Draw a box that has no picture, with its mark where it is ticked.

    Raises AnswersNotPrinted where nobody can tell whether it is.
    """
    corners = box_of(widget.get("/Rect"))
    if corners is None:
        return False
    is_one_of_many = bool(flags_of(widget) & _RADIO)
    state = _name(widget.get("/AS"))
    is_ticked = _is_on(widget.get("/AS") if state else inherited(widget, "/V"))
    if is_ticked and is_one_of_many and not state:
        raise AnswersNotPrinted
    about = widget.get("/MK")
    about = about if isinstance(about, Dictionary) else Dictionary()
    width, height = corners.width, corners.height
    drawing = [*_frame(about, width, height, is_round=is_one_of_many)]
    if is_ticked:
        mark = str(about.get("/CA", _CIRCLE if is_one_of_many else ""))
        drawing += _mark(mark, width, height)
    picture = Stream(
        document,
        "\n".join(drawing).encode("ascii"),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, width, height]),
    )
    shown = _ON if is_ticked else _OFF
    widget["/AP"] = Dictionary(N=Dictionary({shown: picture}))
    widget["/AS"] = Name(shown)
    return True


def _frame(about: Object, width: float, height: float, *, is_round: bool) -> list[str]:
    """Draw what a box says about its edge and its ground."""
    edge, ground = _colour(about.get("/BC")), _colour(about.get("/BG")).lower()
    painted = {(True, True): "B", (True, False): "S", (False, True): "f"}
    paint = painted.get((bool(edge), bool(ground)))
    if paint is None:
        return []
    if is_round:
        outline = _circle(width / 2, height / 2, min(width, height) / 2 - 0.5)
    else:
        outline = f"0.5 0.5 {number(width - 1)} {number(height - 1)} re"
    return ["q 1 w", edge, ground, outline, paint, "Q"]


def _mark(letter: str, width: float, height: float) -> list[str]:
    side = min(width, height)
    left, bottom = (width - side) / 2, (height - side) / 2

    def at(across: float, up: float) -> str:
        return f"{number(left + across * side)} {number(bottom + up * side)}"

    if letter == _CIRCLE:
        return ["0 g", _circle(width / 2, height / 2, side / 4), "f"]
    if letter == _SQUARE:
        return ["0 g", f"{at(0.25, 0.25)} {number(side / 2)} {number(side / 2)} re f"]
    pen = f"0 G {number(max(side / 10, 1))} w"
    if letter == _CROSS:
        return [
            pen,
            f"{at(0.2, 0.2)} m {at(0.8, 0.8)} l {at(0.2, 0.8)} m {at(0.8, 0.2)} l S",
        ]
    return [pen, f"{at(0.2, 0.5)} m {at(0.42, 0.22)} l {at(0.82, 0.8)} l S"]


def _circle(x: float, y: float, radius: float) -> str:
    far = radius * _ROUND
    curves = (
        ((radius, far), (far, radius), (0, radius)),
        ((-far, radius), (-radius, far), (-radius, 0)),
        ((-radius, -far), (-far, -radius), (0, -radius)),
        ((far, -radius), (radius, -far), (radius, 0)),
    )
    drawn = (
        " ".join(f"{number(x + across)} {number(y + up)}" for across, up in curve) + " c"
        for curve in curves
    )
    return f"{number(x + radius)} {number(y)} m {' '.join(drawn)} h"


def _colour(value: object) -> str:
    operator = _STROKES.get(len(list_of(value)))
    try:
        parts = [float(part) for part in list_of(value)]  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return ""
    return f"{' '.join(map(number, parts))} {operator}" if operator else ""


def _name(value: object) -> str:
    """Read the name of a state; some programs keep it as text, without its stroke."""
    text = "" if value is None else str(value)
    return text if not text or text.startswith("/") else f"/{text}"


def _is_on(value: object) -> bool:
    """Say whether an answer ticks a box of which no picture tells how it is called when ticked.

    Every name but one does. Text is what a program has kept by mistake: what it says is taken where
    that is sure, and else the person prints the form.
    """
    said = _name(value)
    if not said.strip("/ ") or said.casefold() == _OFF.casefold():
        return False
    if isinstance(value, Name):
        return True
    if (text := said.removeprefix("/").strip().casefold()) in _TEXTS:
        return _TEXTS[text]
    raise AnswersNotPrinted
