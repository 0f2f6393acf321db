"""Scans of signed pages in the place of the pages that they were made of."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from packets.assembly.sections import PacketSet, Piece, Section
from packets.assembly.sheets import Sheet
from packets.errors import UnreadableSection
from packets.signing import FormScans, ScannedPage


def with_scans(section: Section, scans: FormScans) -> Section:
    """Return a filled form with its signed pages; what was filled cannot be read on a scan.

    Raises UnreadableSection where more pages of an addendum were scanned than are printed.
    """
    if not scans.used:
        return section
    printed = tuple(_one_by_one(section))
    if max(scans.used) > len(printed):
        message = _(
            "The signed Addendum A of {form} has more pages than the addendum has now. Look at "
            "what must be signed, and add the right pages."
        )
        raise UnreadableSection(message.format(form=section.name))
    pieces = tuple(
        _piece(scans.used[page]) if page in scans.used else piece
        for page, piece in enumerate(printed, start=1)
    )
    return replace(
        section,
        pieces=pieces,
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


def _one_by_one(section: Section) -> Iterator[Piece]:
    """Yield each page of a form and of its addendum, as a piece of its own."""
    for piece in section.pieces:
        for page in range(piece.first, piece.last + 1):
            yield Piece(file=piece.file, first=page, last=page)
