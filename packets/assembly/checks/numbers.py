"""Every number that a packet prints is that of the page that bears it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from packets.assembly.bind import Binding
from packets.assembly.checks import require
from packets.assembly.checks.reading import OpenedPacket, PlaceLink, as_read
from packets.assembly.sections import Footer, Numbering, PacketSet, Section, footers
from packets.assembly.wording import page_span
from packets.errors import NotVerified

BAND = 36
EDGE = 1.0
"""Points around a link within which its words are looked for."""

LETTER_COLUMN = (45.0, 92.0)
CITATION = re.compile(
    r"Exhibit (?P<one>[A-Z]+)(?:, p\. (?P<page>\d+))?(?!\w)"
    r"|Exhibits (?P<from>[A-Z]+) (?P<joint>and|to) (?P<to>[A-Z]+)"
    r"(?:, pp\. (?P<pages>\d+–\d+))?(?!\w)"
)
PAGED_FIRST = 4
"""Citations with pages that go before those for whose pages the reader is sent to the index."""

NUMBER = re.compile(r"(\d+)(?:–(\d+))?")


def check_numbers(packet: OpenedPacket, binding: Binding) -> None:
    numbering = Numbering.of(binding.sets)
    feet = check_footers(packet, binding)
    for packet_set in binding.sets:
        _check_cover(packet, packet_set, numbering, feet)
        _check_letter(packet, packet_set, numbering)
        _check_index(packet, packet_set, numbering, feet)


def check_footers(packet: OpenedPacket, binding: Binding) -> tuple[Footer, ...]:
    """Compare the foot of every page, and return what stands there."""
    feet = footers(binding.sets, is_draft=binding.is_draft)
    for number, footer in enumerate(feet, start=1):
        _check_footer(packet, number, footer)
    return feet


def _check_footer(packet: OpenedPacket, number: int, footer: Footer) -> None:
    found = packet.text(number, (0, 0, packet.width(number), BAND))
    require(
        that=as_read(footer.text) in found,
        otherwise=f"Page {number} should have “{footer.text}” at its foot, and has “{found[:80]}”.",
    )
    require(
        that=not footer.is_draft or "DRAFT" in found,
        otherwise=f"Page {number} of the draft does not say that it is one.",
    )


def _words(packet: OpenedPacket, link: PlaceLink) -> str:
    left, bottom, right, top = link.rect
    return packet.text(link.page, (left - EDGE, bottom - EDGE, right + EDGE, top + EDGE))


def _links_of(
    packet: OpenedPacket, packet_set: PacketSet, part: str, numbering: Numbering
) -> Iterator[PlaceLink]:
    key = packet_set.address(part)
    for page in range(numbering.first[key], numbering.last[key] + 1):
        yield from packet.links(page)


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
    links = list(_links_of(packet, packet_set, "cover", numbering))
    listed = [s for s in (*packet_set.front, *packet_set.forms) if not s.key.endswith("/cover")]
    expected: list[Section] = [*listed, *packet_set.exhibits[:1]]
    require(
        that=len(links) == len(expected),
        otherwise=f"The cover sheet lists {len(links)} parts, and the set has {len(expected)}.",
    )
    for link, section in zip(links, expected, strict=True):
        shown, page = _words(packet, link), numbering.first[section.key]
        require(
            that=shown == str(page) == str(link.leads_to) and feet[page - 1].name == section.name,
            otherwise=(
                f"The cover sheet says page {shown} for “{section.name}”, which is on page {page}."
            ),
        )


def _check_letter(packet: OpenedPacket, packet_set: PacketSet, numbering: Numbering) -> None:
    keys = {section.key: section.name for section in packet_set.exhibits}
    cited: list[str] = []
    paged = 0
    for link in _links_of(packet, packet_set, "letter", numbering):
        shown = _words(packet, link)
        found = CITATION.search(shown)
        if found is None:
            unread = f"A citation of the letter cannot be read: {shown}."
            raise NotVerified(unread)
        has_pages = bool(found["page"] or found["pages"])
        require(
            that=has_pages or paged >= PAGED_FIRST,
            otherwise=f"A citation of the letter has no page: {shown}.",
        )
        paged = paged + 1 if has_pages else PAGED_FIRST
        names = _cited_by(found, packet_set)
        _check_citation(found, names, link, packet_set, numbering)
        cited += names
    require(
        that=cited == [keys.get(key, "") for key in packet_set.citations],
        otherwise="The letter does not cite the exhibits that it should.",
    )


def _cited_by(found: re.Match[str], packet_set: PacketSet) -> list[str]:
    """Return the names of all exhibits of a citation, also of those between "F to H"."""
    names = [section.name for section in packet_set.exhibits]
    ends = [
        f"Exhibit {letter}" for letter in (found["one"] or found["from"], found["to"]) if letter
    ]
    if any(end not in names for end in ends):
        return []
    between = names[names.index(ends[0]) : names.index(ends[-1]) + 1]
    counted = {"and": len(between) == len("AB"), "to": len(between) > len("AB"), None: True}
    return between if counted[found["joint"]] else []


def _check_citation(
    found: re.Match[str],
    names: list[str],
    link: PlaceLink,
    packet_set: PacketSet,
    numbering: Numbering,
) -> None:
    shown = (
        f"The letter cites {found[0].replace(', p. ', ' on page ').replace(', pp. ', ' on pages ')}"
    )
    keys = [section.key for section in packet_set.exhibits if section.name in names]
    require(that=bool(keys), otherwise=f"{shown}; there is no such exhibit.")
    first, last = numbering.first[keys[0]], numbering.last[keys[-1]]
    pages = str(first) if found["one"] else f"{first}–{last}"
    said = found["page"] or found["pages"] or pages
    require(
        that=said == pages and link.leads_to == first,
        otherwise=f"{shown}, and leads to page {link.leads_to}; it is on {pages}.",
    )


def _check_index(
    packet: OpenedPacket, packet_set: PacketSet, numbering: Numbering, feet: tuple[Footer, ...]
) -> None:
    expected = [row for section in packet_set.exhibits for row in _rows(section, numbering)]
    found: list[tuple[PlaceLink, str]] = []
    targets = {row.leads_to for row in expected}
    for link in _links_of(packet, packet_set, "index", numbering):
        require(
            that=link.leads_to in targets,
            otherwise=f"A line of the index leads to page {link.leads_to}, where nothing begins.",
        )
        words = _words(packet, link)
        if NUMBER.fullmatch(words) and link.rect[0] > packet.width(link.page) / 2:
            found.append((link, words))
    require(
        that=len(found) == len(expected),
        otherwise=f"The index has {len(found)} lines, and should have {len(expected)}.",
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
        otherwise=(
            f"The index says “{letter} {words}” where it should say “{row.letter} {row.pages}”."
        ),
    )
    bears = feet[link.leads_to - 1]
    require(
        that=link.leads_to == row.leads_to and bears.text.startswith(row.footer),
        otherwise=(
            f"The line of the index for page {words} leads to page {link.leads_to}, "
            f"which is {bears.name}, page {bears.page}."
        ),
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
