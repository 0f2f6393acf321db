"""Receive a file: kept with its hash under a name of our own, or refused and not kept at all."""

import hashlib
from collections.abc import Collection
from contextlib import suppress

from django.core.files.base import File
from django.db import transaction

from evidence.converters import HEAD_BYTES
from evidence.errors import TooLarge
from evidence.gate import check_size, recognised
from evidence.limits import limits
from evidence.models import Document
from evidence.names import shown_name

_PIECE = 1024 * 1024


def receive(*, file: "File[bytes]", name: str) -> Document:
    """Keep a file that was added, and return its document, which waits to be opened.

    The kind is found from the content. A file that is refused here leaves no row and no file.
    """
    head, size, sha256 = _measured(file)
    converter = recognised(head, name)
    document = Document(
        name=shown_name(name), media_type=converter.media_type, size=size, sha256=sha256
    )
    document.original.save("original", File(file), save=False)
    try:
        with transaction.atomic():
            document.save()
    except BaseException:
        with suppress(OSError):
            document.original.delete(save=False)
        raise
    return document


def duplicate_of(*, sha256: str, among: Collection[int]) -> Document | None:
    """Return the first of these documents that has the same content, if one has."""
    return Document.objects.filter(sha256=sha256, pk__in=among).first()


def _measured(file: "File[bytes]") -> tuple[bytes, int, str]:
    """Read a file through once: its first bytes, its size, its hash; stop where it is too large."""
    allowed = limits()
    digest = hashlib.sha256()
    head, size = b"", 0
    file.seek(0)
    while piece := file.read(_PIECE):
        if len(head) < HEAD_BYTES:
            head = (head + piece)[:HEAD_BYTES]
        size += len(piece)
        digest.update(piece)
        if size > allowed.file_bytes:
            raise TooLarge(
                size_bytes=max(size, getattr(file, "size", size)), limit_bytes=allowed.file_bytes
            )
    check_size(size, allowed)
    file.seek(0)
    return head, size, digest.hexdigest()
