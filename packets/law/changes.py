"""How what was done at the facts desk is put into the rows of the files: rows in, rows out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby, pairwise

from packets.law.rows import Fact


@dataclass(frozen=True)
class Look:
    """Somebody looked a row up on the day of its `checked_on`, and found it as it stands here."""

    row: Fact


Change = Fact | Look


def changed(rows: Iterable[Fact], changes: Iterable[Change]) -> tuple[Fact, ...]:
    """Return the rows with changes put in, in their order.

    A fact takes the place of the row of the same key and first day, or is a new row. Of the desk
    and a newer release the one that was looked up later counts. A look counts for a row that says
    what was seen, and for no other: one that was changed in between keeps its own day. The row
    before a newer one of its key ends on the day before it.
    """
    found = {row.row: row for row in rows}
    released = {name: row.checked_on for name, row in found.items()}
    for change in changes:
        if isinstance(change, Look):
            there = found.get(change.row.row)
            if there is not None and _is_newer_look(change.row, there):
                found[there.row] = replace(there, checked_on=change.row.checked_on)
        elif released.get(change.row, change.checked_on) <= change.checked_on:
            found[change.row] = change
    return tuple(_ended_in_time(tuple(found.values())))


def _is_newer_look(seen: Fact, there: Fact) -> bool:
    """Tell whether what was seen is what stands there; when it ends is told by the next row."""
    then = replace(seen, checked_on=there.checked_on, effective_to=there.effective_to)
    return then == there and there.checked_on < seen.checked_on


def _ended_in_time(rows: tuple[Fact, ...]) -> Iterator[Fact]:
    ended = {}
    by_key = sorted(rows, key=lambda row: (row.key, row.effective_from))
    for _key, of_one_key in groupby(by_key, key=lambda row: row.key):
        for old, new in pairwise(of_one_key):
            last = new.effective_from - timedelta(days=1)
            if old.effective_to is None or old.effective_to > last:
                ended[old.row] = replace(old, effective_to=last)
    return (ended.get(row.row, row) for row in rows)
