"""A packet as others read it: pypdf for its structure, PDFium (as in Chrome) for its text."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from django.utils.translation import gettext as _

import pypdfium2
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from packets.errors import NotVerified

PARSED_AT_MOST = 50
_HIDDEN = re.compile("[\u200b\u2060\u00ad\ufffe\ufeff]")
_SPACE = re.compile(r"\s+")


def as_read(text: str) -> str:
    """Return text as a person reads it: one space between words, no marks that do not show."""
    return _SPACE.sub(" ", _HIDDEN.sub("", unicodedata.normalize("NFC", text))).strip()


@dataclass(frozen=True, kw_only=True)
class PlaceLink:
    """A link that leads to a page of the packet; both pages are counted from 1."""

    page: int
    rect: tuple[float, float, float, float]
    leads_to: int


class OpenedPacket:
    """Both readers on one file.

    PDFium keeps every page it has parsed, pictures and all, until its document is closed. So it
    opens the file anew from time to time, and a large packet is read in little memory.
    """

    def __init__(self, reader: PdfReader, file: Path) -> None:
        self.reader = reader
        self.file = file
        self.document = pypdfium2.PdfDocument(file)
        self._parsed = 0
        self.page_count = len(reader.pages)
        self._number = {
            page.indirect_reference.idnum: number
            for number, page in enumerate(reader.pages, start=1)
            if page.indirect_reference is not None
        }
        self._kept: tuple[int, Any] = (0, None)

    @property
    def root(self) -> DictionaryObject:
        return self.reader.root_object

    def text(self, page: int, box: tuple[float, float, float, float] | None = None) -> str:
        """Return the text of a page, or of a box (left, bottom, right, top) on it."""
        text_page = self._text_page(page)
        if box is None:
            return as_read(text_page.get_text_range())
        left, bottom, right, top = box
        return as_read(text_page.get_text_bounded(left, bottom, right, top))

    def _text_page(self, page: int) -> Any:
        """Parse a page once for all that is read on it, and never keep two."""
        if self._kept[0] != page:
            self._let_go()
            self._kept = (page, self.document[page - 1].get_textpage())
            self._parsed += 1
        return self._kept[1]

    def _let_go(self) -> None:
        if self._kept[1] is not None:
            self._kept[1].close()
        self._kept = (0, None)
        if self._parsed >= PARSED_AT_MOST:
            self.document.close()
            self.document = pypdfium2.PdfDocument(self.file)
            self._parsed = 0

    def close(self) -> None:
        self._let_go()
        self.document.close()

    def width(self, page: int) -> float:
        return float(self.reader.pages[page - 1].mediabox.width)

    def number_of(self, target: Any) -> int:
        """Return the number of the page that a destination names, or 0 when it is none of ours."""
        target = target.get_object() if isinstance(target, IndirectObject) else target
        if not isinstance(target, ArrayObject) or not target:
            return 0
        page = target.raw_get(0) if hasattr(target, "raw_get") else list.__getitem__(target, 0)
        return self._number.get(getattr(page, "idnum", -1), 0)

    def annotations(self, page: int) -> list[DictionaryObject]:
        found = self.reader.pages[page - 1].get("/Annots")
        entries = cast(Any, () if found is None else found.get_object())
        return [entry.get_object() for entry in entries]

    def links(self, page: int) -> Iterator[PlaceLink]:
        """Yield the links of a page that lead into the packet, in the order of the page."""
        for annotation in self.annotations(page):
            if "/Dest" in annotation:
                x0, y0, x1, y1 = (float(value) for value in cast(Any, annotation["/Rect"]))
                yield PlaceLink(
                    page=page,
                    rect=(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)),
                    leads_to=self.number_of(annotation.raw_get("/Dest")),
                )


@contextmanager
def opened(file: Path) -> Iterator[OpenedPacket]:
    """Open a packet with both libraries; what they cannot read was not written right."""
    unreadable = _("The packet cannot be read back. Build it again.")
    with file.open("rb") as stream:
        try:
            reader = PdfReader(stream, strict=False)
            packet = OpenedPacket(reader, file)
        except (PyPdfError, pypdfium2.PdfiumError, ValueError, KeyError) as error:
            raise NotVerified(unreadable) from error
        try:
            yield packet
        finally:
            packet.close()
