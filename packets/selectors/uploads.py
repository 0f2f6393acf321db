"""The files to upload of the last final packet, held against the limits of today."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from packets.models import Case, Packet
from packets.online import UploadLimits, upload_limits
from packets.selectors.builds import packets_of


class Standing(StrEnum):
    """What there is: no final packet, one made to be mailed, files that are too large now, files.

    UNKNOWN is while no row of law says what the account takes.
    """

    NO_PACKET = "NO_PACKET"
    TO_MAIL = "TO_MAIL"
    UNKNOWN = "UNKNOWN"
    OVER_LIMIT = "OVER_LIMIT"
    READY = "READY"


@dataclass(frozen=True, kw_only=True)
class UploadFile:
    """One file; `place` is its number in the list, from 1, which stands in its address.

    `pages` are the first and the last of its part of the packet; `inside` is its name in the
    archive.
    """

    place: int
    set_number: int
    name: str
    inside: str
    title: str
    size: int
    first: int
    last: int
    part: int
    parts: int
    is_smaller: bool


@dataclass(frozen=True, kw_only=True)
class Uploads:
    """The files of a packet; `left_out` are titles and pages of what no file could be made of."""

    standing: Standing
    packet: Packet | None = None
    limits: UploadLimits | None = None
    files: tuple[UploadFile, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()

    @property
    def is_ready(self) -> bool:
        return self.standing is Standing.READY

    def of_set(self, number: int) -> tuple[UploadFile, ...]:
        return tuple(file for file in self.files if file.set_number == number)


def uploads_of(case: Case, *, today: date) -> Uploads:
    """Return the files of the last final packet, and whether they may be used today."""
    limits = upload_limits(on=today)
    packet = packets_of(case).filter(is_draft=False).first()
    if packet is None:
        return Uploads(standing=Standing.NO_PACKET, limits=limits)
    if not packet.uploads or not packet.uploads.storage.exists(str(packet.uploads.name)):
        return Uploads(standing=Standing.TO_MAIL, packet=packet, limits=limits)
    if limits is None or not limits.takes_pdf:
        return Uploads(standing=Standing.UNKNOWN, packet=packet)
    rows = packet.manifest.get("uploads", ())
    files = tuple(_file(place, row) for place, row in enumerate(filter(_is_made, rows), start=1))
    fit = all(limits.takes_size(one.size) and limits.takes_name(one.name) for one in files)
    return Uploads(
        standing=Standing.READY if fit else Standing.OVER_LIMIT,
        packet=packet,
        limits=limits,
        files=files,
        left_out=tuple((row["title"], row["pages"][0]) for row in rows if not _is_made(row)),
    )


def _is_made(row: dict[str, Any]) -> bool:
    return "name" in row


def _file(place: int, row: dict[str, Any]) -> UploadFile:
    return UploadFile(
        place=place,
        set_number=row["set"],
        name=row["name"],
        inside="/".join(part for part in (row["folder"], row["name"]) if part),
        title=row["title"],
        size=row["size"],
        first=row["pages"][0],
        last=row["pages"][1],
        part=row["part"],
        parts=row["parts"],
        is_smaller=row["smaller"],
    )


def archive_name(packet: Packet) -> str:
    """Return the name under which a browser saves all files."""
    return f"upload-{packet.case.reference}-v{packet.number}.zip"
