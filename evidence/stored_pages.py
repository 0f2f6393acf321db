"""Get the pages of a document from wherever they are kept."""

from pathlib import Path

from evidence.models import Document


def copy_pages(document: Document, place: Path) -> Path:
    """Copy the pages of a ready document to a place of this machine, and return it.

    Raises FileNotFoundError where other pages have just taken their place.
    """
    with document.pages.open("rb") as stored, place.open("wb") as copy:
        for piece in stored.chunks():
            copy.write(piece)
    return place
