"""Rich text (RTF): looked through, printed by LibreOffice, then as any PDF."""

from dataclasses import replace
from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made

_FILTER = "Rich Text Format"


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    from evidence.normal.document import letter_pages
    from evidence.normal.office import as_docx, draws_formulas, print_to_pdf
    from evidence.normal.parcel import check_parcel
    from evidence.normal.richtext import check_richtext

    notes = check_richtext(original, draws_formulas=draws_formulas())
    document = out.with_name("document.rtf")
    document.write_bytes(original.read_bytes())
    # The same document as parts that can be read tells what marks in RTF can hide.
    notes |= check_parcel(as_docx(document, _FILTER, out.parent), limits)
    made = letter_pages(print_to_pdf(document, _FILTER, out.parent), out, limits)
    return replace(made, notes=made.notes | notes)


CONVERTER = Converter(
    media_type="application/rtf",
    label="Rich text (RTF)",
    suffixes=(".rtf",),
    recognises=lambda head: head.startswith(b"{\\rtf"),
    normalise=normalise,
    accept=("text/rtf",),
    runs_office=True,
)
