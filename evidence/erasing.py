"""Take a document away, with its original, its pages and its pictures; nothing of it stays."""

import uuid
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from itertools import chain
from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.db import transaction

from evidence.models import Document, OvertakenPages, PartialUpload
from evidence.models.partial import PIECES

_ROOT = "evidence"
_ON_ITS_WAY = timedelta(hours=1)
"""A file that is younger may have a row that is not committed yet."""


def remove(document: Document) -> None:
    """Delete the row, and once that is certain all of its files; its parts go with it."""
    folder = document.folder
    with transaction.atomic():
        for row in document.parts.select_related("part"):
            remove(row.part)
        document.delete()
        transaction.on_commit(partial(erase_folder, folder))


def erase_folder(folder: str) -> None:
    """Delete every file under a folder of the storage; doing it again does no harm."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in folders:
        erase_folder(f"{folder}/{name}")
    for name in files:
        default_storage.delete(f"{folder}/{name}")
    default_storage.delete(folder)  # an empty folder, where the storage has folders


def noted_as_overtaken(*, document: Document) -> OvertakenPages:
    """Note that the pages that a document has now, with their pictures, are to be erased.

    It belongs into the transaction in which the document gets others, or none.
    """
    stem = PurePosixPath(str(document.pages.name)).stem
    return OvertakenPages.objects.create(document=document, stem=stem)


def erase_overtaken(row: OvertakenPages) -> None:
    """Erase pages that were replaced: what is blacked out since must not lie in the storage."""
    folder = row.document.folder
    with suppress(FileNotFoundError):
        for name in default_storage.listdir(folder)[1]:
            if name.startswith(row.stem):
                default_storage.delete(f"{folder}/{name}")
    OvertakenPages.objects.filter(pk=row.pk).delete()


def sweep_overtaken() -> int:
    """Erase the pages that others have replaced and a killed worker has left; return how many."""
    rows = list(OvertakenPages.objects.select_related("document"))
    for row in rows:
        erase_overtaken(row)
    return len(rows)


def sweep_orphans(*, now: datetime) -> int:
    """Delete files that no row points to, as a worker leaves them that is killed; return how many.

    It looks at every document, so once a day is enough.
    """
    found = chain(_orphans(), _pieces_of_nothing())
    orphans = [place for place in found if _is_old(place, now)]
    for place in orphans:
        default_storage.delete(place)
    return len(orphans)


def _orphans() -> Iterator[str]:
    try:
        folders = default_storage.listdir(_ROOT)[0]
    except FileNotFoundError:
        return
    for name in folders:
        with suppress(ValueError):  # another folder of ours, such as that of partial uploads
            document = Document.objects.filter(key=uuid.UUID(hex=name)).first()
            for file in _files_in(f"{_ROOT}/{name}"):
                if document is None or not _belongs(file, document):
                    yield f"{_ROOT}/{name}/{file}"


def _pieces_of_nothing() -> Iterator[str]:
    """Yield pieces of uploads that no row knows any more."""
    try:
        folders = default_storage.listdir(PIECES)[0]
    except FileNotFoundError:
        return
    for name in folders:
        key = _key_in(name)
        if key is None or not PartialUpload.objects.filter(key=key).exists():
            for file in _files_in(f"{PIECES}/{name}"):
                yield f"{PIECES}/{name}/{file}"


def _key_in(name: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(hex=name)
    except ValueError:
        return None


def _files_in(folder: str) -> list[str]:
    """Return the names of the files; none when the folder was erased meanwhile."""
    try:
        return list(default_storage.listdir(folder)[1])
    except FileNotFoundError:
        return []


def _belongs(file: str, document: Document) -> bool:
    """Say whether a file is the original, locked or opened, the pages, or a picture of these."""
    kept = {PurePosixPath(str(place.name)).name for place in (document.original, document.opened)}
    pages = PurePosixPath(str(document.pages.name)).stem
    return file in kept or bool(pages and file.startswith(pages))


def _is_old(place: str, now: datetime) -> bool:
    try:
        return default_storage.get_modified_time(place) <= now - _ON_ITS_WAY
    except FileNotFoundError:  # erased meanwhile
        return False
