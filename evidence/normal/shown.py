"""Make a PDF say plainly what it shows: shapes get their picture, layers that are off go.

Viewers do not agree on these. One draws a line that has no picture and another one does not; one
obeys a layer's wishes for printing and viewing where nothing asks for it, and another one does not.
What is settled here looks the same to all of them (ISO 32000-1, 8.11 and 12.5.6).
"""

from collections.abc import Iterator
from math import atan2, cos, pi, sin

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from evidence.errors import MarksNotDrawn
from evidence.normal.annotations import list_of
from evidence.normal.geometry import number

_HIDDEN, _NO_VIEW = 1 << 1, 1 << 5
_SHAPES = ("/Line", "/PolyLine", "/Polygon")
_ARROWS = ("/OpenArrow", "/ClosedArrow", "/ROpenArrow", "/RClosedArrow")
_ARROW_ANGLE = pi / 7
_ARROW_SIZE = 4.5
"""Widths of the line."""

_SHORTEST_DASH = 0.001
_COLOURS = {1: "G", 3: "RG", 4: "K"}


def settle(document: Pdf) -> bool:
    """Settle what viewers do not agree on; return whether anything was changed.

    Raises MarksNotDrawn for a stamp without a picture, which each program draws in its own way, and
    for typed words without one in letters that the viewer does not have.
    """
    hidden = _layers_off(document)
    changed = _forget_wishes(document)
    for page in document.pages:
        changed |= _settle_page(document, page.obj, hidden)
    return changed


def _settle_page(document: Pdf, page: Object, hidden: frozenset[tuple[int, int]]) -> bool:
    entries = [e for e in list_of(page.get("/Annots")) if isinstance(e, Dictionary)]
    shown = [e for e in entries if not _is_off(e.get("/OC"), hidden)]
    changed = len(shown) < len(entries)
    if changed:
        page["/Annots"] = Array(shown)
    for entry in shown:
        changed |= _give_picture(document, entry)
    return changed


def _give_picture(document: Pdf, entry: Object) -> bool:
    kind = str(entry.get("/Subtype", ""))
    flags = _number(entry.get("/F"))
    if "/AP" in entry or int(flags) & (_HIDDEN | _NO_VIEW):
        return False
    if kind == "/Stamp" or (kind == "/FreeText" and not _can_be_written(entry)):
        raise MarksNotDrawn
    if kind not in _SHAPES:
        return False
    points = list(_points(entry, "/L" if kind == "/Line" else "/Vertices"))
    if len(points) < 2:  # noqa: PLR2004 - a line has two ends
        return False
    _draw(document, entry, points, is_closed=kind == "/Polygon")
    return True


def _can_be_written(entry: Object) -> bool:
    """Say whether the viewer writes the words of a mark; it has Latin letters and no rich words."""
    words = entry.get("/Contents")
    if not isinstance(words, String) or not str(words).strip():
        return "/RC" not in entry
    try:
        str(words).encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _draw(
    document: Pdf, entry: Object, points: list[tuple[float, float]], *, is_closed: bool
) -> None:
    width = _width(entry)
    operators = ["/Look gs", f"{number(width)} w", _colour(entry.get("/C"), "0 G"), _dash(entry)]
    fill = _colour(entry.get("/IC"), "").lower() if is_closed else ""
    path = [
        f"{number(x)} {number(y)} {'l' if place else 'm'}" for place, (x, y) in enumerate(points)
    ]
    if width > 0 or fill:
        ending = ("b" if fill else "s") if is_closed else "S"
        operators += [fill, *path, ending, *_endings(entry, points, width)]
    margin = (width or 1) * _ARROW_SIZE
    across, up = [x for x, _y in points], [y for _x, y in points]
    box = [min(across) - margin, min(up) - margin, max(across) + margin, max(up) + margin]
    opacity = _number(entry.get("/CA"), 1.0)
    look = Dictionary(Type=Name.ExtGState, CA=opacity, ca=opacity)
    entry["/Rect"] = Array(box)
    entry["/AP"] = Dictionary(
        N=Stream(
            document,
            "\n".join(filter(None, operators)).encode("ascii"),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array(box),
            Resources=Dictionary(ExtGState=Dictionary(Look=look)),
        )
    )


