"""PDF files: repaired, flattened, without scripts or attachments, each page on Letter."""

from pathlib import Path

from evidence.converters import Converter
from evidence.limits import Limits
from evidence.normal import Made

_HEADER_WITHIN = 1024
"""Readers accept this many bytes of rubbish before the header."""


def normalise(original: Path, out: Path, limits: Limits) -> Made:
    from evidence.normal.document import letter_pages

    return letter_pages(original, out, limits)


CONVERTER = Converter(
    media_type="application/pdf",
    label="PDF",
    suffixes=(".pdf",),
    recognises=lambda head: b"%PDF-" in head[:_HEADER_WITHIN],
    normalise=normalise,
)
