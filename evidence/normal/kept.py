"""Every page of a PDF on Letter paper as it is, with what must be known to judge it afterwards."""

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from evidence.errors import Refused
from evidence.limits import Limits
from evidence.normal.allowed import Walk
from evidence.normal.annotations import OnTop, lift, print_into_pages
from evidence.normal.geometry import SMALL, Placement, Sheet, place
from evidence.normal.suspicions import has_hidden_layers
from evidence.normal.wrap import add_links, sheet_of, wrap
from evidence.notes import Note

MOST_MARKS = 1_000
"""With more of them on a page each program takes seconds to show it; as a picture it is quick."""


@dataclass(frozen=True, kw_only=True)
class KeptPage:
    """One page: where it lies now, and how far it is to be trusted."""

    index: int
    sheet: Sheet
    placement: Placement
    notes: frozenset[str]
    must_be_drawn: bool
    """It could not be copied, or would show what was hidden."""

    must_be_compared: bool
    """Something was printed into it."""


def keep_pages(
    source: Pdf, paper: Pdf, limits: Limits, *, unwritten: frozenset[int]
) -> tuple[KeptPage, ...]:
    """Add every page of `source` to `paper`; a page that cannot be copied leaves a blank one.

    `unwritten` are pages with answers that only the viewer shows.
    """
    pages = [page.obj for page in source.pages]
    crowded = [_marks_on(page) > MOST_MARKS for page in pages]
    on_top = [lift(page) for page in pages]
    could_print = _printed(source) if any(top.is_printed for top in on_top) else True
    hides = has_hidden_layers(source)
    walk = Walk(megapixels=limits.megapixels)
    kept = []
    for index, (page, top) in enumerate(zip(pages, on_top, strict=True)):
        sheet = sheet_of(page, limits.page_side_points[0])
        placement = place(sheet)
        layered = _copied(page, source, paper, sheet, top, walk)
        kept.append(
            KeptPage(
                index=index,
                sheet=sheet,
                placement=placement,
                notes=top.notes | _size_note(sheet, placement),
                must_be_drawn=layered is None
                or (layered and hides)
                or index in unwritten
                or crowded[index]
                or (top.is_printed and not could_print),
                must_be_compared=top.is_printed,
            )
        )
    return tuple(kept)


def _marks_on(page: Object) -> int:
    marks = page.get("/Annots")
    return len(marks) if isinstance(marks, Array) else 0


def _printed(source: Pdf) -> bool:
    """Print what lies on the pages into them; say whether that could be done."""
    try:
        print_into_pages(source)
    except MemoryError:
        raise
    except Exception:
        return False
    return True


def _copied(
    page: Object, source: Pdf, paper: Pdf, sheet: Sheet, top: OnTop, walk: Walk
) -> bool | None:
    """Copy one page and say whether it has layers, or None where it could not be copied."""
    try:
        wrapped = wrap(page, source, paper, sheet, walk)
    except (MemoryError, Refused):
        raise
    except Exception:
        paper.pages.append(_blank(paper))
        return None
    paper.pages.append(wrapped.page)
    add_links(paper.pages[-1], top.links, place(sheet), paper)
    return wrapped.has_layers


def _blank(paper: Pdf) -> Page:
    return Page(paper.make_indirect(Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 612, 792]))))


def _size_note(sheet: Sheet, placement: Placement) -> frozenset[str]:
    is_small = placement.scale / sheet.unit < SMALL
    return frozenset({Note.MADE_SMALL}) if is_small else frozenset()
