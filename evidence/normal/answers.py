"""Answers in a form that have no picture, or an old one: programs save the words and no more.

Their pages are drawn by the viewer, which writes such answers itself. It has no letters but Latin
ones for that, so a name in another script is refused before it is lost, unless its picture shows
it. Beside the answer of a combo box it would draw the arrow for opening it, which no print shows:
so such a box is made a line of text first.
"""

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, Stream, String

from evidence.errors import AnswersNotPrinted
from evidence.normal.fields import field_of, flags_of, inherited, shown_answer, widgets
from evidence.normal.written import shows

_COMBO = 1 << 17


@dataclass(frozen=True, kw_only=True)
class OldPictures:
    """What was found: pages with answers to be written, and whether the document was changed."""

    pages: frozenset[int] = frozenset()
    is_changed: bool = False


def forget_old_pictures(document: Pdf) -> OldPictures:
    """Take away the pictures of answers that do not show them.

    A form may ask its reader to draw all answers anew; those that have a good picture keep it.
    """
    found = document.Root.get("/AcroForm")
    is_cut_out = not isinstance(found, Dictionary)
    form = found if isinstance(found, Dictionary) else _a_form()
    document.Root["/AcroForm"] = form
    may_be_old = bool(form.get("/NeedAppearances", False))
    form["/NeedAppearances"] = False
    pages = set()
    is_changed = may_be_old
    for index, page in enumerate(document.pages):
        for widget in widgets(page.obj):
            if _must_be_written(widget, may_be_old=may_be_old):
                if "/AP" in widget:
                    del widget["/AP"]
                pages.add(index)
            is_changed |= _without_arrow(widget) or is_cut_out
    return OldPictures(pages=frozenset(pages), is_changed=is_changed or bool(pages))


def _a_form() -> Dictionary:
    """Return the form that a page was cut out of: without one the viewer shows no answer at all."""
    helvetica = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding,
    )
    return Dictionary(
        Fields=Array([]),
        DR=Dictionary(Font=Dictionary(Helv=helvetica)),
        DA=String("/Helv 0 Tf 0 g"),
    )


def _must_be_written(widget: Object, *, may_be_old: bool) -> bool:
    if inherited(widget, "/FT") not in ("/Tx", "/Ch"):
        return False
    words = [word for line in shown_answer(widget) for word in line.split()]
    picture = _picture(widget)
    if not words or (picture is not None and not may_be_old):
        return False
    try:
        latin = [word.encode("cp1252") for word in words]
    except UnicodeEncodeError as error:
        if picture is not None and shows(widget.AP.N, words):
            return False  # it was drawn by a program that has the letters
        raise AnswersNotPrinted from error
    return picture is None or not all(word in picture for word in latin)


def _without_arrow(widget: Object) -> bool:
    """Make a combo box without a picture a line of text; return whether it was one."""
    is_combo = inherited(widget, "/FT") == Name.Ch and bool(flags_of(widget) & _COMBO)
    if not is_combo or _picture(widget) is not None:
        return False
    answer = " ".join(shown_answer(widget))
    field = field_of(widget)
    field["/FT"], field["/Ff"], field["/V"] = Name.Tx, 0, String(answer)
    return True


def _picture(widget: Object) -> bytes | None:
    pictures = widget.get("/AP")
    shown = pictures.get("/N") if isinstance(pictures, Dictionary) else None
    if not isinstance(shown, Stream):
        return None
    try:
        return shown.read_bytes().replace(b"\\", b"")
    except PdfError:
        return None
