"""The fields of a PDF as they stand in the file: which page, which annotation, what it takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf

BARCODE = "PDF417"
MULTILINE, COMB, PUSHED = 1 << 12, 1 << 24, 1 << 16
KINDS = {"/Btn": "checkbox", "/Ch": "combo", "/Tx": "text", "/Sig": "signature"}


@dataclass(frozen=True, kw_only=True)
class Widget:
    """One field of the file; `options` are the states of a tick box, or the choices of a list.

    `is_drawn` tells that the file has a drawing of the field, as it has of every barcode.
    """

    name: str
    page: int
    kind: str
    box: tuple[float, float, float, float]
    longest: int
    is_comb: bool
    options: tuple[str, ...]
    value: str
    is_drawn: bool
    annotation: Object

    @property
    def is_barcode(self) -> bool:
        return BARCODE in self.name


def widgets(pdf: Pdf) -> Iterator[Widget]:
    """Yield every field that is drawn, page by page; buttons to push take no answer."""
    for number, page in enumerate(pdf.pages, start=1):
        for annotation in page.obj.get("/Annots", ()):
            is_field = annotation.get("/Subtype") == Name.Widget and "/T" in _named(annotation)
            if is_field and not _is_pushed(annotation):
                yield _widget(annotation, number)


def _is_pushed(annotation: Object) -> bool:
    flags = int(_inherited(annotation, "/Ff") or 0)
    return _inherited(annotation, "/FT") == Name.Btn and bool(flags & PUSHED)


def _named(annotation: Object) -> Object:
    """Return the field of a widget: itself, or the one it is a part of."""
    if "/T" in annotation or "/Parent" not in annotation:
        return annotation
    return annotation["/Parent"]


def _widget(annotation: Object, page: int) -> Widget:
    kind = KINDS.get(str(_inherited(annotation, "/FT")), "unknown")
    flags = int(_inherited(annotation, "/Ff") or 0)
    left, bottom, right, top = (float(side) for side in annotation["/Rect"])
    return Widget(
        name=_full_name(annotation),
        page=page,
        kind="lines" if kind == "text" and flags & MULTILINE else kind,
        box=(left, bottom, right, top),
        longest=int(_inherited(annotation, "/MaxLen") or 0),
        is_comb=bool(flags & COMB),
        options=_options(annotation, kind),
        value=_value(annotation, kind),
        is_drawn="/N" in annotation.get("/AP", Dictionary()),
        annotation=annotation,
    )


def _inherited(annotation: Object, key: str) -> Object | None:
    """Return what a field says, or the field above it (ISO 32000-1, 12.7.3.2)."""
    for _level in range(32):
        if key in annotation:
            return annotation[key]
        if "/Parent" not in annotation:
            return None
        annotation = annotation["/Parent"]
    return None


def _full_name(annotation: Object) -> str:
    names: list[str] = []
    for _level in range(32):
        if "/T" in annotation:
            names.append(str(annotation["/T"]))
        if "/Parent" not in annotation:
            break
        annotation = annotation["/Parent"]
    return ".".join(reversed(names))


def _options(annotation: Object, kind: str) -> tuple[str, ...]:
    if kind == "checkbox":
        normal = annotation.get("/AP", Dictionary()).get("/N", Dictionary())
        states = normal.keys() if isinstance(normal, Dictionary) else ()
        return tuple(sorted(state.removeprefix("/") for state in states if state != "/Off"))
    if kind == "combo":
        choices = _inherited(annotation, "/Opt") or ()
        return tuple(str(c[0]) if isinstance(c, Array) else str(c) for c in choices)
    return ()


def _value(annotation: Object, kind: str) -> str:
    if kind == "checkbox":
        return str(annotation.get("/AS", "/Off")).removeprefix("/")
    value = _inherited(annotation, "/V")
    return "" if value is None else str(value)