def _endings(entry: Object, points: list[tuple[float, float]], width: float) -> Iterator[str]:
    """Yield the heads of arrows; other endings are small and say nothing."""
    kinds = [str(kind) for kind in list_of(entry.get("/LE"))]
    ends = ((points[0], points[1]), (points[-1], points[-2]))
    for kind, (tip, before) in zip(kinds, ends, strict=False):
        if kind in _ARROWS:
            angle = atan2(before[1] - tip[1], before[0] - tip[0])
            for side in (angle + _ARROW_ANGLE, angle - _ARROW_ANGLE):
                long = (width or 1) * _ARROW_SIZE
                x, y = tip[0] + long * cos(side), tip[1] + long * sin(side)
                yield f"{number(tip[0])} {number(tip[1])} m {number(x)} {number(y)} l S"


def _points(entry: Object, key: str) -> Iterator[tuple[float, float]]:
    numbers = [_number(value) for value in list_of(entry.get(key))]
    yield from zip(numbers[::2], numbers[1::2], strict=False)


def _width(entry: Object) -> float:
    style, border = entry.get("/BS"), list_of(entry.get("/Border"))
    if isinstance(style, Dictionary):
        return _number(style.get("/W"), 1.0)
    return _number(border[2], 1.0) if len(border) > 2 else 1.0  # noqa: PLR2004


def _dash(entry: Object) -> str:
    style = entry.get("/BS")
    if not isinstance(style, Dictionary) or style.get("/S") != Name.D:
        return ""
    lengths = [_number(value) for value in list_of(style.get("/D"))] or [3.0]
    usable = all(length >= 0 for length in lengths) and max(lengths) >= _SHORTEST_DASH
    return f"[{' '.join(map(number, lengths))}] 0 d" if usable else ""


def _colour(value: object, otherwise: str) -> str:
    parts = [_number(part) for part in list_of(value)]
    operator = _COLOURS.get(len(parts))
    if operator is None:
        return otherwise
    return f"{' '.join(map(number, parts))} {operator}"


def _number(value: object, otherwise: float = 0.0) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return otherwise


def _layers_off(document: Pdf) -> frozenset[tuple[int, int]]:
    """Return the layers that the document opens with switched off, by their object numbers."""
    layers = document.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return frozenset()
    default = layers.get("/D")
    if not isinstance(default, Dictionary):
        return frozenset()
    off = {one.objgen for one in _dictionaries(default.get("/OFF"))}
    if default.get("/BaseState") == Name.OFF:
        on = {one.objgen for one in _dictionaries(default.get("/ON"))}
        off |= {one.objgen for one in _dictionaries(layers.get("/OCGs"))} - on
    return frozenset(off)


def _is_off(layer: object, hidden: frozenset[tuple[int, int]]) -> bool:
    """Tell whether a layer, or a set of layers with its rule, hides what lies on it."""
    if not isinstance(layer, Dictionary):
        return False
    if layer.get("/Type") != Name.OCMD:
        return layer.objgen in hidden
    member = layer.get("/OCGs")
    groups = [member] if isinstance(member, Dictionary) else list(_dictionaries(member))
    if not groups or "/VE" in layer:
        return False
    off = [group.objgen in hidden for group in groups]
    shown = {
        "/AllOn": not any(off),
        "/AnyOff": any(off),
        "/AllOff": all(off),
    }.get(str(layer.get("/P", "/AnyOn")), not all(off))
    return not shown


def _forget_wishes(document: Pdf) -> bool:
    """Take away what layers wish for views and prints where the document asks none of them."""
    layers = document.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return False
    default = layers.get("/D")
    automatic = default.get("/AS") if isinstance(default, Dictionary) else None
    asked = {
        group.objgen
        for event in _dictionaries(automatic)
        for group in _dictionaries(event.get("/OCGs"))
    }
    changed = False
    for group in _dictionaries(layers.get("/OCGs")):
        if "/Usage" in group and group.objgen not in asked:
            del group["/Usage"]
            changed = True
    return changed


def _dictionaries(value: object) -> Iterator[Object]:
    for entry in list_of(value):
        if isinstance(entry, Dictionary):
            yield entry
