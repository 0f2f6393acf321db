"""Letter pages from a PDF: text stays text; what cannot be kept exactly is drawn as a picture."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
from pikepdf import ObjectStreamMode, Pdf

from evidence.errors import DynamicForm, NoPages, PasswordNeeded, TooManyPages, Unreadable
from evidence.limits import Limits
from evidence.normal import Made
from evidence.normal.answers import forget_old_pictures
from evidence.normal.drawn import draw_page
from evidence.normal.kept import KeptPage, keep_pages
from evidence.normal.look import Viewer, viewing
from evidence.normal.proof import differing, is_sound
from evidence.normal.shown import settle
from evidence.normal.suspicions import is_dynamic_form, notes_on, notes_on_damage, says_more_pages
from evidence.normal.ticks import settle_ticks
from evidence.notes import Note


def letter_pages(original: Path, out: Path, limits: Limits) -> Made:
    """Write the Letter pages of a PDF to `out`, or raise a Refused."""
    with viewing(original) as viewer, _source(original) as source:
        if viewer is not None:
            _check_count(viewer.page_count, limits)
        if source is None:
            return _all_drawn(viewer, out, frozenset())
        _check_count(len(source.pages), limits)
        if is_dynamic_form(source):
            raise DynamicForm
        if viewer is not None and viewer.page_count > len(source.pages):
            notes = notes_on(source) | notes_on_damage(source.get_warnings())
            return _all_drawn(viewer, out, notes)
        if viewer is None and says_more_pages(source):
            raise Unreadable  # nobody else can say that it has no more
        is_settled = settle(source) | settle_ticks(source)
        old = forget_old_pictures(source)
        agree = viewer is not None and viewer.page_count == len(source.pages)
        if viewer is not None and agree and not (old.is_changed or is_settled):
            return _made(source, viewer, out, limits, old.pages)
        make = _repaired if viewer is None else _made_from_copy
        return make(source, out, limits, old.pages)


def save(paper: Pdf, out: Path) -> None:
    """Write pages so that the same pages are the same bytes."""
    paper.save(
        out,
        static_id=True,
        object_stream_mode=ObjectStreamMode.generate,
        fix_metadata_version=False,
    )


@contextmanager
def _source(original: Path) -> Iterator[Pdf | None]:
    """Open and repair a PDF, or give None where qpdf cannot."""
    try:
        source = pikepdf.open(original)
    except pikepdf.PasswordError as error:
        raise PasswordNeeded from error
    except pikepdf.PdfError:
        yield None
        return
    with source:
        yield source if _can_list_pages(source) else None


def _can_list_pages(source: Pdf) -> bool:
    try:
        return len(source.pages) > 0
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
        return False


def _check_count(count: int, limits: Limits) -> None:
    if count > limits.pages:
        raise TooManyPages(count=count, limit=limits.pages)


def _repaired(source: Pdf, out: Path, limits: Limits, unwritten: frozenset[int]) -> Made:
    """Make pages of what no viewer can open, and only where qpdf found all of its pages."""
    made = _made_from_copy(source, out, limits, unwritten)
    if Note.PAGES_MISSING in made.notes:
        raise Unreadable
    return made


def _made_from_copy(source: Pdf, out: Path, limits: Limits, unwritten: frozenset[int]) -> Made:
    """Let the viewer look at a copy: repaired, decrypted, or rid of pictures of old answers."""
    copy = out.with_name("copy.pdf")
    source.save(copy, encryption=False)
    with viewing(copy) as viewer:
        if viewer is None or viewer.page_count != len(source.pages):
            raise Unreadable
        return _made(source, viewer, out, limits, unwritten)


def _made(
    source: Pdf, viewer: Viewer, out: Path, limits: Limits, unwritten: frozenset[int]
) -> Made:
    notes = set(notes_on(source))
    with Pdf.new() as paper:
        kept = keep_pages(source, paper, limits, unwritten=unwritten)
        save(paper, out)
        drawn = {page.index for page in kept if page.must_be_drawn}
        drawn |= differing(kept, viewer, out, limits)
        warnings = source.get_warnings()
        if warnings and not is_sound(out):
            drawn = {page.index for page in kept}
        if drawn:
            _replace(paper, kept, drawn, viewer)
            save(paper, out)
            notes.add(Note.DRAWN)
    _check_written(out, len(kept))
    notes |= notes_on_damage(warnings)
    for page in kept:
        notes |= page.notes
    return Made(page_count=len(kept), notes=frozenset(notes))


def _replace(paper: Pdf, kept: tuple[KeptPage, ...], drawn: set[int], viewer: Viewer) -> None:
    for index in sorted(drawn):
        paper.pages[index] = draw_page(viewer, index, paper, kept[index].sheet.unit)


def _all_drawn(viewer: Viewer | None, out: Path, notes: frozenset[str]) -> Made:
    """Draw every page, where the document itself is beyond repair."""
    if viewer is None:
        raise Unreadable
    if viewer.page_count == 0:
        raise NoPages
    with Pdf.new() as paper:
        for index in range(viewer.page_count):
            paper.pages.append(draw_page(viewer, index, paper, 1.0))
        save(paper, out)
    _check_written(out, viewer.page_count)
    return Made(page_count=viewer.page_count, notes=notes | {Note.DRAWN})


def _check_written(out: Path, page_count: int) -> None:
    """Count the pages again with the other library: none may be lost in silence."""
    with viewing(out) as viewer:
        if viewer is None or viewer.page_count != page_count:
            raise Unreadable
