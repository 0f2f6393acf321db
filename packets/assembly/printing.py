"""Print HTML of our own templates to PDF, without ever fetching anything.

WeasyPrint takes half a second and 60 MB to load, so it is imported only inside the functions that
print, in the worker and never in the web.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from packets.errors import AssemblyError

PRINTER = "weasyprint"


class NothingIsFetched(Exception):
    """A printed page asked for something outside of itself."""


@dataclass(frozen=True, kw_only=True)
class LaidOut:
    """Pages that were laid out; `starts` tells on which page, from 0, each element id stands."""

    document: Any
    starts: dict[str, int]
    page_count: int

    def page_counts(self, ids: tuple[str, ...]) -> dict[str, int]:
        """Return the pages of each part, when `ids` begin the parts in this order."""
        begins = [*(self.starts[name] for name in ids), self.page_count]
        return {name: begins[i + 1] - begins[i] for i, name in enumerate(ids)}


def laid_out(html: str) -> LaidOut:
    """Lay out a document; this is what costs, writing it does not."""
    from weasyprint import HTML

    logging.getLogger(PRINTER).setLevel(logging.CRITICAL)  # its warnings would quote the text
    printer = HTML(string=html, base_url=None, url_fetcher=_refusing())
    with _nothing_fetched():
        document = printer.render(font_config=_fonts())
    starts: dict[str, int] = {}
    for number, page in enumerate(document.pages):
        for anchor in page.anchors:
            starts.setdefault(anchor, number)
    return LaidOut(document=document, starts=starts, page_count=len(document.pages))


def write(printed: LaidOut, file: Path) -> None:
    """Write the pages; the same pages give the same bytes."""
    with _nothing_fetched():
        printed.document.write_pdf(file, pdf_identifier=b"parole-packet")


@cache
def _fonts() -> Any:
    """Keep one set of fonts a process: each further one would stay in memory."""
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@contextmanager
def _nothing_fetched() -> Iterator[None]:
    from weasyprint.urls import FatalURLFetchingError

    try:
        yield
    except FatalURLFetchingError as error:
        message = _("A page asked for something outside of the case. Tell who runs this site.")
        raise AssemblyError(message) from error


@cache
def _refusing() -> Any:
    """Return what WeasyPrint asks for whatever is not in the page: printing ends there."""
    from weasyprint.urls import URLFetcher

    class Refusing(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            raise NothingIsFetched

    return Refusing(fail_on_errors=True)
