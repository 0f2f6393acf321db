"""Page count, page labels, title, language and outline of a packet."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from packets.assembly.bind import Binding
from packets.assembly.checks import require
from packets.assembly.checks.reading import OpenedPacket
from packets.assembly.outline import EXHIBITS
from packets.assembly.sections import Numbering, PacketSet, Section

Entry = tuple[int, str, int]
"""A line of the outline: how deep, its words, its page."""


def check_structure(packet: OpenedPacket, binding: Binding) -> None:
    numbering = Numbering.of(binding.sets)
    require(
        that=packet.page_count == numbering.page_count,
        otherwise=_("The packet has {count} pages, and its parts have {expected}."),
        count=packet.page_count,
        expected=numbering.page_count,
    )
    _check_labels(packet)
    _check_title(packet, binding)
    _check_outline(packet, binding, numbering)


def _check_labels(packet: OpenedPacket) -> None:
    for number, label in enumerate(packet.reader.page_labels, start=1):
        require(
            that=label == str(number),
            otherwise=_("Page {page} is labelled “{label}” in the viewer’s page box."),
            page=number,
            label=label,
        )


def _check_title(packet: OpenedPacket, binding: Binding) -> None:
    information: Any = packet.reader.metadata or {}
    require(
        that=information.get("/Title") == binding.title,
        otherwise=_("The title of the file is not that of the request."),
    )
    for name in ("/Author", "/Creator", "/Keywords", "/Subject"):
        named = _("The file names its {entry}.")
        require(that=name not in information, otherwise=named, entry=name[1:].lower())
    xmp = packet.reader.xmp_metadata
    require(that=xmp is not None, otherwise=_("The file has no description of itself (XMP)."))
    if xmp is not None:
        require(
            that=not xmp.dc_creator and not xmp.dc_contributor,
            otherwise=_("The file names an author."),
        )
    require(
        that=packet.root.get("/Lang") == "en-US",
        otherwise=_("The file does not say that it is in English."),
    )
    viewer: Any = packet.root.get("/ViewerPreferences", {})
    require(
        that=bool(viewer.get_object().get("/DisplayDocTitle")) if viewer else False,
        otherwise=_("The file does not show its title in the window."),
    )


def _check_outline(packet: OpenedPacket, binding: Binding, numbering: Numbering) -> None:
    expected = [entry for one in binding.sets for entry in _entries(one, numbering)]
    found = list(_outline(packet, packet.reader.outline, 0))
    for (depth, title, page), other in zip(expected, found, strict=False):
        require(
            that=(depth, title, page) == other,
            otherwise=_(
                "The outline should lead to page {page} with “{title}”; "
                "it leads to page {other_page} with “{other_title}”."
            ),
            page=page,
            title=title,
            other_page=other[2],
            other_title=other[1],
        )
    require(
        that=len(expected) == len(found),
        otherwise=_("The outline has {count} lines, and should have {expected}."),
        count=len(found),
        expected=len(expected),
    )


def _entries(packet_set: PacketSet, numbering: Numbering) -> Iterator[Entry]:
    yield 0, packet_set.title, numbering.first[packet_set.sections[0].key]
    for section in packet_set.before_exhibits:
        yield from _section_entries(section, 1, numbering)
    if packet_set.exhibits:
        yield 1, EXHIBITS, numbering.first[packet_set.exhibits[0].key]
        for section in packet_set.exhibits:
            yield from _section_entries(section, 2, numbering)


def _section_entries(section: Section, depth: int, numbering: Numbering) -> Iterator[Entry]:
    yield depth, section.title, numbering.first[section.key]
    for place in section.places:
        yield depth + 1, place.title, numbering.first[place.key]


def _outline(packet: OpenedPacket, items: list[Any], depth: int) -> Iterator[Entry]:
    for item in items:
        if isinstance(item, list):
            yield from _outline(packet, item, depth + 1)
        else:
            page = packet.reader.get_destination_page_number(item)
            yield depth, str(item.title), (page if page is not None else -1) + 1
