"""Proof that the pages still look as they did, page by page, before and after."""

import time
from pathlib import Path

import pikepdf
import pypdfium2

from evidence.limits import Limits
from evidence.normal.alike import ORDINARY, STRICT, look_alike
from evidence.normal.geometry import Box
from evidence.normal.kept import KeptPage
from evidence.normal.look import Viewer, comparable, comparable_part, has_size, viewing


def differing(
    kept: tuple[KeptPage, ...], viewer: Viewer, made: Path, limits: Limits
) -> frozenset[int]:
    """Return the pages that look different now.

    Pages that something was printed into come first and are all compared. The others are compared
    while `look_seconds` last: a long scan is right by construction, and its pictures take long.
    """
    sure = [page for page in kept if page.must_be_compared and not page.must_be_drawn]
    rest = [page for page in kept if not page.must_be_compared and not page.must_be_drawn]
    with viewing(made) as after:
        if after is None or after.page_count != len(kept):
            return frozenset(page.index for page in kept)
        different = {page.index for page in sure if not _is_same(page, viewer, after)}
        until = time.process_time() + limits.look_seconds
        for page in rest:
            if time.process_time() > until:
                break
            if not _is_same(page, viewer, after):
                different.add(page.index)
    return frozenset(different)


def is_sound(made: Path) -> bool:
    """Say whether everything in the pages can be decoded; asked where the original was damaged."""
    try:
        with pikepdf.open(made) as pdf:
            return not pdf.check_pdf_syntax()
    except pikepdf.PdfError:
        return False


def _is_same(page: KeptPage, before: Viewer, after: Viewer) -> bool:
    try:
        with before.page(page.index) as old, after.page(page.index) as new:
            if not has_size(old):
                return True  # the viewer shows nothing of it, so there is nothing to compare
            picture = comparable(old)
            area = page.placement.area(page.sheet)
            if not _same_shape(picture.size, area):
                return False
            tolerance = STRICT if page.must_be_compared else ORDINARY
            return look_alike(picture, comparable_part(new, area, picture.size), tolerance)
    except (pypdfium2.PdfiumError, ValueError):
        return False


def _same_shape(size: tuple[int, int], area: Box) -> bool:
    """Allow for the rounding of the picture's sides to whole dots."""
    return abs(size[0] * area.height - size[1] * area.width) <= area.width + area.height
