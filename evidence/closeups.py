"""Pictures of single places on pages, drawn in the child each time and kept nowhere."""

from collections.abc import Sequence

from evidence.errors import NoSuchPage, Refused
from evidence.left_behind import bytes_of
from evidence.limits import Allowance, limits
from evidence.models import Document
from evidence.sandbox import run
from evidence.stored_pages import copy_pages
from evidence.workplace import work_folder


def closeup(*, document: Document, page: int, box: Sequence[float]) -> bytes:
    """Return a PNG of a place on a page (from 1) of a ready document, or raise NoSuchPage.

    `box` is left, top, width and height as parts of the upright page; without one the whole page.
    """
    if not document.is_ready or not 1 <= page <= document.page_count:
        message = f"{document} has no page {page}"
        raise NoSuchPage(message)
    with work_folder() as work:
        pages, out = work / "pages.pdf", work / "place.png"
        try:
            copy_pages(document, pages)
        except (FileNotFoundError, ValueError) as error:  # others have just taken their place
            message = f"the pages of {document} are being made anew"
            raise NoSuchPage(message) from error
        given = {
            "pages": str(pages),
            "page": page,
            "box": list(box) or [0, 0, 1, 1],
            "out": str(out),
        }
        try:
            run("closeup", given, allowance=Allowance.of(limits()), work=work)
            return bytes_of(out)
        except Refused as error:
            message = f"a place on page {page} of {document} cannot be drawn"
            raise NoSuchPage(message) from error
