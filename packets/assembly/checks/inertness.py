"""Nothing in a packet may act, ask, open or carry anything along: it is paper on a screen."""

from typing import Any

from pypdf.generic import DictionaryObject

from packets.assembly.checks import require
from packets.assembly.checks.reading import OpenedPacket

ALLOWED_SCHEMES = ("http://", "https://", "mailto:")
IN_CATALOG = {
    "/OpenAction": "does something when it is opened",
    "/AA": "does something by itself",
    "/AcroForm": "has form fields",
    "/XFA": "has form fields",
    "/AF": "has files attached",
    "/Collection": "is a collection of files",
    "/Perms": "has usage rights",
    "/OCProperties": "has layers that may be hidden",
}
IN_NAMES = {
    "/JavaScript": "has programs in it",
    "/EmbeddedFiles": "has files attached",
    "/Renditions": "has media in it",
}


def check_inertness(packet: OpenedPacket) -> None:
    for name, does in IN_CATALOG.items():
        require(that=name not in packet.root, otherwise=f"The packet {does} ({name}).")
    names: Any = packet.root.get("/Names")
    for name, does in IN_NAMES.items():
        has = names is not None and name in names.get_object()
        require(that=not has, otherwise=f"The packet {does} ({name}).")
    for number in range(1, packet.page_count + 1):
        _check_page(packet, number)
    _check_outline(packet)


def _check_page(packet: OpenedPacket, number: int) -> None:
    page = packet.reader.pages[number - 1]
    require(that="/AA" not in page, otherwise=f"Page {number} does something by itself.")
    require(
        that=int(page.get("/Rotate", 0)) == 0 and "/UserUnit" not in page,
        otherwise=f"Page {number} lies on its side.",
    )
    for annotation in packet.annotations(number):
        _check_annotation(packet, annotation, number)


def _check_annotation(packet: OpenedPacket, annotation: DictionaryObject, number: int) -> None:
    kind = str(annotation.get("/Subtype", ""))
    require(that=kind == "/Link", otherwise=f"Page {number} carries a note or a field ({kind}).")
    require(
        that="/AA" not in annotation and "/PA" not in annotation,
        otherwise=f"A link on page {number} does something by itself.",
    )
    if "/Dest" in annotation:
        require(
            that=packet.number_of(annotation.raw_get("/Dest")) > 0,
            otherwise=f"A link on page {number} leads nowhere.",
        )
        return
    action = annotation.get("/A")
    target = action.get_object() if action is not None else DictionaryObject()
    address = str(target.get("/URI", ""))
    is_address = target.get("/S") == "/URI" and "/Next" not in target
    require(
        that=is_address and address.lower().startswith(ALLOWED_SCHEMES),
        otherwise=f"A link on page {number} is more than an address.",
    )
    require(
        that=".invalid" not in address,
        otherwise=f"A link on page {number} leads nowhere.",
    )


def _check_outline(packet: OpenedPacket) -> None:
    outlines = packet.root.get("/Outlines")
    entry: Any = None if outlines is None else outlines.get_object().get("/First")
    waiting = [entry] if entry is not None else []
    while waiting:
        item = waiting.pop().get_object()
        require(that="/A" not in item, otherwise="A line of the outline is more than a place.")
        waiting += [item[name] for name in ("/First", "/Next") if name in item]
