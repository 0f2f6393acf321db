"""Write the footer of each page, and DRAFT across each page of a draft.

Pages come with a free band of 36 points at the foot, upright and unturned, with contents that
leave the graphics state as they found it or are closed off here; so one small content stream a
page is enough, and nothing of a document is ever covered.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import atan2, cos, sin

from pikepdf import Array, Dictionary, Name, Object, Pdf

from packets.assembly import font as typeface
from packets.assembly.sections import Footer

SIZE = 8.5
BASELINE = 13.5
MARGIN = 36.0
FONT = Name("/PacketFooter")
MARK = Name("/PacketDraft")
GREY = "0.2 g"
CUT = "…"
DRAFT_WORD = "DRAFT"
DRAFT_SIZE = 150.0


@dataclass(frozen=True, kw_only=True)
class Tools:
    """What all pages share: the font, the mark, and a stream that saves the graphics state."""

    font: typeface.FooterFont
    font_object: Object
    mark: Object | None
    mark_width: float
    save: Object


def stamp(pdf: Pdf, footers: Iterable[Footer]) -> None:
    """Stamp every page with its footer."""
    lines = tuple(footers)
    tools = _tools(pdf, lines)
    for page, footer in zip(pdf.pages, lines, strict=True):
        _stamp_page(pdf, page.obj, footer, tools)


def _tools(pdf: Pdf, footers: tuple[Footer, ...]) -> Tools:
    lines = (line for footer in footers for line in (footer.text, footer.aside, CUT))
    font = typeface.subset_for(lines)
    mark, width = None, 0.0
    if any(footer.is_draft for footer in footers):
        mark, width = _draft_mark(pdf)
    return Tools(
        font=font,
        font_object=typeface.embedded(pdf, font),
        mark=mark,
        mark_width=width,
        save=pdf.make_stream(b"q"),
    )


def _stamp_page(pdf: Pdf, page: Object, footer: Footer, tools: Tools) -> None:
    width, height = (float(page.MediaBox[i + 2]) - float(page.MediaBox[i]) for i in (0, 1))
    resources = page.get("/Resources")
    if resources is None:
        resources = page.Resources = Dictionary()
    _add(resources, Name.Font, FONT, tools.font_object)
    operators = ["Q q", GREY]
    if tools.mark is not None and footer.is_draft:
        _add(resources, Name.XObject, MARK, tools.mark)
        operators.append(_across(width, height, tools.mark_width))
    if footer.is_written:
        operators += ["BT", f"{FONT} {SIZE} Tf", *_lines(footer, width, tools.font), "ET"]
    operators.append("Q")
    stream = pdf.make_stream("\n".join(operators).encode("ascii"))
    before = page.get("/Contents")
    streams = [] if before is None else list(before) if isinstance(before, Array) else [before]
    page.Contents = Array([tools.save, *streams, stream])


def _lines(footer: Footer, width: float, font: typeface.FooterFont) -> list[str]:
    right = width - MARGIN - font.width(footer.text, SIZE)
    lines = [f"1 0 0 1 {right:.2f} {BASELINE} Tm <{font.shown(footer.text)}> Tj"]
    if footer.aside:
        room = right - MARGIN - 2 * SIZE
        aside = _shortened(footer.aside, room, font)
        lines.append(f"1 0 0 1 {MARGIN} {BASELINE} Tm <{font.shown(aside)}> Tj")
    return lines


def _shortened(text: str, room: float, font: typeface.FooterFont) -> str:
    if font.width(text, SIZE) <= room:
        return text
    while len(text) > len(DRAFT_WORD) and font.width(text + CUT, SIZE) > room:
        text = text[:-1]
    return text.rstrip(" ·:,") + CUT


def _add(resources: Object, kind: Name, name: Name, value: Object) -> None:
    if kind not in resources:
        resources[kind] = Dictionary()
    resources[kind][name] = value


def _draft_mark(pdf: Pdf) -> tuple[Object, float]:
    """Make the word once: light, and multiplied, so that black under it stays black."""
    outline, width = typeface.outline(DRAFT_WORD)
    scale = DRAFT_SIZE / typeface.UNITS
    state = Dictionary(Type=Name.ExtGState, BM=Name.Multiply, ca=1.0)
    mark = pdf.make_stream(
        b"/Light gs 0.88 g\n" + outline,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, -250, width, 1100]),
        Matrix=Array([scale, 0, 0, scale, 0, 0]),
        Resources=Dictionary(ExtGState=Dictionary(Light=state)),
    )
    return mark, width * scale


def _across(width: float, height: float, word: float) -> str:
    """Place the word in the middle of the page, along its diagonal."""
    angle = atan2(height, width)
    c, s = cos(angle), sin(angle)
    rise = DRAFT_SIZE * 0.36
    x = width / 2 - c * word / 2 + s * rise
    y = height / 2 - s * word / 2 - c * rise
    return f"q {c:.4f} {s:.4f} {-s:.4f} {c:.4f} {x:.2f} {y:.2f} cm {MARK} Do Q"
