"""Every answer that was written on a form is read on its page of the packet, inside its field."""

from django.utils.translation import gettext as _

from packets.assembly.bind import Binding
from packets.assembly.checks import require
from packets.assembly.checks.reading import OpenedPacket, as_read
from packets.assembly.sections import FieldWords, Numbering

SLACK = 2.0
"""Points by which a letter may stand out of its field as PDFium measures letters."""


def check_forms(packet: OpenedPacket, binding: Binding) -> None:
    numbering = Numbering.of(binding.sets)
    for packet_set in binding.sets:
        for section in packet_set.forms:
            for words in section.words:
                page = numbering.first[section.key] + words.page - 1
                _check_words(packet, page, words, section.name)


def _check_words(packet: OpenedPacket, page: int, words: FieldWords, name: str) -> None:
    left, bottom, right, top = words.box
    found = packet.text(page, (left - SLACK, bottom - SLACK, right + SLACK, top + SLACK))
    shown = _letters(found)
    require(
        that=all(_letters(line) in shown for line in words.lines),
        otherwise=_("An answer is missing on page {page}, on page {own_page} of {form}."),
        page=page,
        own_page=words.page,
        form=name,
    )


def _letters(text: str) -> str:
    return as_read(text).replace(" ", "")
