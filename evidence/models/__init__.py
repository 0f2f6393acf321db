"""A document, what is still on its way, and what was read in it."""

from evidence.models.document import (
    ATTEMPTS_AT_MOST,
    Document,
    DocumentPart,
    OvertakenPages,
    original_place,
)
from evidence.models.partial import PartialUpload
from evidence.models.reading import FoundFact, Reading, ReadPage

__all__ = [
    "ATTEMPTS_AT_MOST",
    "Document",
    "DocumentPart",
    "FoundFact",
    "OvertakenPages",
    "PartialUpload",
    "ReadPage",
    "Reading",
    "original_place",
]
