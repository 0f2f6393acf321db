"""Answers in a form that have no picture, or an old one: programs save the words and no more.

Their pages are drawn by the viewer, which writes such answers itself. It has no letters but Latin
ones for that, so a name in another script that has no picture is refused before it is lost.
"""

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, Pdf, PdfError, Stream, String

from evidence.errors import AnswersNotPrinted
from evidence.normal.annotations import list_of

_UP_AT_MOST = 20
"""Levels of a field tree; deeper ones are loops."""


@dataclass(frozen=True, kw_only=True)
class OldPictures:
    """What was found: pages with answers to be written, and whether the document was changed."""

    pages: frozenset[int] = frozenset()
    is_changed: bool = False


def forget_old_pictures(document: Pdf) -> OldPictures:
    """Take away the pictures of answers that do not show them.

    A form may ask its reader to draw all answers anew; those that have a good picture keep it.
    """
    form = document.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return OldPictures()
    may_be_old = bool(form.get("/NeedAppearances", False))
    form["/NeedAppearances"] = False
    pages = set()
    for index, page in enumerate(document.pages):
        for widget in _widgets(page.obj):
            if _must_be_written(widget, may_be_old=may_be_old):
                if "/AP" in widget:
                    del widget["/AP"]
                pages.add(index)
    return OldPictures(pages=frozenset(pages), is_changed=may_be_old or bool(pages))


def _widgets(page: Object) -> list[Object]:
    return [
        entry
        for entry in list_of(page.get("/Annots"))
        if isinstance(entry, Dictionary) and entry.get("/Subtype") == "/Widget"
    ]


def _must_be_written(widget: Object, *, may_be_old: bool) -> bool:
    if _inherited(widget, "/FT") not in ("/Tx", "/Ch"):
        return False
    words, picture = _words(_inherited(widget, "/V")), _picture(widget)
    if not words or (picture is not None and not may_be_old):
        return False
    try:
        latin = [word.encode("cp1252") for word in words]
    except UnicodeEncodeError as error:
        if picture is not None:
            return False  # it was drawn by a program that has the letters
        raise AnswersNotPrinted from error
    return picture is None or not all(word in picture for word in latin)


def _words(answer: object) -> list[str]:
    """Return the words of an answer; a list may have several chosen lines."""
    lines = list_of(answer) if isinstance(answer, Array) else [answer]
    return [word for line in lines if isinstance(line, String) for word in str(line).split()]


def _picture(widget: Object) -> bytes | None:
    pictures = widget.get("/AP")
    shown = pictures.get("/N") if isinstance(pictures, Dictionary) else None
    if not isinstance(shown, Stream):
        return None
    try:
        return shown.read_bytes().replace(b"\\", b"")
    except PdfError:
        return None


def _inherited(field: Object, key: str) -> object:
    for _ in range(_UP_AT_MOST):
        if key in field:
            return field[key]
        parent = field.get("/Parent")
        if not isinstance(parent, Dictionary):
            return None
        field = parent
    return None
