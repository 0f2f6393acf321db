"""Keep who downloaded what, and when."""

from evidence.models import Document
from packets.auditing import Kind
from packets.models import Case, Packet, User
from packets.operations import audit


def note_download(*, packet: Packet, by: User) -> None:
    """Note the download of a version of the packet."""
    audit.record(
        case=packet.case, by=by, what="PACKET_DOWNLOADED", about=packet.code.hex, kind=Kind.DOWNLOAD
    )


def note_annotated(*, packet: Packet, by: User) -> None:
    """Note the download of a copy of a packet with the comments in it."""
    audit.record(
        case=packet.case,
        by=by,
        what="COMMENTS_DOWNLOADED",
        about=packet.code.hex,
        kind=Kind.DOWNLOAD,
    )


def note_original(*, case: Case, document: Document, by: User) -> None:
    """Note the download of a document as it was added."""
    audit.record(
        case=case, by=by, what="ORIGINAL_DOWNLOADED", about=document.key.hex, kind=Kind.DOWNLOAD
    )
