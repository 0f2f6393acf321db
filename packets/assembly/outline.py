"""The outline that viewers show beside the pages: sets, their parts, exhibits, translations."""

from pikepdf import OutlineItem, Pdf

from packets.assembly.sections import Numbering, PacketSet, Section

EXHIBITS = "Exhibits"


def write_outline(pdf: Pdf, sets: tuple[PacketSet, ...], numbering: Numbering) -> None:
    with pdf.open_outline() as outline:
        outline.root.extend(_set_entry(packet_set, numbering) for packet_set in sets)


def _set_entry(packet_set: PacketSet, numbering: Numbering) -> OutlineItem:
    first = packet_set.sections[0]
    entry = OutlineItem(packet_set.title, numbering.first[first.key] - 1)
    for section in packet_set.before_exhibits:
        entry.children.append(_entry(section, numbering))
    if packet_set.exhibits:
        page = numbering.first[packet_set.exhibits[0].key] - 1
        exhibits = OutlineItem(EXHIBITS, page)
        exhibits.children.extend(_entry(section, numbering) for section in packet_set.exhibits)
        entry.children.append(exhibits)
    return entry


def _entry(section: Section, numbering: Numbering) -> OutlineItem:
    entry = OutlineItem(section.title, numbering.first[section.key] - 1)
    entry.is_closed = True
    for place in section.places:
        entry.children.append(OutlineItem(place.title, numbering.first[place.key] - 1))
    return entry
