"""Lay a page's own content, untouched, as one drawing on a fresh Letter page.

What the page leaves open (a transformation, a clip, a text object) stays inside the drawing, so
nothing that is put on the paper later can be moved, hidden or coloured by it.
"""

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from evidence.normal.allowed import Walk, keep_allowed
from evidence.normal.annotations import WebLink, box_of, link_at, list_of
from evidence.normal.geometry import LETTER, Box, Placement, Sheet, numbers, place

_LETTER_BOX = Box(left=0, bottom=0, right=LETTER[0], top=LETTER[1])


@dataclass(frozen=True, kw_only=True)
class Wrapped:
    """A Letter page that was made of a page."""

    page: Page
    has_layers: bool
    """Parts of it could be switched on and off; now all of them show."""


def sheet_of(page: Object, smallest_side: float) -> Sheet:
    """Read what a viewer shows of a page; where the page does not say, Letter."""
    media = box_of(page.get("/MediaBox"))
    if media is None or not media.is_at_least(smallest_side):
        media = _LETTER_BOX
    crop = box_of(page.get("/CropBox"))
    visible = media if crop is None else crop.within(media)
    if not visible.is_at_least(smallest_side):
        visible = media
    return Sheet(box=visible, turn=_turn_of(page), unit=_unit_of(page))


def wrap(page: Object, source: Pdf, paper: Pdf, sheet: Sheet, walk: Walk) -> Wrapped:
    """Add the page, upright on Letter, to `paper`."""
    drawing = _as_drawing(page, source, sheet)
    has_layers = keep_allowed(drawing, "form", walk)
    placement = place(sheet)
    width, height = placement.paper
    letter = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, int(width), int(height)]),
        Resources=Dictionary(XObject=Dictionary(P=paper.copy_foreign(drawing))),
        Contents=paper.make_stream(f"q {numbers(placement.matrix)} cm /P Do Q\n".encode()),
    )
    added = Page(paper.make_indirect(letter))
    return Wrapped(page=added, has_layers=has_layers)


def add_links(page: Page, links: tuple[WebLink, ...], placement: Placement, paper: Pdf) -> None:
    """Put the web links of a page where their words came to lie."""
    if links:
        page.obj["/Annots"] = Array(
            [paper.make_indirect(link_at(link, placement.matrix)) for link in links]
        )


def _as_drawing(page: Object, source: Pdf, sheet: Sheet) -> Object:
    """Make a Form XObject of the page by hand: qpdf's own reads the page only when it is saved."""
    box = sheet.box
    resources = page.get("/Resources")
    if not isinstance(resources, Dictionary):
        resources = Dictionary()
    _lend_resources(resources)
    form = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([round(side, 4) for side in (box.left, box.bottom, box.right, box.top)]),
        Resources=resources,
    )
    group = page.get("/Group")
    if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
        form["/Group"] = Dictionary(dict(group.items()))
    return _content(page.get("/Contents"), form, source)


def _content(contents: object, form: Dictionary, source: Pdf) -> Object:
    """Keep one stream as it is compressed; join several, which may break anywhere."""
    if isinstance(contents, Stream):
        for key in ("/Filter", "/DecodeParms"):
            if key in contents:
                form[key] = contents[key]
        return Stream(source, contents.read_raw_bytes(), form)
    parts = list_of(contents)
    joined = b"\n".join(part.read_bytes() for part in parts if isinstance(part, Stream))
    return Stream(source, joined, form)


def _lend_resources(resources: Object) -> None:
    """Give forms without resources those of the page, which old files rely on."""
    drawings = resources.get("/XObject")
    if not isinstance(drawings, Dictionary):
        return
    for key in drawings.keys():  # noqa: SIM118 - a PDF dictionary gives keys by name only
        form = drawings[key]
        is_form = isinstance(form, Stream) and form.get("/Subtype") == "/Form"
        if is_form and "/Resources" not in form:
            form["/Resources"] = _without(resources, key)


def _without(resources: Object, key: str) -> Dictionary:
    """Copy resources but for one drawing, which must not contain itself."""
    lent = Dictionary(dict(resources.items()))
    others = {name: form for name, form in resources["/XObject"].items() if name != key}
    lent["/XObject"] = Dictionary(others)
    return lent


def _turn_of(page: Object) -> int:
    turn = page.get("/Rotate", 0)
    try:
        return int(float(turn) / 90) % 4 * 90
    except (TypeError, ValueError, OverflowError):
        return 0


def _unit_of(page: Object) -> float:
    unit = page.get("/UserUnit", 1)
    try:
        return min(max(float(unit), 0.01), 100.0)
    except (TypeError, ValueError):
        return 1.0
