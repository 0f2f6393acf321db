"""A copy of a packet with comments as PDF annotations: highlights and notes with author and date.

ISO 32000-1, 12.5.6.4 (text annotations) and 12.5.6.10 (highlights). The packet itself is never
changed; this copy is for whoever reviews it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String

Box = tuple[float, float, float, float]
PRINTED = 4
"""The flag with which an annotation is printed too (ISO 32000-1, table 165)."""

ICON = 20.0
GAP = 4.0
COLOURS: Mapping[str, tuple[float, float, float]] = {
    "CHANGE": (1.0, 0.75, 0.45),
    "SUGGESTION": (0.62, 0.88, 0.78),
    "QUESTION": (1.0, 0.9, 0.45),
    "PRIVATE": (0.78, 0.72, 0.95),
}


@dataclass(frozen=True, kw_only=True)
class Note:
    """One comment on page `page` (from 1) of the packet, with its talk as one text.

    `boxes` are left, top, width and height as parts of the page, from its top left corner; without
    any it is about the whole page. `kind` is that of the comment, `subject` what it is called.
    """

    page: int
    boxes: tuple[Box, ...]
    kind: str
    subject: str
    author: str
    text: str
    at: datetime

    @property
    def data(self) -> dict[str, object]:
        """Return the note as plain data, to hand it to another process."""
        return {
            "page": self.page,
            "boxes": [list(box) for box in self.boxes],
            "kind": self.kind,
            "subject": self.subject,
            "author": self.author,
            "text": self.text,
            "at": self.at.isoformat(),
        }

    @classmethod
    def of(cls, data: Mapping[str, object]) -> "Note":
        told = dict(data)
        boxes = tuple((b[0], b[1], b[2], b[3]) for b in told.pop("boxes"))  # type: ignore[attr-defined]
        at = datetime.fromisoformat(str(told.pop("at")))
        return cls(boxes=boxes, at=at, **told)  # type: ignore[arg-type]


def annotate(packet: Path, notes: Iterable[Note], out: Path) -> None:
    """Write a copy of a packet with the notes; ValueError for a page that it does not have."""
    with Pdf.open(packet) as pdf:
        icons: dict[int, int] = {}
        for note in notes:
            if not 1 <= note.page <= len(pdf.pages):
                message = f"the packet has no page {note.page}"
                raise ValueError(message)
            page = pdf.pages[note.page - 1]
            if note.boxes:
                made = _highlight(pdf, page, note)
            else:
                made = _text(pdf, page, note, place=icons.get(note.page, 0))
                icons[note.page] = icons.get(note.page, 0) + 1
            if "/Annots" not in page:
                page.Annots = Array()
            page.Annots.append(pdf.make_indirect(made))
        pdf.save(out)


def _common(note: Note, rectangle: tuple[float, ...]) -> Dictionary:
    day = f"D:{note.at:%Y%m%d%H%M%S}Z"
    return Dictionary(
        Type=Name.Annot,
        Rect=Array([round(side, 2) for side in rectangle]),
        Contents=String(note.text),
        T=String(note.author),
        Subj=String(note.subject),
        M=String(day),
        CreationDate=String(day),
        C=Array(list(COLOURS.get(note.kind, COLOURS["QUESTION"]))),
        F=PRINTED,
    )


def _highlight(pdf: Pdf, page: Page, note: Note) -> Dictionary:
    places = [_place(page, box) for box in note.boxes]
    around = (
        min(place[0] for place in places),
        min(place[1] for place in places),
        max(place[2] for place in places),
        max(place[3] for place in places),
    )
    made = _common(note, around)
    made.Subtype = Name.Highlight
    quads: list[float] = []
    for left, bottom, right, top in places:
        # The order that programs use, not that of the standard: both ends above, both below.
        quads += [left, top, right, top, left, bottom, right, bottom]
    made.QuadPoints = Array([round(number, 2) for number in quads])
    made.AP = Dictionary(N=_appearance(pdf, around, places, note))
    return made


def _appearance(
    pdf: Pdf,
    around: tuple[float, float, float, float],
    places: list[tuple[float, float, float, float]],
    note: Note,
) -> Object:
    """Draw the highlight, multiplied, so that the words under it stay black."""
    red, green, blue = COLOURS.get(note.kind, COLOURS["QUESTION"])
    boxes = " ".join(
        f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re"
        for left, bottom, right, top in places
    )
    state = Dictionary(Type=Name.ExtGState, BM=Name.Multiply)
    return pdf.make_stream(
        f"/M gs {red} {green} {blue} rg {boxes} f".encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([round(side, 2) for side in around]),
        Resources=Dictionary(ExtGState=Dictionary(M=state)),
        Group=Dictionary(S=Name.Transparency),
    )


def _text(pdf: Pdf, page: Page, note: Note, *, place: int) -> Dictionary:
    """Return a note at the edge of the page, each below the one before."""
    _left, _bottom, right, top = _sides(page)
    high = top - GAP - place * (ICON + GAP)
    corner = (right - ICON - GAP, high - ICON, right - GAP, high)
    made = _common(note, corner)
    made.Subtype = Name.Text
    made.Name = Name.Comment
    red, green, blue = COLOURS.get(note.kind, COLOURS["QUESTION"])
    x0, y0 = round(corner[0], 2), round(corner[1], 2)
    made.AP = Dictionary(
        N=pdf.make_stream(
            f"{red} {green} {blue} rg 0.2 G {x0 + 1} {y0 + 1} {ICON - 2} {ICON - 2} re B".encode(),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([round(side, 2) for side in corner]),
        )
    )
    return made


def _place(page: Page, box: Box) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a box in the units of the page."""
    left, bottom, right, top = _sides(page)
    wide, high = right - left, top - bottom
    from_left, from_top, width, height = box
    x0, y1 = left + from_left * wide, top - from_top * high
    return (x0, y1 - height * high, x0 + width * wide, y1)


def _sides(page: Page) -> tuple[float, float, float, float]:
    left, bottom, right, top = (float(side) for side in page.mediabox)
    return (left, bottom, right, top)
