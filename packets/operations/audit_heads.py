"""Verify the audit trail, and keep its head apart from the database, so that a cut end is found."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import chain
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from packets.auditing import Fault, Head, Walk, merged
from packets.auditing.heads import read, written
from packets.models import AuditHead, AuditLine
from packets.operations.audit import audit_keys

AT_ONCE = 2000


def faults_in_trail(heads: Iterable[Head]) -> Iterator[Fault]:
    """Yield what was done to the trail; `heads` are those that were kept apart.

    However long the trail is, a few thousand lines are in memory.
    """
    walk = Walk(audit_keys(), lambda seal: AuditLine.objects.filter(seal=seal).exists())
    with _one_moment():
        rows = AuditLine.objects.order_by("sequence").iterator(chunk_size=AT_ONCE)
        found = walk.along((row.line for row in rows), _head())
        yield from merged(chain(found, walk.lacks(heads)))


def keep_head(*, now: datetime) -> str:
    """Add the head to the file of heads unless it is the last there; return it as text, or ""."""
    head = _head()
    if head is None or not head.count:
        return ""
    text = written(head, at=now, keys=audit_keys())
    place = Path(settings.AUDIT_HEADS)
    lines = place.read_text().splitlines() if place.exists() else []
    if not lines or f"lines={head.count} last={head.last}" not in lines[-1]:
        place.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(place, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a") as file:
            file.write(f"{text}\n")
    return text


def heads_in(place: Path) -> Iterator[tuple[int, Head | None]]:
    """Yield the heads of a file by the number of the line; None for one that we did not sign."""
    with place.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, start=1):
            try:
                head = read(line, audit_keys())
            except ValueError:
                yield number, None
            else:
                if head is not None:
                    yield number, head


def _head() -> Head | None:
    row = AuditHead.objects.first()
    return row.head if row else None


@contextmanager
def _one_moment() -> Iterator[None]:
    """Let every query see the trail of the same moment, while others go on writing."""
    is_inside = connection.in_atomic_block
    with transaction.atomic():
        if connection.vendor == "postgresql" and not is_inside:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
