"""What can go wrong around a document: pages that are not there, pieces that do not fit."""

from evidence.errors.base import EvidenceError


class NoSuchPage(EvidenceError):
    """A picture was asked of a page that the document does not have."""


class UploadError(EvidenceError):
    """A piece of an upload does not fit."""


class WrongOffset(UploadError):
    """A piece does not begin where the last one ended; `expected` is where it should begin."""

    def __init__(self, *, expected: int) -> None:
        super().__init__(f"expected a piece that begins at {expected}")
        self.expected = expected


class UploadIncomplete(UploadError):
    """Not everything has arrived yet."""
