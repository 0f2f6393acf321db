"""Files that arrive in pieces: a piece that comes twice or out of turn does no harm."""

import tempfile
import uuid
from datetime import datetime, timedelta
from typing import IO

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models.functions import Now

from evidence.erasing import erase_folder
from evidence.errors import TooManyUploads, UploadIncomplete, WrongOffset
from evidence.gate import check_size
from evidence.intake import receive
from evidence.limits import limits
from evidence.models import Document, PartialUpload
from evidence.names import shown_name

KEPT_FOR = timedelta(days=7)
"""Long enough for days without electricity, or until the person is where the line is better."""

COUNTED_FOR = timedelta(days=1)
"""What was begun earlier holds up nobody, and goes in some days by itself."""


def begin(*, owner: str, slot: str, name: str, total: int) -> PartialUpload:
    """Begin an upload of so many bytes.

    Refuses a size that would be refused in the end, and one more than a person may begin in a day.
    """
    allowed = limits()
    check_size(total, allowed)
    begun = PartialUpload.objects.filter(
        owner=owner, document=None, created_at__gt=Now() - COUNTED_FOR
    )
    if begun.count() >= allowed.uploads_begun:
        raise TooManyUploads(limit=allowed.uploads_begun)
    return PartialUpload.objects.create(owner=owner, slot=slot, name=shown_name(name), total=total)


def append(*, upload: PartialUpload, offset: int, piece: bytes) -> int:
    """Add a piece that begins at `offset`, and return where the next one begins.

    A piece that is there already is passed over; one that leaves a gap raises WrongOffset.
    """
    upload.refresh_from_db()
    end = offset + len(piece)
    if end <= upload.offset:
        return upload.offset
    if offset != upload.offset or end > upload.total:
        raise WrongOffset(expected=upload.offset)
    place = default_storage.save(f"{upload.folder}/{uuid.uuid4().hex}", ContentFile(piece))
    taken = PartialUpload.objects.filter(pk=upload.pk, offset=offset).update(
        offset=end, pieces=[*upload.pieces, place]
    )
    if not taken:
        default_storage.delete(place)
    upload.refresh_from_db()
    if not taken and upload.offset < end:
        raise WrongOffset(expected=upload.offset)
    return upload.offset


def finish(*, upload: PartialUpload) -> Document:
    """Receive the whole file. Asked again, it returns the same document."""
    with transaction.atomic():
        # The row is locked by writing to it, so that two requests cannot both receive the file.
        PartialUpload.objects.filter(pk=upload.pk).update(owner=upload.owner)
        upload.refresh_from_db()
        if upload.document is not None:
            return upload.document
        if not upload.is_whole:
            raise UploadIncomplete
        document = _received(upload)
        upload.document, upload.pieces = document, []
        upload.save(update_fields=["document", "pieces"])
    erase_folder(upload.folder)
    return document


def give_up(*, upload: PartialUpload) -> None:
    """Throw away an upload and its pieces."""
    folder = upload.folder
    upload.delete()
    erase_folder(folder)


def sweep_partial(*, now: datetime) -> int:
    """Throw away what was begun long ago, and return how many."""
    old = list(PartialUpload.objects.filter(created_at__lte=now - KEPT_FOR))
    for upload in old:
        give_up(upload=upload)
    return len(old)


def _received(upload: PartialUpload) -> Document:
    with tempfile.TemporaryFile() as whole:
        _join(upload, whole)
        return receive(file=File(whole), name=upload.name)


def _join(upload: PartialUpload, whole: IO[bytes]) -> None:
    for place in upload.pieces:
        with default_storage.open(place) as piece:
            for part in piece.chunks():
                whole.write(part)
