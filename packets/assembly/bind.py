"""Put all sections behind one another into one file, with outline, page labels, links and title.

The same inputs give the same bytes: nothing is written that depends on the clock, and the identity
of the file is a hash of what went into it.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.utils.translation import gettext as _

from pikepdf import Array, Dictionary, Job, Name, ObjectStreamMode, Pdf, PdfError, String

from packets.assembly.links import turn_into_places
from packets.assembly.outline import write_outline
from packets.assembly.sections import Numbering, PacketSet, footers, sections_of
from packets.assembly.stamp import stamp
from packets.errors import UnreadableSection

PRODUCER = "Parole Packet"
STATIC_ID = b"31415926535897932384626433832795"  # what qpdf writes when it is asked for no chance


@dataclass(frozen=True, kw_only=True)
class Binding:
    """What is to be bound: `seed` identifies the facts, and the files are read for the rest."""

    sets: tuple[PacketSet, ...]
    title: str
    is_draft: bool
    day: date
    seed: str


def bind(binding: Binding, file: Path) -> None:
    """Write the packet."""
    with _merged(binding.sets) as pdf:
        numbering = Numbering.of(binding.sets)
        if len(pdf.pages) != numbering.page_count:
            message = _(
                "The parts have {expected} pages, but {count} came together. "
                "Build the packet again."
            )
            expected, count = numbering.page_count, len(pdf.pages)
            raise UnreadableSection(message.format(expected=expected, count=count))
        stamp(pdf, footers(binding.sets, is_draft=binding.is_draft))
        turn_into_places(pdf, binding.sets, numbering)
        write_outline(pdf, binding.sets, numbering)
        _describe(pdf, binding)
        pdf.save(
            file,
            object_stream_mode=ObjectStreamMode.generate,
            static_id=True,
            min_version="1.7",
        )
    _identify(file, binding)


def _merged(sets: tuple[PacketSet, ...]) -> Pdf:
    """Merge lazily: qpdf copies page by page, and streams stay on disk until they are written."""
    arguments = ["packet", "--empty", "--pages"]
    for section in sections_of(sets):
        for piece in section.pieces:
            arguments += [str(piece.file), f"{piece.first}-{piece.last}"]
    arguments += ["--", "unused.pdf"]
    try:
        return Job(arguments).create_pdf()
    except (PdfError, RuntimeError) as error:
        message = _("A part of the packet could not be read. Build the packet again.")
        raise UnreadableSection(message) from error


def _describe(pdf: Pdf, binding: Binding) -> None:
    root = pdf.Root
    root.Lang = String("en-US")
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageMode = Name.UseOutlines
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=1)]))
    stamped = binding.day.strftime("D:%Y%m%d000000Z")
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(binding.title),
            Producer=String(PRODUCER),
            CreationDate=String(stamped),
            ModDate=String(stamped),
        )
    )
    moment = f"{binding.day.isoformat()}T00:00:00+00:00"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:title"] = binding.title
        xmp["dc:language"] = {"en-US"}
        xmp["dc:format"] = "application/pdf"
        xmp["pdf:Producer"] = PRODUCER
        xmp["xmp:CreateDate"] = moment
        xmp["xmp:ModifyDate"] = moment


def _identify(file: Path, binding: Binding) -> None:
    """Replace qpdf's constant identity by a hash of the inputs, in place and of equal length."""
    identity = _hash_of(binding).encode("ascii")
    with file.open("r+b") as written:
        written.seek(0, 2)
        tail = min(written.tell(), 4096)
        written.seek(-tail, 2)
        end = written.read()
        at = written.tell() - tail
        for place in _places_of(STATIC_ID, end):
            written.seek(at + place)
            written.write(identity)


def _places_of(needle: bytes, text: bytes) -> Iterable[int]:
    place = text.find(needle)
    while place >= 0:
        yield place
        place = text.find(needle, place + len(needle))


def _hash_of(binding: Binding) -> str:
    """Hash the facts, and of each part its size and pages (exhibits are in the facts' hashes)."""
    digest = hashlib.sha256(f"{binding.seed} {binding.day} {binding.is_draft}".encode())
    for section in sections_of(binding.sets):
        for piece in section.pieces:
            span = f"{section.key} {piece.first}-{piece.last} {piece.file.stat().st_size}"
            digest.update(span.encode())
    return digest.hexdigest()[: len(STATIC_ID)]
