"""A file comes in, Letter pages come out: needs no database, no queue and no web."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from evidence import converters
from evidence.converters import HEAD_BYTES, Converter
from evidence.errors import (
    EmptyFile,
    NotAsNamed,
    NotCovered,
    Parameter,
    Refused,
    TooLarge,
    UnsupportedType,
)
from evidence.left_behind import opened
from evidence.limits import Allowance, Limits, limits
from evidence.normal import Made
from evidence.normal.cover import Cover
from evidence.sandbox import run
from evidence.workplace import work_folder

NORMALISER_VERSION = "2"
"""Grows when the same file would become other pages; part of every key of a cache."""

COVERED_AT_A_TIME = 8
"""Pages that one child draws, blacks out and packs; each takes about a second."""

_PIECE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Normalised:
    """The pages of one file. `sha256` is of the original; `notes` are values of Note."""

    pages: Path
    page_count: int
    media_type: str
    sha256: str
    notes: tuple[str, ...]


def normalised(
    original: Path, name: str, folder: Path, *, covers: Sequence[Cover] = ()
) -> Normalised:
    """Make Letter pages of a file in `folder`, or raise a Refused.

    `name` is the stem of the PDF that is made; it says nothing about the kind of the file. What
    `covers` name is blacked out.
    """
    allowed = limits()
    size = original.stat().st_size
    check_size(size, allowed)
    converter = recognised(_head(original), original.name)
    sha256 = _sha256(original)
    pages = folder / f"{Path(name).stem or 'document'}-{sha256[:12]}.pdf"
    with work_folder(folder) as work:
        made = _made(original, converter, work, allowed)
        _black_out(work / "pages.pdf", covers, work)
        with opened(work / "pages.pdf"):  # a link would go where it is moved
            (work / "pages.pdf").replace(pages)
    return Normalised(
        pages=pages,
        page_count=made.page_count,
        media_type=converter.media_type,
        sha256=sha256,
        notes=tuple(sorted(made.notes)),
    )


def recognised(head: bytes, name: str) -> Converter:
    """Return the converter for the first bytes of a file, or refuse with the kinds we take.

    The name decides nothing. It only tells who believes to have one of our kinds.
    """
    converter = converters.converter_for(head)
    if converter is not None:
        return converter
    believed = converters.converter_named(name)
    if believed is not None:
        raise NotAsNamed(kind=believed.label)
    raise UnsupportedType(kinds=converters.labels())


def check_size(size: int, allowed: Limits) -> None:
    """Refuse a file of no bytes, or of more than the limit."""
    if size == 0:
        raise EmptyFile
    if size > allowed.file_bytes:
        raise TooLarge(size_bytes=size, limit_bytes=allowed.file_bytes)


def _made(original: Path, converter: Converter, work: Path, allowed: Limits) -> Made:
    places = [os.fspath(path) for path in converters.__path__]
    given = {
        "converter": converters.module_of(converter),
        "modules": places,
        "original": os.fspath(_by_a_plain_name(original.resolve(), work)),
        "out": str(work / "pages.pdf"),
        "limits": asdict(allowed),
    }
    readable = (original.resolve(), *(Path(place) for place in places))
    allowance = Allowance.of(allowed, office=converter.runs_office)
    try:
        done = run("normalise", given, allowance=allowance, work=work, readable=readable)
    except UnsupportedType as refused:
        raise UnsupportedType(kinds=converters.labels()) from refused
    return Made(page_count=int(done["page_count"]), notes=frozenset(map(str, done["notes"])))


def _by_a_plain_name(original: Path, work: Path) -> Path:
    """Return a link to a file whose name is in no letters that the child can be told."""
    try:
        os.fspath(original).encode("utf-8")
    except UnicodeEncodeError:
        link = work / "original"
        link.symlink_to(original)
        return link
    return original


def _black_out(pages: Path, covers: Sequence[Cover], work: Path) -> None:
    """Black out some pages at a time, so that each child's limits are those of a short document."""
    numbers = sorted({cover.page for cover in covers})
    out = work / "covered.pdf"
    for first in range(0, len(numbers), COVERED_AT_A_TIME):
        now = numbers[first : first + COVERED_AT_A_TIME]
        wanted = [list(cover.facts) for cover in covers if cover.page in now]
        given = {"pages": str(pages), "covers": wanted, "out": str(out)}
        try:
            run("cover", given, allowance=Allowance.of(limits()), work=work)
        except Refused as refused:
            raise NotCovered from refused
        out.replace(pages)


def _head(original: Path) -> bytes:
    with original.open("rb") as file:
        return file.read(HEAD_BYTES)


def _sha256(original: Path) -> str:
    digest = hashlib.sha256()
    with original.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


__all__ = [
    "NORMALISER_VERSION",
    "Normalised",
    "Parameter",
    "check_size",
    "normalised",
    "recognised",
]
