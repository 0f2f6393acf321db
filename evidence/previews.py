"""Pictures of pages for the screen, drawn once in the child and kept beside the document."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from evidence.errors import NoSuchPage, Refused
from evidence.left_behind import bytes_of
from evidence.limits import Allowance, limits
from evidence.models import Document
from evidence.sandbox import run
from evidence.stored_pages import copy_pages
from evidence.workplace import work_folder

SMALL, LARGE = 160, 1000
WIDTHS = (SMALL, LARGE)
"""Dots; only these are drawn, so that nobody can fill the storage with others."""

END_OF_PNG = b"IEND\xaeB`\x82"
READING_WIDTHS = (1000, 1600)
"""Dots, for reading a page on the screen: as it is, and larger."""

MOST_BYTES = 150_000
"""Of a picture for reading, so that a slow network shows it at once."""


@dataclass(frozen=True, kw_only=True)
class _Picture:
    """One picture of a page: how it is named, and which job of the child draws it how."""

    ending: str
    job: str
    given: dict[str, int]
    is_whole: Callable[[bytes], bool]


def page_picture(*, document: Document, page: int, width: int) -> bytes:
    """Return a PNG of a page (from 1) of a ready document, or raise NoSuchPage."""
    whole = _Picture(
        ending=f"{width}.png", job="draw", given={"width": width}, is_whole=_is_whole_png
    )
    return _picture(document, page, whole, is_known=width in WIDTHS)


def reading_picture(*, document: Document, page: int, width: int) -> bytes:
    """Return a WebP of a page (from 1) of at most MOST_BYTES, or raise NoSuchPage.

    It is `width` dots wide, or fewer where the page would not go into so many bytes.
    """
    light = _Picture(
        ending=f"{width}.webp",
        job="draw_light",
        given={"width": width, "most_bytes": MOST_BYTES},
        is_whole=_is_whole_webp,
    )
    return _picture(document, page, light, is_known=width in READING_WIDTHS)


def _picture(document: Document, page: int, wanted: _Picture, *, is_known: bool) -> bytes:
    if not is_known or not document.is_ready or not 1 <= page <= document.page_count:
        message = f"{document} has no picture {wanted.ending} of page {page}"
        raise NoSuchPage(message)
    place = _place(document, page, wanted)
    if (kept := _kept(place, wanted)) is not None:
        return kept
    picture = _drawn(document, page, wanted)
    # Two requests may draw the same page at once: the storage then keeps one under another name.
    kept_at = default_storage.save(place, ContentFile(picture))
    is_late = not Document.objects.filter(pk=document.pk, pages=document.pages.name).exists()
    if kept_at != place or is_late:  # the pages may have been covered while we drew
        default_storage.delete(kept_at)
    return picture


def _is_whole_png(picture: bytes) -> bool:
    return picture.endswith(END_OF_PNG)


def _is_whole_webp(picture: bytes) -> bool:
    """Tell whether all bytes are there that the head of the file counts."""
    head = 8
    return len(picture) > head and int.from_bytes(picture[4:head], "little") + head == len(picture)


def _kept(place: str, wanted: _Picture) -> bytes | None:
    """Return the picture that is kept; a part of one, as a full disk leaves it, is thrown away."""
    if not default_storage.exists(place):
        return None
    with default_storage.open(place) as file:
        picture = bytes(file.read())
    if wanted.is_whole(picture):
        return picture
    default_storage.delete(place)
    return None


def _place(document: Document, page: int, wanted: _Picture) -> str:
    """Name the picture after the pages that it shows: new pages have new pictures."""
    stem = Path(str(document.pages.name)).stem
    return f"{document.folder}/{stem}-{page:04}-{wanted.ending}"


def _drawn(document: Document, page: int, wanted: _Picture) -> bytes:
    with work_folder() as work:
        pages = work / "pages.pdf"
        try:
            copy_pages(document, pages)
        except FileNotFoundError as error:  # other pages have just taken their place
            message = f"the pages of {document} are being made anew"
            raise NoSuchPage(message) from error
        out = work / "page"
        given = {"pages": str(pages), "page": page, "out": str(out), **wanted.given}
        try:
            run(wanted.job, given, allowance=Allowance.of(limits()), work=work)
            return bytes_of(out)
        except Refused as error:
            message = f"page {page} of {document} cannot be drawn"
            raise NoSuchPage(message) from error


def picture_size(png: bytes) -> tuple[int, int]:
    """Return width and height of a picture that was drawn here, from the head of the PNG."""
    width, height = struct.unpack(">II", png[16:24])
    return (width, height)
