"""Word documents (DOCX): looked through, printed by LibreOffice, then as any PDF."""

import re
from dataclasses import replace
from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made

_ZIP = b"PK\x03\x04"
_PARTS = (b"[Content_Types].xml", b"_rels/.rels", b"word/", b"docProps/")
_FIRST_PART = re.compile(rb".{30}[\w./ -]{1,200}\.(?:xml|rels)", re.DOTALL | re.IGNORECASE)
"""A zip that begins with a part of a package; their names may be any."""

_FILTER = "MS Word 2007 XML"


def recognises(head: bytes) -> bool:
    """Take zips that begin as Office writes them, or with another part of a package."""
    is_package = any(part in head for part in _PARTS) or _FIRST_PART.match(head) is not None
    return head.startswith(_ZIP) and is_package


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    from evidence.normal.document import letter_pages
    from evidence.normal.office import draws_formulas, print_to_pdf
    from evidence.normal.parcel import check_parcel, without_template

    notes = check_parcel(original, limits, draws_formulas=draws_formulas())
    document = out.with_name("document.docx")
    without_template(original, document)
    printed = print_to_pdf(document, _FILTER, out.parent)
    made = letter_pages(printed, out, limits)
    return replace(made, notes=made.notes | notes)


CONVERTER = Converter(
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    label="Word (DOCX)",
    suffixes=(".docx",),
    recognises=recognises,
    normalise=normalise,
    runs_office=True,
)
