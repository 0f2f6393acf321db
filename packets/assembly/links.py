"""Links: printed pages name a section by an address, and the bound packet leads to its page.

The printer knows no page of the packet yet, so templates write `https://packet.invalid/1/exhibit/C`,
which can never be a real address (RFC 2606). Links of uploaded documents are left as they are.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from packets.assembly.sections import Numbering, PacketSet
from packets.errors import AssemblyError

ADDRESS = "https://packet.invalid/"
TOP_OF_PAGE = 792
BACK_HEIGHT = 26


def turn_into_places(pdf: Pdf, sets: tuple[PacketSet, ...], numbering: Numbering) -> None:
    """Make our addresses lead inside the packet, and each exhibit's footer lead to the index."""
    for packet_set in sets:
        for section in packet_set.front:
            for page in _pages_of(pdf, numbering, section.key):
                for annotation in page.get("/Annots", []):
                    _turn(pdf, annotation, numbering)
        index = numbering.first.get(packet_set.address("index"))
        if index is not None:
            for section in packet_set.exhibits:
                _link_back(pdf, numbering, section.key, index)


def _pages_of(pdf: Pdf, numbering: Numbering, key: str) -> Iterator[Object]:
    for number in range(numbering.first[key], numbering.last[key] + 1):
        yield pdf.pages[number - 1].obj


def _turn(pdf: Pdf, annotation: Object, numbering: Numbering) -> None:
    action = annotation.get("/A")
    address = "" if action is None else str(action.get("/URI", ""))
    if not address.startswith(ADDRESS):
        return
    key = address.removeprefix(ADDRESS)
    if key not in numbering.first:
        message = _("A link leads to {place}, which is not in the packet. Build the packet again.")
        raise AssemblyError(message.format(place=key))
    del annotation["/A"]
    annotation.Dest = _top_of(pdf, numbering.first[key])


def _link_back(pdf: Pdf, numbering: Numbering, key: str, index: int) -> None:
    """Make the footer of each page of an exhibit lead back to the index of its set."""
    destination = pdf.make_indirect(_top_of(pdf, index))
    for page in _pages_of(pdf, numbering, key):
        width = float(page.MediaBox[2])
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([width / 2, 4, width - 30, BACK_HEIGHT]),
            Border=Array([0, 0, 0]),
            F=4,
            Contents=String("Back to the index"),
            Dest=destination,
        )
        annotations = list(page.get("/Annots", []))
        page.Annots = Array([*annotations, pdf.make_indirect(link)])


def _top_of(pdf: Pdf, number: int) -> Array:
    page = pdf.pages[number - 1].obj
    return Array([page, Name.XYZ, 0, page.MediaBox[3], None])
