"""Take a document away, with its original, its pages and its pictures; nothing of it stays."""

from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction

from evidence.models import Document


def remove(document: Document) -> None:
    """Delete the row, and once that is certain all of its files."""
    folder = document.folder
    with transaction.atomic():
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
