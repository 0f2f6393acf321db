"""Every exhibit that letter and timeline cite stands there with its own pages, none left out."""

import re

from django.utils.translation import gettext as _

from packets.assembly.checks import require
from packets.assembly.checks.linked import links_of, words_at
from packets.assembly.checks.reading import OpenedPacket, PlaceLink, as_read
from packets.assembly.sections import Numbering, PacketSet, Section
from packets.assembly.wording import page_span
from packets.errors import NotVerified

CITATION = re.compile(
    r"Exhibit (?P<one>[A-Z]+)(?:, pp?\. (?P<page>\d+(?:–\d+)?))?(?!\w)"
    r"|Exhibits (?P<from>[A-Z]+) (?P<joint>and|to) (?P<to>[A-Z]+)"
    r"(?:, pp\. (?P<pages>\d+–\d+))?(?!\w)"
)
PAGED_FIRST = 4
"""Citations with pages that go before those for whose pages the reader is sent to the index."""


def check_letter(packet: OpenedPacket, packet_set: PacketSet, numbering: Numbering) -> None:
    require(
        that=_cited(packet, packet_set, numbering, "letter")
        == _names(packet_set, packet_set.citations),
        otherwise=_("The letter does not cite the exhibits that it should."),
    )


def check_timeline(packet: OpenedPacket, packet_set: PacketSet, numbering: Numbering) -> None:
    """Check the page of dates, where the set has one: its citations, and each of its days."""
    page = numbering.first.get(packet_set.address("timeline"))
    if page is None:
        return
    require(
        that=_cited(packet, packet_set, numbering, "timeline")
        == _names(packet_set, packet_set.dated),
        otherwise=_("The timeline does not cite the exhibits that it should."),
    )
    shown = packet.text(page)
    for day in packet_set.days:
        require(
            that=as_read(day) in shown,
            otherwise=_("The timeline on page {page} does not show {day}."),
            page=page,
            day=day,
        )


def _names(packet_set: PacketSet, keys: tuple[str, ...]) -> list[str]:
    names = {section.key: section.name for section in packet_set.exhibits}
    return [names.get(key, "") for key in keys]


def _cited(
    packet: OpenedPacket, packet_set: PacketSet, numbering: Numbering, part: str
) -> list[str]:
    """Return the names of the exhibits that a part cites; each leads to the page that it names."""
    cited: list[str] = []
    paged = 0
    for link in links_of(packet, packet_set, part, numbering):
        shown = words_at(packet, link)
        found = CITATION.search(shown)
        if found is None:
            unread = _("A citation of {part} cannot be read: {citation}.")
            raise NotVerified(unread.format(part=_named(part), citation=shown))
        has_pages = bool(found["page"] or found["pages"])
        require(
            that=has_pages or paged >= PAGED_FIRST,
            otherwise=_("A citation of {part} has no page: {citation}."),
            part=_named(part),
            citation=shown,
        )
        paged = paged + 1 if has_pages else PAGED_FIRST
        names = _cited_by(found, packet_set)
        _check_citation(found, names, link, packet_set, numbering, _begins(part))
        cited += names
    return cited


def _named(part: str) -> str:
    return _("the timeline") if part == "timeline" else _("the letter")


def _begins(part: str) -> str:
    return _("The timeline") if part == "timeline" else _("The letter")


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
    part: str,
) -> None:
    shown = found[0].replace(", p. ", " on page ").replace(", pp. ", " on pages ")
    cited = [section for section in packet_set.exhibits if section.name in names]
    require(
        that=bool(cited),
        otherwise=_("{part} cites {citation}; there is no such exhibit."),
        part=part,
        citation=shown,
    )
    begins = _in_english(cited[0]) if found["one"] else cited[0].key
    first, last = numbering.first[begins], numbering.last[cited[-1].key]
    pages = page_span(first, last)
    said = found["page"] or found["pages"] or pages
    require(
        that=said == pages and link.leads_to == first,
        otherwise=_("{part} cites {citation}, and leads to page {page}; it is on {pages}."),
        part=part,
        citation=shown,
        page=link.leads_to,
        pages=pages,
    )


def _in_english(section: Section) -> str:
    """Return where a single exhibit is cited: at its translation, which is its first place."""
    return section.places[0].key if section.places else section.key
