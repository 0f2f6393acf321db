"""OpenDocument texts (ODT): looked through, printed by LibreOffice, then as any PDF."""

from dataclasses import replace
from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made

_ZIP = b"PK\x03\x04"
_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_FILTER = "writer8"


def recognises(head: bytes) -> bool:
    """Take zips whose first part says what they are, as the standard asks (ODF 1.2 part 3, 3.3)."""
    return head.startswith(_ZIP) and _MIMETYPE in head[:200]


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    from evidence.normal.document import letter_pages
    from evidence.normal.office import draws_formulas, print_to_pdf
    from evidence.normal.opendocument import check_opendocument

    notes = check_opendocument(original, limits, draws_formulas=draws_formulas())
    document = out.with_name("document.odt")
    document.write_bytes(original.read_bytes())
    made = letter_pages(print_to_pdf(document, _FILTER, out.parent), out, limits)
    return replace(made, notes=made.notes | notes)


CONVERTER = Converter(
    media_type="application/vnd.oasis.opendocument.text",
    label="OpenDocument (ODT)",
    suffixes=(".odt",),
    recognises=recognises,
    normalise=normalise,
    runs_office=True,
)
