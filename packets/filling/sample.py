"""A filled sample of a form: every mapped field to its last letter, for a person to look at."""

from pathlib import Path

import pypdfium2

from packets.boxes.printed import PrintedField
from packets.filling.filling import Values, fill
from packets.filling.spelling import spelled
from packets.official_forms import FormEdition

WORDS = "Sample 1234567890 Abcdefghij Klmnopqrst Uvwxyz "
DOTS_PER_POINT = 1.4


def sample_values(edition: FormEdition) -> Values:
    """Return made-up words for each field that answers may go into; every box is ticked."""
    fields = edition.printed.fields if edition.printed else {}
    return {name: _sample(fields[name]) for name in edition.mapped_fields}


def _sample(field: PrintedField) -> str | bool:
    if field.kind == "checkbox":
        return True
    if field.kind == "combo":
        return next((option for option in field.options if option.strip()), "")
    words = spelled(WORDS * (field.room // 10 + 1), field.allowed).text
    return words[: min(field.columns, field.room)] if field.kind == "text" else words[: field.room]


def draw_sample(edition: FormEdition, source: Path, folder: Path) -> tuple[Path, ...]:
    """Fill the form with made-up words and return a picture (PNG) of each page."""
    if edition.printed is None:
        return ()
    filled = folder / "sample.pdf"
    fill(edition.printed, sample_values(edition), source, filled)
    pictures: list[Path] = []
    with pypdfium2.PdfDocument(filled) as document:
        for number, page in enumerate(document, start=1):
            picture = folder / f"page-{number:02d}.png"
            page.render(scale=DOTS_PER_POINT).to_pil().save(picture)
            pictures.append(picture)
    return tuple(pictures)
