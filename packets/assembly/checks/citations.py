"""Every exhibit that the letter cites stands there with its own pages, and none is left out."""

import re

from django.utils.translation import gettext as _

from packets.assembly.checks import require
from packets.assembly.checks.linked import links_of, words_at
from packets.assembly.checks.reading import OpenedPacket, PlaceLink
from packets.assembly.sections import Numbering, PacketSet
from packets.errors import NotVerified

CITATION = re.compile(
    r"Exhibit (?P<one>[A-Z]+)(?:, p\. (?P<page>\d+))?(?!\w)"
    r"|Exhibits (?P<from>[A-Z]+) (?P<joint>and|to) (?P<to>[A-Z]+)"
    r"(?:, pp\. (?P<pages>\d+–\d+))?(?!\w)"
)
PAGED_FIRST = 4
"""Citations with pages that go before those for whose pages the reader is sent to the index."""


def check_letter(packet: OpenedPacket, packet_set: PacketSet, numbering: Numbering) -> None:
    keys = {section.key: section.name for section in packet_set.exhibits}
    cited: list[str] = []
    paged = 0
    for link in links_of(packet, packet_set, "letter", numbering):
        shown = words_at(packet, link)
        found = CITATION.search(shown)
        if found is None:
            unread = _("A citation of the letter cannot be read: {citation}.")
            raise NotVerified(unread.format(citation=shown))
        has_pages = bool(found["page"] or found["pages"])
        require(
            that=has_pages or paged >= PAGED_FIRST,
            otherwise=_("A citation of the letter has no page: {citation}."),
            citation=shown,
        )
        paged = paged + 1 if has_pages else PAGED_FIRST
        names = _cited_by(found, packet_set)
        _check_citation(found, names, link, packet_set, numbering)
        cited += names
    require(
        that=cited == [keys.get(key, "") for key in packet_set.citations],
        otherwise=_("The letter does not cite the exhibits that it should."),
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
    shown = found[0].replace(", p. ", " on page ").replace(", pp. ", " on pages ")
    keys = [section.key for section in packet_set.exhibits if section.name in names]
    require(
        that=bool(keys),
        otherwise=_("The letter cites {citation}; there is no such exhibit."),
        citation=shown,
    )
    first, last = numbering.first[keys[0]], numbering.last[keys[-1]]
    pages = str(first) if found["one"] else f"{first}–{last}"
    said = found["page"] or found["pages"] or pages
    require(
        that=said == pages and link.leads_to == first,
        otherwise=_("The letter cites {citation}, and leads to page {page}; it is on {pages}."),
        citation=shown,
        page=link.leads_to,
        pages=pages,
    )
