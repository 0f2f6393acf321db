"""Pictures of pages for the screen, drawn once in the child and kept beside the document."""

import struct
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


def page_picture(*, document: Document, page: int, width: int) -> bytes:
    """Return a PNG of a page (from 1) of a ready document, or raise NoSuchPage."""
    if width not in WIDTHS or not document.is_ready or not 1 <= page <= document.page_count:
        message = f"{document} has no picture of page {page} at width {width}"
        raise NoSuchPage(message)
    place = _place(document, page, width)
    if (kept := _kept(place)) is not None:
        return kept
    picture = _drawn(document, page, width)
    # Two requests may draw the same page at once: the storage then keeps one under another name.
    kept_at = default_storage.save(place, ContentFile(picture))
    is_late = not Document.objects.filter(pk=document.pk, pages=document.pages.name).exists()
    if kept_at != place or is_late:  # the pages may have been covered while we drew
        default_storage.delete(kept_at)
    return picture


def _kept(place: str) -> bytes | None:
    """Return the picture that is kept; a part of one, as a full disk leaves it, is thrown away."""
    if not default_storage.exists(place):
        return None
    with default_storage.open(place) as file:
        picture = bytes(file.read())
    if picture.endswith(END_OF_PNG):
        return picture
    default_storage.delete(place)
    return None


def _place(document: Document, page: int, width: int) -> str:
    """Name the picture after the pages that it shows: new pages have new pictures."""
    stem = Path(str(document.pages.name)).stem
    return f"{document.folder}/{stem}-{page:04}-{width}.png"


def _drawn(document: Document, page: int, width: int) -> bytes:
    with work_folder() as work:
        pages = work / "pages.pdf"
        try:
            copy_pages(document, pages)
        except FileNotFoundError as error:  # other pages have just taken their place
            message = f"the pages of {document} are being made anew"
            raise NoSuchPage(message) from error
        out = work / "page.png"
        given = {"pages": str(pages), "page": page, "width": width, "out": str(out)}
        try:
            run("draw", given, allowance=Allowance.of(limits()), work=work)
            return bytes_of(out)
        except Refused as error:
            message = f"page {page} of {document} cannot be drawn"
            raise NoSuchPage(message) from error


def picture_size(png: bytes) -> tuple[int, int]:
    """Return width and height of a picture that was drawn here, from the head of the PNG."""
    width, height = struct.unpack(">II", png[16:24])
    return (width, height)
