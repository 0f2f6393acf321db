"""A zip is measured before anything of it is unpacked."""

import zipfile

from evidence.errors import LockedDocument, UnpacksTooLarge, Unreadable
from evidence.limits import Limits

_SMALL_PART = 10_000
"""A part below this many bytes is no bomb, however well it was packed."""


def check_sizes(parcel: zipfile.ZipFile, limits: Limits) -> None:
    """Refuse bombs, locked parts, and names that lead out of their folder."""
    entries = parcel.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > limits.zip_entries or unpacked > limits.zip_unpacked_bytes:
        raise UnpacksTooLarge
    for entry in entries:
        if entry.flag_bits & 1:
            raise LockedDocument
        is_large = entry.file_size > max(_SMALL_PART, entry.compress_size * limits.zip_ratio)
        is_text = entry.filename.lower().endswith((".xml", ".rels"))
        if is_large or (is_text and entry.file_size > limits.xml_bytes):
            raise UnpacksTooLarge
        if ".." in entry.filename.split("/") or entry.filename.startswith(("/", "\\")):
            raise Unreadable
