"""The links of one part of a packet, and the words that stand under each."""

from collections.abc import Iterator

from packets.assembly.checks.reading import OpenedPacket, PlaceLink
from packets.assembly.sections import Numbering, PacketSet

EDGE = 1.0
"""Points around a link within which its words are looked for."""


def words_at(packet: OpenedPacket, link: PlaceLink) -> str:
    left, bottom, right, top = link.rect
    return packet.text(link.page, (left - EDGE, bottom - EDGE, right + EDGE, top + EDGE))


def links_of(
    packet: OpenedPacket, packet_set: PacketSet, part: str, numbering: Numbering
) -> Iterator[PlaceLink]:
    key = packet_set.address(part)
    for page in range(numbering.first[key], numbering.last[key] + 1):
        yield from packet.links(page)
