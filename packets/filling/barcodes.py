"""What the barcodes at the foot of a form say: each names form, edition and its own page."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from packets.filling.widgets import Widget

_BARCODE = re.compile(r"([A-Z]+-\d+[A-Z]*)\|(\d\d/\d\d/\d\d)\|(\d+)")


def told_by_barcodes(found: tuple[Widget, ...]) -> list[tuple[str, str]]:
    """Return form and edition of every barcode."""
    return [(form, edition) for one in _barcodes(found) for form, edition, _page in _read(one)]


def barcode_errors(found: tuple[Widget, ...]) -> Iterator[str]:
    """Yield a sentence where barcodes would mislead the machine that sorts the pages."""
    elsewhere = sorted(
        {
            one.page
            for one in _barcodes(found)
            if any(int(page) != one.page for _form, _edition, page in _read(one))
        }
    )
    if elsewhere:
        message = _("The barcode names another page, on page: {pages}.")
        yield message.format(pages=_numbers(elsewhere))
    unseen = sorted({one.page for one in _barcodes(found) if not one.is_drawn})
    if unseen:
        message = _("The barcode is not drawn, on page: {pages}.")
        yield message.format(pages=_numbers(unseen))


def pages_without(found: tuple[Widget, ...], page_count: int) -> str:
    """Return a sentence on pages that have no barcode; some editions never had one. "" for none."""
    have = {one.page for one in _barcodes(found)}
    without = [number for number in range(1, page_count + 1) if number not in have]
    return _("No barcode on page: {pages}.").format(pages=_numbers(without)) if without else ""


def _barcodes(found: tuple[Widget, ...]) -> Iterator[Widget]:
    return (one for one in found if one.is_barcode)


def _read(barcode: Widget) -> list[tuple[str, str, str]]:
    return _BARCODE.findall(barcode.value)


def _numbers(pages: list[int]) -> str:
    return ", ".join(map(str, pages))
