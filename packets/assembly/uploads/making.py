"""Make the files to upload of a finished packet, check each one, and lay them into one archive."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from pikepdf import Pdf
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from packets.assembly.bind import Binding
from packets.assembly.checks import require
from packets.assembly.uploads.cutting import Cut, Cutter
from packets.assembly.uploads.planning import Planned, planned
from packets.digests import sha256_of
from packets.online.limits import UploadLimits, upload_limits
from packets.snapshot import CaseSnapshot

FILE_NAME = "uploads.zip"
ACTS = frozenset({"/OpenAction", "/AA", "/AcroForm", "/Names"})
SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The day of every file in the archive: the same packet gives the same bytes."""


@dataclass(frozen=True, kw_only=True)
class Uploads:
    """The archive, and a row of plain data for each file (JSON).

    A row has `set`, `folder`, `name`, `title`, `pages` (first and last of its part of the packet,
    counted from 1), `part`, `parts`, `size` in bytes, `sha256` and `smaller`. One that is too large
    for the account has `size` and no `name`: it is not in the archive.
    """

    file: Path
    rows: tuple[dict[str, Any], ...]


def make_uploads(
    packet: Path, case: CaseSnapshot, binding: Binding, folder: Path
) -> Uploads | None:
    """Return the files of a packet that was read back; None where no limits are known.

    Raises NotVerified where a file is not what it should be.
    """
    limits = upload_limits(on=case.filing_day)
    if limits is None or not limits.takes_pdf:
        return None
    file = folder / FILE_NAME
    rows: list[dict[str, Any]] = []
    with Pdf.open(packet) as pdf, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        cutter = Cutter(packet, pdf, folder)
        for plan in planned(case, binding):
            for row, cut in _rows(plan, cutter, limits):
                rows.append(row)
                if "name" in row:
                    _check(cut, row["name"], limits)
                    _add(archive, cut.file, row)
                cut.file.unlink()
    return Uploads(file=file, rows=tuple(rows))


def _rows(
    plan: Planned, cutter: Cutter, limits: UploadLimits
) -> Iterator[tuple[dict[str, Any], Cut]]:
    cuts = tuple(cutter.cut(plan.first, plan.last, at_most=limits.file_bytes))
    for part, cut in enumerate(cuts, start=1):
        row: dict[str, Any] = {
            "set": plan.set_number,
            "folder": plan.folder,
            "title": plan.title,
            "pages": [cut.first - plan.first + 1, cut.last - plan.first + 1],
            "part": part,
            "parts": len(cuts),
            "size": cut.size,
            "smaller": cut.is_smaller,
        }
        if limits.takes_size(cut.size):
            row |= {"name": plan.name(part, len(cuts)), "sha256": sha256_of(cut.file)}
        yield row, cut


def _add(archive: zipfile.ZipFile, file: Path, row: dict[str, Any]) -> None:
    inside = "/".join(part for part in (row["folder"], row["name"]) if part)
    info = zipfile.ZipInfo(inside, date_time=SAME_DAY)
    info.external_attr = 0o600 << 16
    info.file_size = row["size"]
    with file.open("rb") as made, archive.open(info, "w") as into:
        while data := made.read(1 << 20):
            into.write(data)


def _check(cut: Cut, name: str, limits: UploadLimits) -> None:
    """Read a file back with another library: whole, inert, of a size and name that are taken."""
    is_right = limits.takes_name(name) and limits.takes_size(cut.size) and _is_right(cut)
    require(
        that=is_right,
        otherwise=_("The file {name} for the upload is not what it should be."),
        name=name,
    )


def _is_right(cut: Cut) -> bool:
    try:
        with PdfReader(cut.file, strict=False) as reader:
            is_whole = len(reader.pages) == cut.page_count and not reader.is_encrypted
            acts = any("/Annots" in page or "/AA" in page for page in reader.pages)
            return is_whole and not acts and not ACTS & set(reader.root_object)
    except (OSError, PyPdfError):
        return False
