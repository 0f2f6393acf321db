"""Write answers into the agency's own PDF, and leave nothing of a form but its looks.

The file is opened as the agency made it (encrypted without a password, with scripts, with an XFA
twin). What is written is drawn by us on the places of the fields; tick boxes show their own
drawing; barcodes stay as they are. Then every field becomes part of its page.
"""

from collections.abc import Mapping
from pathlib import Path

from django.utils.translation import gettext as _

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    ObjectStreamMode,
    Page,
    Pdf,
    PdfError,
    Stream,
    parse_content_stream,
    unparse_content_stream,
)

from packets.boxes.printed import PrintedForm
from packets.errors import AssemblyError
from packets.filling.ink import FONT, appearance
from packets.filling.typeface import embedded
from packets.filling.widgets import Widget, widgets

OF_THE_FILE = (
    *("/AcroForm", "/Perms", "/Metadata", "/Extensions", "/OpenAction", "/AA", "/Names"),
    *("/NeedsRendering", "/Legal", "/StructTreeRoot", "/MarkInfo", "/OCProperties", "/Outlines"),
)
OF_A_PAGE = ("/AA", "/StructParents", "/Tabs", "/Metadata", "/PieceInfo", "/Annots")
HIDDEN = 0b10
SCREEN_ONLY = "ViewOnly"
"""The layer of a form that is shown and never printed; merged files would print it."""

Values = Mapping[str, str | bool]
"""By name of the field: text, or True for a tick box that is selected."""


class NotThisForm(AssemblyError):
    """The file has not the field that an answer goes into, or has it otherwise."""


def fill(form: PrintedForm, values: Values, source: Path, target: Path) -> int:
    """Write the filled form without any field, and return its page count.

    Raises NotThisForm when the file is not the one that the table of fields speaks of.
    """
    try:
        pdf = Pdf.open(source)
    except PdfError as error:
        message = _("The official form could not be opened. Install its file again.")
        raise NotThisForm(message) from error
    with pdf:
        _write(pdf, form, values)
        for page in pdf.pages:
            _flatten(pdf, page)
        for key in OF_THE_FILE:
            if key in pdf.Root:
                del pdf.Root[key]
        if "/Info" in pdf.trailer:
            del pdf.trailer["/Info"]
        pdf.remove_unreferenced_resources()
        pdf.save(
            target,
            object_stream_mode=ObjectStreamMode.generate,
            static_id=True,
            encryption=False,
            min_version="1.7",
        )
        return len(pdf.pages)


def _write(pdf: Pdf, form: PrintedForm, values: Values) -> None:
    found = {one.name: one for one in widgets(pdf)}
    font = embedded(pdf)
    for name, value in values.items():
        widget = found.get(f"{form.root}{name}")
        if widget is None:
            raise _not_this(name)
        if value is True:
            _tick(widget, form.fields[name].options, name)
        elif value:
            _type(pdf, widget, form, name, str(value), font)


def _tick(widget: Widget, states: tuple[str, ...], name: str) -> None:
    if widget.kind != "checkbox" or widget.options != states:
        raise _not_this(name)
    widget.annotation.AS = Name(f"/{states[0]}")


def _type(pdf: Pdf, widget: Widget, form: PrintedForm, name: str, text: str, font: Object) -> None:
    if widget.kind == "checkbox":
        raise _not_this(name)
    field = form.fields[name]
    drawn = pdf.make_stream(
        appearance(field, text),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, round(field.width, 3), round(field.height, 3)]),
        Resources=Dictionary(Font=Dictionary({f"/{FONT}": font})),
    )
    widget.annotation.AP = Dictionary(N=drawn)


def _not_this(name: str) -> NotThisForm:
    message = _("The official form has not the field {name} that is needed. Check its file.")
    return NotThisForm(message.format(name=name))


def _flatten(pdf: Pdf, page: Page) -> None:
    """Draw every field into its page, and drop what is for screens only."""
    _drop_screen_only(pdf, page)
    drawings: list[str] = []
    for number, annotation in enumerate(page.obj.get("/Annots", ())):
        drawing = _drawing(annotation)
        if drawing is not None:
            name = page.add_resource(drawing, Name.XObject, Name(f"/PktField{number}"))
            drawings.append(_placed(drawing, annotation, str(name)))
    if drawings:
        page.contents_add(b"q\n", prepend=True)
        page.contents_add(("\nQ\n" + "\n".join(drawings) + "\n").encode("ascii"))
        page.contents_coalesce()
    for key in OF_A_PAGE:
        if key in page.obj:
            del page.obj[key]


def _drawing(annotation: Object) -> Object | None:
    """Return what a field looks like now; None for what shows nothing on paper."""
    if annotation.get("/Subtype") != Name.Widget or int(annotation.get("/F", 0)) & HIDDEN:
        return None
    if "/OC" in annotation and SCREEN_ONLY in str(annotation["/OC"].get("/Name", "")):
        return None
    normal = annotation.get("/AP", Dictionary()).get("/N")
    if isinstance(normal, Stream):
        return normal
    state = str(annotation.get("/AS", "/Off"))
    return None if normal is None else normal.get(state)


def _placed(drawing: Object, annotation: Object, name: str) -> str:
    """Return the operators that draw a field on its place (ISO 32000-1, 12.5.5, upright only)."""
    left, bottom, right, top = (float(side) for side in annotation["/Rect"])
    x0, y0, x1, y1 = (float(side) for side in drawing["/BBox"])
    wide, high = (right - left) / (x1 - x0), (top - bottom) / (y1 - y0)
    x, y = left - x0 * wide, bottom - y0 * high
    return f"q {wide:.5f} 0 0 {high:.5f} {x:.3f} {y:.3f} cm {name} Do Q"


def _drop_screen_only(pdf: Pdf, page: Page) -> None:
    properties = page.obj.get("/Resources", Dictionary()).get("/Properties", Dictionary())
    layers = {
        key for key, value in properties.items() if SCREEN_ONLY in str(value.get("/Name", ""))
    }
    if not layers:
        return
    kept = []
    inside: list[bool] = []
    for step in parse_content_stream(page):
        operands, name = step.operands, str(step.operator)
        if name in ("BDC", "BMC"):
            hides = name == "BDC" and str(operands[0]) == "/OC" and str(operands[1]) in layers
            inside.append(hides)
        if not any(inside):
            kept.append(step)
        if name == "EMC" and inside:
            inside.pop()
    page.obj.Contents = pdf.make_stream(unparse_content_stream(kept))
