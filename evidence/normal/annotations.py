"""Print what lies on top of a page (answers, stamps, highlights) into it, and keep web links."""

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from evidence.normal.geometry import Box, Matrix
from evidence.notes import Note

_ICONS = frozenset({"/Text", "/Popup", "/Link", "/FileAttachment", "/Sound"})
_ICON_NOTES = {
    "/Text": Note.STICKY_NOTES_REMOVED,
    "/FileAttachment": Note.ATTACHMENTS_REMOVED,
    "/Sound": Note.ATTACHMENTS_REMOVED,
}
_WEB = ("http://", "https://")
_LONGEST_ADDRESS = 2_000


@dataclass(frozen=True, kw_only=True)
class WebLink:
    """A link out of the document, where it lies on its own page."""

    area: Box
    address: str


@dataclass(frozen=True, kw_only=True)
class OnTop:
    """What lay on one page."""

    links: tuple[WebLink, ...]
    notes: frozenset[str]
    is_printed: bool
    """Something was printed into the page, so its look is to be compared."""


def lift(page: Object) -> OnTop:
    """Take links and icons off a page, and leave only what belongs on paper."""
    found = [entry for entry in list_of(page.get("/Annots")) if isinstance(entry, Dictionary)]
    kinds = [str(entry.get("/Subtype", "")) for entry in found]
    links = [_web_link(entry) for entry, kind in zip(found, kinds, strict=True) if kind == "/Link"]
    stays = [entry for entry, kind in zip(found, kinds, strict=True) if kind not in _ICONS]
    if "/Annots" in page:
        del page["/Annots"]
    if stays:
        page["/Annots"] = Array(stays)
    notes = {_ICON_NOTES[kind] for kind in kinds if kind in _ICON_NOTES}
    if "/Widget" in kinds:
        notes.add(Note.FORM_PRINTED)
    return OnTop(
        links=tuple(link for link in links if link),
        notes=frozenset(notes),
        is_printed=bool(stays),
    )


def print_into_pages(document: Pdf) -> None:
    """Flatten what is left on the pages, as far as it has a picture."""
    document.flatten_annotations("all")


def link_at(link: WebLink, matrix: Matrix) -> Dictionary:
    """Return the link as an annotation of the new page."""
    area = link.area.moved(matrix)
    corners = [round(side, 2) for side in (area.left, area.bottom, area.right, area.top)]
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array(corners),
        Border=Array([0, 0, 0]),
        A=Dictionary(S=Name.URI, URI=String(link.address)),
    )


def _web_link(annotation: Object) -> WebLink | None:
    action = annotation.get("/A")
    if not isinstance(action, Dictionary) or action.get("/S") != Name.URI:
        return None
    address = action.get("/URI")
    corners = box_of(annotation.get("/Rect"))
    if not isinstance(address, String) or corners is None:
        return None
    text = str(address).strip()
    is_web = text.lower().startswith(_WEB) and text.isascii() and text.isprintable()
    if not is_web or len(text) > _LONGEST_ADDRESS:
        return None
    return WebLink(area=corners, address=text)


def box_of(value: object) -> Box | None:
    """Read a rectangle, or None where there is none."""
    if not isinstance(value, Array) or len(value) != 4:  # noqa: PLR2004 - a rectangle has four
        return None
    try:
        left, bottom, right, top = (float(value[place]) for place in range(4))
    except (TypeError, ValueError):
        return None
    return Box.of((left, bottom, right, top))


def list_of(value: object) -> list[object]:
    """Read an array, or an empty list where there is none."""
    if not isinstance(value, Array):
        return []
    return [value[place] for place in range(len(value))]
