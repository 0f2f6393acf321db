"""The law as it holds now: the rows of the files with what was done to them at the facts desk."""

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from packets import law
from packets.law import Change, Fact, Look, WrongRow, changed_by, fact_of
from packets.models import FactChange

logger = logging.getLogger(__name__)

Kind, State = FactChange.Kind, FactChange.State


def changes_in_force() -> tuple[Change, ...]:
    """Return what holds by the facts desk, in the order in which it began to.

    Of the looks at a row only the last one is read, so that weekly looks do not slow the pages.
    """
    held = FactChange.objects.filter(state=State.IN_FORCE)
    later = held.filter(
        kind=Kind.CHECKED,
        key=OuterRef("key"),
        effective_from=OuterRef("effective_from"),
        pk__gt=OuterRef("pk"),
    )
    last = held.exclude(Exists(later), kind=Kind.CHECKED)
    return tuple(_read(last.order_by("decided_at", "pk")))


def _read(changes: "QuerySet[FactChange]") -> Iterator[Change]:
    """Yield what can be read; a row that an earlier release wrote otherwise stops no page."""
    for pk, kind, row in changes.values_list("pk", "kind", "row"):
        try:
            fact = fact_of(row)
        except WrongRow:
            logger.exception("change %s of a fact of law cannot be read, so it does not count", pk)
            continue
        yield Look(fact) if kind == Kind.CHECKED else fact


def law_now() -> AbstractContextManager[None]:
    """Let the law of this moment hold inside; one query, made when the first row is looked up."""
    return changed_by(changes_in_force)


def row_named(key: str, effective_from: str) -> Fact | None:
    """Return the row of a key and its first day (2026-11-25), or None where there is none."""
    rows = law.rows_of(key)
    return next((row for row in rows if row.effective_from.isoformat() == effective_from), None)


def rows_of(key: str) -> tuple[Fact, ...]:
    """Return all rows of a key, the newest first."""
    return tuple(sorted(law.rows_of(key), key=lambda row: row.effective_from, reverse=True))


def row_before(key: str, day: date) -> Fact | None:
    """Return the newest row of a key that begins before a day."""
    return next((row for row in rows_of(key) if row.effective_from < day), None)


def waiting_changes() -> "QuerySet[FactChange]":
    """Return the changes that wait for a second person, the oldest first."""
    waiting = FactChange.objects.filter(state=State.WAITS)
    return waiting.select_related("proposed_by").order_by("proposed_at", "pk")


def history_of(key: str) -> "QuerySet[FactChange]":
    """Return all that was done to the rows of a key, the last first."""
    done = FactChange.objects.filter(key=key).select_related("proposed_by", "decided_by")
    return done.order_by("-proposed_at", "-pk")
