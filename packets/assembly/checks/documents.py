"""Every document that should be in a packet is in it, behind its own letter."""

from django.utils.translation import gettext as _

import pypdfium2

from packets.assembly.bind import Binding
from packets.assembly.checks import require
from packets.assembly.checks.reading import OpenedPacket, as_read
from packets.assembly.sections import Numbering, PacketSet, Section
from packets.snapshot import CaseSnapshot, exhibit_letter

COMPARED = 160
"""Letters of the first page of a document that must be found on its page of the packet."""


def check_documents(packet: OpenedPacket, case: CaseSnapshot, binding: Binding) -> None:
    numbering = Numbering.of(binding.sets)
    require(
        that=[one.beneficiary.key for one in binding.sets] == [b.key for b in case.beneficiaries],
        otherwise=_("The packet does not have one set for each traveller."),
    )
    for packet_set in binding.sets:
        _check_set(case, packet_set)
        for section in packet_set.exhibits:
            _check_words(packet, section, numbering.first[section.key])


def _check_set(case: CaseSnapshot, packet_set: PacketSet) -> None:
    exhibits = case.exhibits_of(packet_set.beneficiary)
    for number, exhibit in enumerate(exhibits, start=1):
        name = f"Exhibit {exhibit_letter(number)}"
        is_there = number <= len(packet_set.exhibits)
        require(that=is_there, otherwise=_("{exhibit} is missing from the packet."), exhibit=name)
        if is_there:
            section = packet_set.exhibits[number - 1]
            require(
                that=section.name == name and section.page_count == exhibit.page_count,
                otherwise=_("{exhibit} should have {count} pages."),
                exhibit=name,
                count=exhibit.page_count,
            )
    require(
        that=len(exhibits) == len(packet_set.exhibits),
        otherwise=_("The packet has more exhibits than the case."),
    )


def _check_words(packet: OpenedPacket, section: Section, first: int) -> None:
    page = first
    for piece in section.pieces:
        with pypdfium2.PdfDocument(piece.file) as document:
            text_page = document[piece.first - 1].get_textpage()
            words = _letters(text_page.get_text_range(0, min(COMPARED, text_page.count_chars())))
        require(
            that=words in _letters(packet.text(page)),
            otherwise=_("Page {page} is not the page that {exhibit} should have there."),
            page=page,
            exhibit=section.name,
        )
        page += piece.page_count


def _letters(text: str) -> str:
    return as_read(text).replace(" ", "")
