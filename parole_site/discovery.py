"""Find the entries that the modules of a package declare, so that adding a file is enough."""

from collections.abc import Collection, Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

Entry = TypeVar("Entry")


class DuplicateEntryError(Exception):
    """Two modules declare an entry under the same key."""


class WrongEntryError(Exception):
    """A module declares nothing under the name that its package asks for, or another thing."""


def declared(
    package: str, name: str, kind: type[Entry], *, besides: Collection[str] = ()
) -> tuple[Entry, ...]:
    """Return every `name` declared in `package`: one entry a module, or a tuple of them.

    Modules are read in alphabetical order, so the result is the same on every machine. A module
    whose name starts with an underscore is a helper and declares nothing, and so are those named in
    `besides`. Any other module without `name` is refused: a slip of the pen would else take an
    entry away without a word.
    """
    entries: list[Entry] = []
    for found in sorted(iter_modules(import_module(package).__path__), key=lambda m: m.name):
        if not found.name.startswith("_") and found.name not in besides:
            entries.extend(_declared_in(f"{package}.{found.name}", name, kind))
    return tuple(entries)


def _declared_in(module: str, name: str, kind: type[Entry]) -> tuple[Entry, ...]:
    value = getattr(import_module(module), name, None)
    entries = (value,) if isinstance(value, kind) else value
    if not isinstance(entries, tuple) or not all(isinstance(entry, kind) for entry in entries):
        message = f"{module} must declare {name}: one {kind.__name__}, or a tuple of them"
        raise WrongEntryError(message)
    return entries


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
