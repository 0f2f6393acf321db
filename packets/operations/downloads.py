"""Keep who downloaded what, and when."""

from evidence.models import Document
from packets.models import Case, CaseEvent, Packet, User


def note_download(*, packet: Packet, by: User) -> None:
    """Note the download of a version of the packet."""
    CaseEvent.objects.create(
        case_id=packet.case_id, actor=by, what="PACKET_DOWNLOADED", about=packet.code.hex
    )


def note_original(*, case: Case, document: Document, by: User) -> None:
    """Note the download of a document as it was added."""
    CaseEvent.objects.create(
        case=case, actor=by, what="ORIGINAL_DOWNLOADED", about=document.key.hex
    )
