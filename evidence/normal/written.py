"""The letters that the picture of an answer shows, as far as its fonts tell them."""

import io
import unicodedata
from collections import Counter

import pypdfium2
from pikepdf import Dictionary, Object, Pdf, PdfError

_ROOM = (14_400, 14_400)
"""Points; the picture need not be seen, only read."""


def shows(picture: Object, words: list[str]) -> bool:
    """Say whether all letters of an answer are in its picture.

    Their order is not asked for: Arabic may be drawn from either side. Marks above and below
    letters are not either, for fonts draw them together with a letter.
    """
    return not _letters("".join(words)) - _letters(_text_of(picture))


def _text_of(picture: Object) -> str:
    try:
        with Pdf.new() as paper:
            page = paper.add_blank_page(page_size=_ROOM)
            page.obj.Resources = Dictionary(XObject=Dictionary(P=paper.copy_foreign(picture)))
            page.obj.Contents = paper.make_stream(b"/P Do")
            kept = io.BytesIO()
            paper.save(kept)
        return _read(kept.getvalue())
    except (PdfError, pypdfium2.PdfiumError):
        return ""


def _read(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        layer = page.get_textpage()
        try:
            return str(layer.get_text_range())
        finally:
            layer.close()
            page.close()
    finally:
        document.close()


def _letters(text: str) -> Counter[str]:
    return Counter(one for one in unicodedata.normalize("NFKC", text) if one.isalnum())
