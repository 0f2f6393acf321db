"""Take out of each page's resources what it does not draw: it may be another page's picture.

Pages of one file often share one list of pictures. Where a page of them is blacked out, its
pictures must not stay in the file because another page could have shown them.
"""

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf, Stream

_NAMED = ("/XObject", "/Pattern", "/Shading", "/ExtGState", "/Properties")
"""The kinds of resources in which there may be pictures and text. Names of others are no secret."""

_DEEPEST = 20


def drop_unused(paper: Pdf) -> None:
    """Let pages, and the drawings on them, name only what their content draws."""
    seen: set[tuple[int, int]] = set()
    for page in paper.pages:
        _keep_used(page.obj, _names_in(page.obj), seen, _DEEPEST)


def _keep_used(
    holder: Object, used: frozenset[str] | None, seen: set[tuple[int, int]], deepest: int
) -> None:
    """Give a page or a drawing resources of its own; unread content (None) keeps them all."""
    resources = holder.get("/Resources")
    if not isinstance(resources, Dictionary):
        return
    own = Dictionary(dict(resources.items()))
    for kind in _NAMED:
        entries = resources.get(kind)
        if isinstance(entries, Dictionary) and used is not None:
            own[kind] = Dictionary({k: v for k, v in entries.items() if k in used})
    holder["/Resources"] = own
    for kind in ("/XObject", "/Pattern"):
        for drawing in dict(own.get(kind, Dictionary()).items()).values():
            _go_into(drawing, seen, deepest - 1)


def _go_into(drawing: Object, seen: set[tuple[int, int]], deepest: int) -> None:
    has_content = isinstance(drawing, Stream) and drawing.get("/Subtype") != Name.Image
    if not has_content or drawing.objgen in seen or deepest == 0:
        return
    seen.add(drawing.objgen)
    _keep_used(drawing, _names_in(drawing), seen, deepest)


def _names_in(holder: Object) -> frozenset[str] | None:
    """Return every name in the content of a page or drawing; None where it cannot be read."""
    try:
        instructions = pikepdf.parse_content_stream(holder)
    except (pikepdf.PdfError, ValueError, TypeError):
        return None
    return frozenset(
        str(operand)
        for instruction in instructions
        if not isinstance(instruction, pikepdf.ContentStreamInlineImage)
        for operand in instruction.operands
        if isinstance(operand, Name)
    )
