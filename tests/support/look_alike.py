"""Forms that look like the agency's to a program, made of the table of fields alone.

They have what the real files have: a password that lets everybody in, an XFA twin, a script, usage
rights, a layer for screens, barcodes, and each field with its limits. No word of the agency is in
them. Where the real files are (`OFFICIAL_FORMS` names a folder), tests run on those too.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import zxingcpp
from pikepdf import Array, Dictionary, Encryption, Name, Object, Pdf, Permissions, String

from packets.boxes.printed import PrintedField
from packets.filling.widgets import COMB, MULTILINE
from packets.official_forms import FormEdition, all_editions

KINDS = {"checkbox": Name.Btn, "combo": Name.Ch, "text": Name.Tx, "lines": Name.Tx}
BARCODE_AT = (177.0, 14.0, 447.0, 32.0)


@dataclass(frozen=True, kw_only=True)
class Faults:
    """What a file has otherwise than it should."""

    edition: str = ""
    pages: int = 0
    without: tuple[str, ...] = ()
    changed: dict[str, dict[str, Any]] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    barcodes: str = ""  # "gone", "undrawn" or "of other pages"


def edition_called(form: str) -> FormEdition:
    return next(one for one in all_editions() if one.form == form and one.printed)


def real_file(edition: FormEdition) -> Path | None:
    """Return the agency's own file of an edition, where somebody has put it."""
    folder = os.environ.get("OFFICIAL_FORMS")
    files = sorted(Path(folder).glob(f"{edition.form}*.pdf")) if folder else []
    wanted = edition.printed.sha256s if edition.printed else frozenset()
    return next((file for file in files if _sha256(file) in wanted), None)


@cache
def _sha256(file: Path) -> str:
    import hashlib

    return hashlib.sha256(file.read_bytes()).hexdigest()


def a_look_alike(edition: FormEdition, file: Path, faults: Faults | None = None) -> Path:
    """Make a form with the fields of an edition, and what is wrong with it."""
    wrong = faults or Faults()
    named = wrong.edition or f"{edition.edition_date:%m/%d/%y}"
    with Pdf.new() as pdf:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("ViewOnly Layer")))
        for number in range(1, (wrong.pages or edition.page_count) + 1):
            _page(pdf, f"Form {edition.form} Edition {named}", number, layer)
        fields = Array()
        for one in edition.printed.fields.values() if edition.printed else ():
            if one.name not in wrong.without and one.page <= len(pdf.pages):
                fields.append(_field(pdf, one, edition, wrong))
        for widget in _barcodes(pdf, f"{edition.form}|{named}", wrong.barcodes):
            fields.append(widget)
        for name in wrong.added:
            fields.append(_new_field(pdf, f"form1[0].{name}"))
        _dress(pdf, fields)
        rights = Permissions(modify_other=False, modify_assembly=False)
        pdf.save(file, encryption=Encryption(owner="owner", user="", R=4, allow=rights))
    return file


def _page(pdf: Pdf, foot: str, number: int, layer: Object) -> None:
    page = pdf.add_blank_page(page_size=(612, 792))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.obj.Resources = Dictionary(
        Font=Dictionary(F0=font), Properties=Dictionary({"/MC0": layer})
    )
    words = f"BT /F0 9 Tf 36 36 Td ({foot}) Tj 470 0 Td (Page {number}) Tj ET"
    shown = "/OC /MC0 BDC BT /F0 9 Tf 300 760 Td (screens only) Tj ET EMC"
    page.obj.Contents = pdf.make_stream(f"{words}\n{shown}".encode())
    page.obj.Annots = Array()


def _widget(pdf: Pdf, name: str, kind: Name, box: tuple[float, ...], page: int) -> Object:
    parent: Object | None = None
    parts = name.split(".")
    for part in parts[:-1]:
        above = Dictionary(T=String(part))
        if parent is not None:
            above.Parent = parent
        parent = pdf.make_indirect(above)
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=kind, T=String(parts[-1]), Rect=Array(box), F=4
        )
    )
    if parent is not None:
        widget.Parent = parent
    pdf.pages[page - 1].obj.Annots.append(widget)
    return widget


