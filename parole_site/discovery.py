"""Find the entries that the modules of a package declare, so that adding a file is enough."""

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

Entry = TypeVar("Entry")


class DuplicateEntryError(Exception):
    """Two modules declare an entry under the same key."""


def declared(package: str, name: str, kind: type[Entry]) -> tuple[Entry, ...]:
    """Return every `name` declared in `package`: one entry a module, or a tuple of them.

    Modules are read in alphabetical order, so the result is the same on every machine.
    A module whose name starts with an underscore is a helper and declares nothing; a module
    that does not have `name` declares something else and is passed over.
    """
    entries: list[Entry] = []
    for found in sorted(iter_modules(import_module(package).__path__), key=lambda m: m.name):
        if found.name.startswith("_"):
            continue
        value = getattr(import_module(f"{package}.{found.name}"), name, ())
        entries.extend((value,) if isinstance(value, kind) else value)
    return tuple(entries)


def by_key(entries: Iterable[Entry], attribute: str) -> dict[str, Entry]:
    """Index entries by one of their attributes, and refuse a key that is used twice."""
    index: dict[str, Entry] = {}
    for entry in entries:
        key = getattr(entry, attribute)
        if key in index:
            message = f"{key!r} is declared twice: {index[key]!r} and {entry!r}"
            raise DuplicateEntryError(message)
        index[key] = entry
    return index
