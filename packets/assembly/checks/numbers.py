"""Every number that a packet prints is that of the page that bears it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from packets.assembly.bind import Binding
from packets.assembly.checks import require
from packets.assembly.checks.citations import check_letter, check_timeline
from packets.assembly.checks.linked import links_of, words_at
from packets.assembly.checks.reading import OpenedPacket, PlaceLink, as_read
from packets.assembly.sections import Footer, Numbering, PacketSet, Section, footers
from packets.assembly.wording import page_span

BAND = 36
LETTER_COLUMN = (45.0, 92.0)
NUMBER = re.compile(r"(\d+)(?:–(\d+))?")


def check_numbers(packet: OpenedPacket, binding: Binding) -> None:
    numbering = Numbering.of(binding.sets)
    feet = check_footers(packet, binding)
    for packet_set in binding.sets:
        _check_cover(packet, packet_set, numbering, feet)
        check_letter(packet, packet_set, numbering)
        check_timeline(packet, packet_set, numbering)
        _check_index(packet, packet_set, numbering, feet)


def check_footers(packet: OpenedPacket, binding: Binding) -> tuple[Footer, ...]:
    """Compare the foot of every page, and return what stands there."""
    feet = footers(binding.sets, is_draft=binding.is_draft)
    for number, footer in enumerate(feet, start=1):
        _check_footer(packet, number, footer)
    return feet


def _check_footer(packet: OpenedPacket, number: int, footer: Footer) -> None:
    if not footer.is_written:
        return
    found = packet.text(number, (0, 0, packet.width(number), BAND))
    require(
        that=as_read(footer.text) in found,
        otherwise=_("Page {page} should have “{wanted}” at its foot, and has “{found}”."),
        page=number,
        wanted=footer.text,
        found=found[:80],
    )
    require(
        that=not footer.is_draft or "DRAFT" in found,
        otherwise=_("Page {page} of the draft does not say that it is one."),
        page=number,
    )


@dataclass(frozen=True, kw_only=True)
class Row:
    """What one row of the index must say, and where it must lead."""

    letter: str
    pages: str
    leads_to: int
    footer: str


def _check_cover(
    packet: OpenedPacket, packet_set: PacketSet, numbering: Numbering, feet: tuple[Footer, ...]
) -> None:
    links = list(links_of(packet, packet_set, "cover", numbering))
    listed = [s for s in packet_set.before_exhibits if not s.key.endswith("/cover")]
    expected: list[Section] = [*listed, *packet_set.exhibits[:1]]
    require(
        that=len(links) == len(expected),
        otherwise=_("The cover sheet lists {count} parts, and the set has {expected}."),
        count=len(links),
        expected=len(expected),
    )
    for link, section in zip(links, expected, strict=True):
        shown, page = words_at(packet, link), numbering.first[section.key]
        require(
            that=shown == str(page) == str(link.leads_to) and feet[page - 1].name == section.name,
            otherwise=_("The cover sheet says page {shown} for “{part}”, which is on page {page}."),
            shown=shown,
            part=section.name,
            page=page,
        )


def _check_index(
    packet: OpenedPacket, packet_set: PacketSet, numbering: Numbering, feet: tuple[Footer, ...]
) -> None:
    expected = [row for section in packet_set.exhibits for row in _rows(section, numbering)]
    found: list[tuple[PlaceLink, str]] = []
    targets = {row.leads_to for row in expected}
    for link in links_of(packet, packet_set, "index", numbering):
        require(
            that=link.leads_to in targets,
            otherwise=_("A line of the index leads to page {page}, where nothing begins."),
            page=link.leads_to,
        )
        words = words_at(packet, link)
        if NUMBER.fullmatch(words) and link.rect[0] > packet.width(link.page) / 2:
            found.append((link, words))
    require(
        that=len(found) == len(expected),
        otherwise=_("The index has {count} lines, and should have {expected}."),
        count=len(found),
        expected=len(expected),
    )
    for (link, words), row in zip(found, expected, strict=True):
        _check_row(packet, link, words, row, feet)


def _check_row(
    packet: OpenedPacket, link: PlaceLink, words: str, row: Row, feet: tuple[Footer, ...]
) -> None:
    _left, bottom, _right, top = link.rect
    letter = packet.text(link.page, (LETTER_COLUMN[0], bottom - 3, LETTER_COLUMN[1], top + 3))
    require(
        that=letter == row.letter and words == row.pages,
        otherwise=_("The index says “{shown}” where it should say “{wanted}”."),
        shown=f"{letter} {words}",
        wanted=f"{row.letter} {row.pages}",
    )
    bears = feet[link.leads_to - 1]
    require(
        that=link.leads_to == row.leads_to and bears.text.startswith(row.footer),
        otherwise=_(
            "The line of the index for page {shown} leads to page {page}, "
            "which is {part}, page {own_page}."
        ),
        shown=words,
        page=link.leads_to,
        part=bears.name,
        own_page=bears.page,
    )


def _rows(section: Section, numbering: Numbering) -> Iterator[Row]:
    """Yield the rows of one exhibit: its original, then its translations."""
    starts = [numbering.first[section.key], *(numbering.first[p.key] for p in section.places)]
    ends = [*(start - 1 for start in starts[1:]), numbering.last[section.key]]
    letter = section.name.removeprefix("Exhibit ")
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        page = start - starts[0] + 1
        yield Row(
            letter="" if place else letter,
            pages=page_span(start, end),
            leads_to=start,
            footer=f"{section.name}, page {page} of {section.page_count} ",
        )