def _field(pdf: Pdf, one: PrintedField, edition: FormEdition, wrong: Faults) -> Object:
    root = edition.printed.root if edition.printed else ""
    as_made = {
        "page": one.page,
        "kind": one.kind,
        "box": one.box,
        "longest": one.longest,
        "options": one.options,
        **wrong.changed.get(one.name, {}),
    }
    kind = as_made["kind"]
    widget = _widget(pdf, f"{root}{one.name}", KINDS[kind], as_made["box"], as_made["page"])
    if as_made["longest"]:
        widget.MaxLen = as_made["longest"]
    widget.Ff = (MULTILINE if kind == "lines" else 0) | (COMB if one.is_comb else 0)
    if kind == "combo":
        widget.Opt = Array([String(option) for option in as_made["options"]])
    if kind == "checkbox":
        widget.AP = Dictionary(N=_states(pdf, as_made["options"], one))
        widget.AS = Name.Off
    else:
        widget.DA = String("/CourierNewPS-BoldMT 10.00 Tf 0 g")
    if one.name in wrong.answered:
        widget.V = String("Somebody")
    return widget


def _states(pdf: Pdf, options: tuple[str, ...], one: PrintedField) -> Dictionary:
    cross = f"1 w 1 1 m {one.width - 1} {one.height - 1} l S".encode()
    box = Array([0, 0, one.width, one.height])
    drawn = pdf.make_stream(cross, Type=Name.XObject, Subtype=Name.Form, BBox=box)
    return Dictionary({f"/{option}": drawn for option in options})


def _barcodes(pdf: Pdf, named: str, fault: str) -> Iterator[Object]:
    for number, page in enumerate(pdf.pages, start=1):
        if fault != "gone":
            told = number + 1 if fault == "of other pages" else number
            widget = _barcode(pdf, page.obj, f"{named}|{told}", number)
            if fault == "undrawn":
                del widget.AP
            yield widget


def _barcode(pdf: Pdf, page: Object, text: str, number: int) -> Object:
    made = zxingcpp.write_barcode_to_image(
        zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.PDF417), scale=2
    )
    high, wide = made.shape[:2]
    image = pdf.make_stream(
        bytes(made),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=wide,
        Height=high,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )
    width, height = BARCODE_AT[2] - BARCODE_AT[0], BARCODE_AT[3] - BARCODE_AT[1]
    drawing = pdf.make_stream(
        f"q {width} 0 0 {height} 0 0 cm /Im Do Q".encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, width, height]),
        Resources=Dictionary(XObject=Dictionary(Im=image)),
    )
    name = f"form1[0].#pageSet[0].Page1[{number - 1}].PDF417BarCode1[0]"
    widget = _widget(pdf, name, Name.Tx, BARCODE_AT, number)
    widget.V, widget.Ff, widget.AP = String(text), 1, Dictionary(N=drawing)
    return widget


def _new_field(pdf: Pdf, name: str) -> Object:
    return _widget(pdf, name, Name.Tx, (300.0, 700.0, 400.0, 718.0), 1)


def _dress(pdf: Pdf, fields: Array) -> None:
    """Add what the agency's files carry along and no packet may have."""
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    named = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name("/Courier-Bold"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=32,
        LastChar=126,
        Widths=Array([600] * 95),
        FontDescriptor=Dictionary(Type=Name.FontDescriptor, Ascent=629, Descent=-157),
    )
    pdf.Root.AcroForm = Dictionary(
        Fields=fields,
        XFA=pdf.make_stream(b"<xdp/>"),
        SigFlags=1,
        DA=String("/CourierNewPS-BoldMT 10.00 Tf 0 g"),
        DR=Dictionary(Font=Dictionary({"/CourierNewPS-BoldMT": pdf.make_indirect(named)})),
    )
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
    pdf.Root.Perms = Dictionary(UR3=Dictionary(Type=Name.Sig))
    pdf.Root.OpenAction = script
