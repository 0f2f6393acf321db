"""Take away documents that were received and never found their place, as when the web was killed.

Who uses a document is told by the rows that point to it; those of our own that are about it do not
count, but for the part of a joined one.
"""

from contextlib import suppress
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, ProtectedError

from evidence.erasing import remove
from evidence.models import Document, DocumentPart

KEPT_FOR = timedelta(days=1)
"""A document gets its place in the request that receives it; this is much longer."""


def sweep_unused(*, now: datetime) -> int:
    """Remove what has no place for a day, with its files; return how many."""
    found = Document.objects.filter(created_at__lte=now - KEPT_FOR)
    for use in _uses():
        found = found.exclude(use)
    removed = 0
    for document in found:
        with suppress(ProtectedError):  # it has found a place meanwhile
            remove(document)
            removed += 1
    return removed


def _uses() -> list[Exists]:
    """Return the ways in which a row of others, or a joined document, can use one."""
    uses = []
    for relation in Document._meta.related_objects:  # noqa: SLF001 - Django documents it
        model, name = relation.related_model, relation.field.name
        is_ours = model.__module__.startswith("evidence.")
        if not is_ours or (model is DocumentPart and name == "part"):
            rows = model._default_manager  # noqa: SLF001 - this too
            uses.append(Exists(rows.filter(**{name: OuterRef("pk")})))
    return uses
