"""Facts of law as dated rows: fees, editions, addresses, notices. Never constants in code.

Each YAML file of this folder is a list of rows {key, value, effective_from, effective_to, source,
source_url, checked_on, confidence}. To change a fact, close its row (`effective_to`) and add the
next one: packets that were built before keep what they used. Rows that were changed or checked at
the facts desk stand before those of the files while `changed_by` is in force (`changes` tells
how). Information, never advice.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache
from pathlib import Path

from packets.law.changes import Change, Look, changed
from packets.law.rows import NAMES, Fact, WrongRow, fact_of, facts_in
from parole_site.discovery import by_key

FOLDER = Path(__file__).parent


class UnknownFact(LookupError):
    """No row of that key is in force on that day."""


_book: ContextVar[Callable[[], tuple[Fact, ...]] | None] = ContextVar("_book", default=None)
_read: ContextVar[dict[str, Fact] | None] = ContextVar("_read", default=None)


@cache
def facts_of_files() -> tuple[Fact, ...]:
    """Return every row of every file; WrongRow names the file and the row that is wrong."""
    facts = [fact for file in sorted(FOLDER.glob("*.yaml")) for fact in facts_in(file)]
    return tuple(by_key(facts, "row").values())


def all_facts() -> tuple[Fact, ...]:
    """Return every row: those of the files, with what was changed at the facts desk."""
    book = _book.get()
    return facts_of_files() if book is None else book()


def with_changes(changes: Iterable[Change]) -> tuple[Fact, ...]:
    """Return the rows of the files with what was done at the facts desk, in its order."""
    return changed(facts_of_files(), changes)


@contextmanager
def changed_by(changes: Callable[[], Iterable[Change]]) -> Iterator[None]:
    """Let what was changed at the facts desk hold for all that is done inside.

    `changes` is asked once, when the first row is looked up.
    """
    with _reading_from(cache(lambda: with_changes(changes()))):
        yield


@contextmanager
def in_force(rows: Iterable[Fact]) -> Iterator[None]:
    """Let exactly these rows be the law for all that is done inside."""
    fixed = tuple(rows)
    with _reading_from(lambda: fixed):
        yield


@contextmanager
def _reading_from(book: Callable[[], tuple[Fact, ...]]) -> Iterator[None]:
    token = _book.set(book)
    try:
        yield
    finally:
        _book.reset(token)


@contextmanager
def noting_what_is_read() -> Iterator[dict[str, Fact]]:
    """Collect, by their `row`, the rows in force that are looked up inside."""
    read: dict[str, Fact] = {}
    token = _read.set(read)
    try:
        yield read
    finally:
        _read.reset(token)


def fact(key: str, *, on: date) -> Fact:
    """Return the row of `key` in force on a day; UnknownFact when there is none."""
    found = known_fact(key, on=on)
    if found is None:
        message = f"no fact {key!r} is in force on {on.isoformat()}"
        raise UnknownFact(message)
    return found


def known_fact(key: str, *, on: date) -> Fact | None:
    """Return the row of `key` in force on a day, or None while none is."""
    found = _noted(row for row in rows_of(key) if row.is_in_force(on))
    return max(found, key=lambda row: row.effective_from, default=None)


def confirmed_fact(key: str, *, on: date) -> Fact | None:
    """Return the row that may be printed as a fact; None while none is in force or confirmed."""
    latest = known_fact(key, on=on)
    return latest if latest is not None and latest.is_confirmed else None


def facts_like(prefix: str, *, on: date) -> tuple[Fact, ...]:
    """Return the rows in force on a day of which the key begins with `prefix`."""
    return _noted(row for row in all_facts() if row.key.startswith(prefix) and row.is_in_force(on))


def rows_of(key: str) -> tuple[Fact, ...]:
    """Return all rows of a key, those that ended or are to come too; reading them notes nothing."""
    return _by_key(all_facts()).get(key, ())


_sorted_rows: tuple[tuple[Fact, ...], dict[str, tuple[Fact, ...]]] = ((), {})


def _by_key(rows: tuple[Fact, ...]) -> dict[str, tuple[Fact, ...]]:
    """Return the rows by their keys; those of the last book are kept, as pages ask many times."""
    global _sorted_rows  # noqa: PLW0603 - one tuple, put in place at once
    book, found = _sorted_rows
    if book is not rows:
        found = {}
        for row in rows:
            found[row.key] = (*found.get(row.key, ()), row)
        _sorted_rows = (rows, found)
    return found


def _noted(rows: Iterable[Fact]) -> tuple[Fact, ...]:
    found, read = tuple(rows), _read.get()
    if read is not None:
        read.update({row.row: row for row in found})
    return found


__all__ = [
    "FOLDER",
    "NAMES",
    "Change",
    "Fact",
    "Look",
    "UnknownFact",
    "WrongRow",
    "all_facts",
    "changed_by",
    "confirmed_fact",
    "fact",
    "fact_of",
    "facts_in",
    "facts_like",
    "facts_of_files",
    "in_force",
    "known_fact",
    "noting_what_is_read",
    "rows_of",
    "with_changes",
]
