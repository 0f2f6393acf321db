"""Every page of a packet is the page that belongs there, and every page of a draft is marked."""

from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from packets.assembly.bind import Binding
from packets.assembly.checks import require
from packets.assembly.checks.reading import OpenedPacket
from packets.assembly.checks.sameness import Pages, is_same_page, pages_of
from packets.assembly.sections import sections_of
from packets.assembly.stamp import MARK


def check_pages(packet: OpenedPacket, binding: Binding) -> None:
    """Compare each page with that of the file it comes from, pictures too."""
    bound = Pages(packet.reader)
    opened_file, source = Path(), bound
    page = 0
    for section in sections_of(binding.sets):
        for piece in section.pieces:
            if piece.file != opened_file:
                opened_file, source = piece.file, pages_of(piece.file)
            for place in range(piece.first, piece.last + 1):
                page += 1
                require(
                    that=is_same_page(bound, page, source, place),
                    otherwise=_("Page {page} is not the page that {part} should have there."),
                    page=page,
                    part=section.name,
                )


def check_marks(packet: OpenedPacket, binding: Binding) -> None:
    """Find the mark of a draft on each page, also where nothing is written at the foot."""
    for number, page in enumerate(packet.reader.pages, start=1) if binding.is_draft else ():
        require(
            that=_is_marked(page),
            otherwise=_("Page {page} of the draft does not say that it is one."),
            page=number,
        )


def _is_marked(page: Any) -> bool:
    drawn = page.get("/Resources", {}).get("/XObject", {}).get_object()
    streams = page["/Contents"].get_object()
    last = streams[-1].get_object().get_data() if isinstance(streams, list) and streams else b""
    return str(MARK) in drawn and f"{MARK} Do".encode() in last
