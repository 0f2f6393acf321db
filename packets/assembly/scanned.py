"""Scans of signed pages in the place of the pages that they were made of."""

from dataclasses import replace

from django.utils.translation import gettext as _

from packets.assembly.sections import PacketSet, Piece, Section
from packets.assembly.sheets import Sheet
from packets.errors import UnreadableSection
from packets.signing import FormScans, ScannedPage


def with_scans(section: Section, scans: FormScans) -> Section:
    """Return a filled form with its signed pages; what was filled cannot be read on a scan."""
    if not scans.used:
        return section
    printed, *behind = section.pieces
    pieces = tuple(
        _piece(scans.used[page]) if page in scans.used else _printed(printed, page)
        for page in range(1, printed.page_count + 1)
    )
    return replace(
        section,
        pieces=(*pieces, *behind),
        words=tuple(words for words in section.words if words.page not in scans.used),
        scanned=frozenset(scans.used),
    )


def form_of_scans(packet_set: PacketSet, sheet: Sheet, scans: FormScans) -> Section:
    """Return a form of which every page was scanned: it needs no answer sheet."""
    name = f"Form {sheet.form}"
    return Section(
        key=packet_set.address("form", sheet.key),
        name=name,
        title=f"{name}: {sheet.about}",
        pieces=tuple(_piece(scans.used[page]) for page in sorted(scans.used)),
        keeps_its_foot=scans.page_count,
        is_on_top=sheet.is_on_top,
        scanned=frozenset(scans.used),
    )


def _piece(scanned: ScannedPage) -> Piece:
    document = scanned.scan.document
    if document.pages is None:
        message = _("A scan of a signed page has no pages yet. Wait until it is ready.")
        raise UnreadableSection(message)
    return Piece(file=document.pages, first=scanned.page, last=scanned.page)


def _printed(piece: Piece, page: int) -> Piece:
    return Piece(file=piece.file, first=piece.first + page - 1, last=piece.first + page - 1)
