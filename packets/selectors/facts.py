"""The law as it holds now: the rows of the files with what was changed at the facts desk."""

from contextlib import AbstractContextManager

from packets.law import Fact, all_facts, changed_by, fact_of
from packets.models import FactChange


def changes_in_force() -> tuple[Fact, ...]:
    """Return the rows that hold by the facts desk, in the order in which they began to."""
    rows = FactChange.objects.filter(state=FactChange.State.IN_FORCE).values_list("row", flat=True)
    return tuple(fact_of(row) for row in rows)


def law_now() -> AbstractContextManager[None]:
    """Let the law of this moment hold inside; one query, made when the first row is looked up."""
    return changed_by(changes_in_force)


def row_named(key: str, effective_from: str) -> Fact | None:
    """Return the row of a key and its first day (2026-11-25), or None where there is none."""
    rows = (row for row in all_facts() if row.key == key)
    return next((row for row in rows if row.effective_from.isoformat() == effective_from), None)
