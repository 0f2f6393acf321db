"""Nothing in a packet may act, ask, open or carry anything along: it is paper on a screen."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pypdf.generic import DictionaryObject

from packets.assembly.checks import require
from packets.assembly.checks.reading import OpenedPacket

ALLOWED_SCHEMES = ("http://", "https://", "mailto:")
IN_CATALOG = {
    "/OpenAction": gettext_lazy("The packet does something when it is opened ({entry})."),
    "/AA": gettext_lazy("The packet does something by itself ({entry})."),
    "/AcroForm": gettext_lazy("The packet has form fields ({entry})."),
    "/XFA": gettext_lazy("The packet has form fields ({entry})."),
    "/AF": gettext_lazy("The packet has files attached ({entry})."),
    "/Collection": gettext_lazy("The packet is a collection of files ({entry})."),
    "/Perms": gettext_lazy("The packet has usage rights ({entry})."),
    "/OCProperties": gettext_lazy("The packet has layers that may be hidden ({entry})."),
}
IN_NAMES = {
    "/JavaScript": gettext_lazy("The packet has programs in it ({entry})."),
    "/EmbeddedFiles": gettext_lazy("The packet has files attached ({entry})."),
    "/Renditions": gettext_lazy("The packet has media in it ({entry})."),
}


def check_inertness(packet: OpenedPacket) -> None:
    for name, sentence in IN_CATALOG.items():
        require(that=name not in packet.root, otherwise=str(sentence), entry=name)
    names: Any = packet.root.get("/Names")
    for name, sentence in IN_NAMES.items():
        has = names is not None and name in names.get_object()
        require(that=not has, otherwise=str(sentence), entry=name)
    for number in range(1, packet.page_count + 1):
        _check_page(packet, number)
    _check_outline(packet)


def _check_page(packet: OpenedPacket, number: int) -> None:
    page = packet.reader.pages[number - 1]
    own = _("Page {page} does something by itself.")
    require(that="/AA" not in page, otherwise=own, page=number)
    require(
        that=int(page.get("/Rotate", 0)) == 0 and "/UserUnit" not in page,
        otherwise=_("Page {page} lies on its side."),
        page=number,
    )
    for annotation in packet.annotations(number):
        _check_annotation(packet, annotation, number)


def _check_annotation(packet: OpenedPacket, annotation: DictionaryObject, number: int) -> None:
    kind = str(annotation.get("/Subtype", ""))
    note = _("Page {page} carries a note or a field ({kind}).")
    require(that=kind == "/Link", otherwise=note, page=number, kind=kind)
    require(
        that="/AA" not in annotation and "/PA" not in annotation,
        otherwise=_("A link on page {page} does something by itself."),
        page=number,
    )
    if "/Dest" in annotation:
        require(
            that=packet.number_of(annotation.raw_get("/Dest")) > 0,
            otherwise=_("A link on page {page} leads nowhere."),
            page=number,
        )
        return
    action = annotation.get("/A")
    target = action.get_object() if action is not None else DictionaryObject()
    address = str(target.get("/URI", ""))
    is_address = target.get("/S") == "/URI" and "/Next" not in target
    require(
        that=is_address and address.lower().startswith(ALLOWED_SCHEMES),
        otherwise=_("A link on page {page} is more than an address."),
        page=number,
    )
    require(
        that=".invalid" not in address,
        otherwise=_("A link on page {page} leads nowhere."),
        page=number,
    )


def _check_outline(packet: OpenedPacket) -> None:
    outlines = packet.root.get("/Outlines")
    entry: Any = None if outlines is None else outlines.get_object().get("/First")
    waiting = [entry] if entry is not None else []
    while waiting:
        item = waiting.pop().get_object()
        more = _("A line of the outline is more than a place.")
        require(that="/A" not in item, otherwise=more)
        waiting += [item[name] for name in ("/First", "/Next") if name in item]
