"""Where a signed page was scanned, the page of the packet is that very scan, and whole.

What was filled in cannot be read on a picture, so the page is compared with that of the scan: what
is drawn, and each picture in it, to the byte.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from pypdf import PageObject, PdfReader

from packets.assembly.bind import Binding
from packets.assembly.checks import require
from packets.assembly.checks.reading import OpenedPacket
from packets.assembly.sections import Numbering, Piece, Section


def check_scans(packet: OpenedPacket, binding: Binding) -> None:
    numbering = Numbering.of(binding.sets)
    for packet_set in binding.sets:
        for section in packet_set.forms:
            first = numbering.first[section.key]
            for page, piece, place in _scanned(section):
                _check(packet, first + page - 1, piece, place, section.name)


def _scanned(section: Section) -> Iterator[tuple[int, Piece, int]]:
    """Yield each scanned page: its number in the section, its piece, and its page of the file."""
    page = 0
    for piece in section.pieces:
        for place in range(piece.first, piece.last + 1):
            page += 1
            if page in section.scanned:
                yield page, piece, place


def _check(packet: OpenedPacket, page: int, piece: Piece, place: int, name: str) -> None:
    with PdfReader(piece.file, strict=False) as scan:
        wanted = scan.pages[place - 1]
        found = packet.reader.pages[page - 1]
        is_it = _drawn(found)[1:-1] == _drawn(wanted) and _pictures(wanted) <= _pictures(found)
    require(
        that=is_it,
        otherwise=_("Page {page} is not the signed page of {form} that was added."),
        page=page,
        form=name,
    )


def _drawn(page: PageObject) -> list[bytes]:
    """Return what is drawn, stream by stream; the packet adds one before and one behind."""
    contents: Any = page.get("/Contents")
    contents = contents.get_object() if contents is not None else []
    streams = contents if isinstance(contents, list) else [contents]
    return [stream.get_object().get_data() for stream in streams]


def _pictures(page: PageObject) -> set[tuple[str, str]]:
    """Return the names of what the page draws from elsewhere, with a digest of each."""
    resources: Any = page.get("/Resources", {})
    drawn: Any = resources.get_object().get("/XObject", {}) if resources else {}
    return (
        {
            (name, hashlib.sha256(one.get_object().get_data()).hexdigest())
            for name, one in drawn.get_object().items()
        }
        if drawn
        else set()
    )
