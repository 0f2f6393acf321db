"""Word documents from before 2007 (DOC), and the box that newer ones hide in when locked."""

from dataclasses import replace
from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FILTER = "MS Word 97"


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    from evidence.normal.document import letter_pages
    from evidence.normal.office import as_docx, print_to_pdf
    from evidence.normal.ole import check_ole
    from evidence.normal.parcel import check_parcel

    notes = check_ole(original)
    document = out.with_name("document.doc")
    document.write_bytes(original.read_bytes())
    # The same document as parts that can be read tells what this one would fetch or lose.
    notes |= check_parcel(as_docx(document, _FILTER, out.parent), limits)
    made = letter_pages(print_to_pdf(document, _FILTER, out.parent), out, limits)
    return replace(made, notes=made.notes | notes)


CONVERTER = Converter(
    media_type="application/msword",
    label="Word (DOC)",
    suffixes=(".doc",),
    recognises=lambda head: head.startswith(_MAGIC),
    normalise=normalise,
    runs_office=True,
)
