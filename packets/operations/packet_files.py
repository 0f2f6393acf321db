"""Packets in the storage: written whole, read back, and never changed."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.core.files.base import File
from django.core.files.storage import default_storage

from packets.digests import sha256_of_opened
from packets.operations.leases import Lease

FOLDER = "packets"


class StorageFault(Exception):
    """What the storage keeps is not what was written."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A packet, or its files to upload, in the storage: read back after it was written."""

    place: str
    sha256: str
    size: int


def keep(lease: Lease, made: BinaryIO, *, ending: str = ".pdf") -> Kept:
    """Store what was made under a name that only this lease can have, and read it back."""
    sha256, size = sha256_of_opened(made), made.tell()
    name = f"{FOLDER}/{lease.build.code.hex}/{lease.token.hex}{ending}"
    place = default_storage.save(name, File(made))
    with suppress(NotImplementedError):
        _settle(Path(default_storage.path(place)))
    kept = Kept(place=place, sha256=sha256, size=size)
    with default_storage.open(place) as stored:
        if sha256_of_opened(stored) != sha256:
            throw_away(kept)
            message = f"{place} is not what was written"
            raise StorageFault(message)
    return kept


def throw_away(kept: Kept) -> None:
    """Delete a file that nobody will see."""
    with suppress(OSError):
        default_storage.delete(kept.place)


def _settle(file: Path) -> None:
    """Wait until file and folder are on the disk, so that a power cut takes no announced packet."""
    for place in (file, file.parent):
        descriptor = os.open(place, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
