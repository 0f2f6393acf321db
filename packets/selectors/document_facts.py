"""A document as facts, with its pages where they lie on this machine."""

from pathlib import Path

from evidence.models import Document
from evidence.normal.cover import Cover
from packets.snapshot import DocumentFacts


def document_facts(row: Document) -> DocumentFacts:
    return DocumentFacts(
        file_name=row.name,
        sha256=row.sha256,
        media_type=row.media_type,
        page_count=row.page_count,
        pages=_local_pages(row),
        notes=tuple(row.notes),
        covers=tuple(Cover.of(kept).facts for kept in row.covers),
    )


def _local_pages(row: Document) -> Path | None:
    """Return where the pages lie on this machine; None when there are none, or they lie afar."""
    if not row.is_ready:
        return None
    try:
        return Path(row.pages.path)
    except NotImplementedError:
        return None
