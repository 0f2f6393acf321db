"""Facts of law as dated rows: fees, editions, addresses, notices. Never constants in code.

Each YAML file of this folder is a list of rows {key, value, effective_from, effective_to, source,
checked_on, confidence}. To change a fact, close its row (`effective_to`) and add the next one:
packets that were built before keep what they used. Information, never advice.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from parole_site.discovery import by_key

FOLDER = Path(__file__).parent
CONFIRMED = frozenset({"C1", "C2"})
NAMES = frozenset(
    {"key", "value", "effective_from", "effective_to", "source", "checked_on", "confidence"}
)


class UnknownFact(LookupError):
    """No row of that key is in force on that day."""


class WrongRow(ValueError):
    """A row of a facts file cannot be read; raised when the process starts."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One fact for a span of days (both ends included; None is open).

    `confidence` is C2 (two independent sources), C1 (one), U (uncertain) or K (recalled, not read
    again): U and K warn, and never block.
    """

    key: str
    value: Any
    effective_from: date
    effective_to: date | None
    source: str
    checked_on: date
    confidence: str

    @property
    def row(self) -> str:
        """Return what no two rows share: a key and the day from which it holds."""
        return f"{self.key} from {self.effective_from}"

    @property
    def is_confirmed(self) -> bool:
        return self.confidence in CONFIRMED

    def is_in_force(self, on: date) -> bool:
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)


@cache
def all_facts() -> tuple[Fact, ...]:
    """Return every row of every file; WrongRow names the file and the row that is wrong."""
    facts = [fact for file in sorted(FOLDER.glob("*.yaml")) for fact in facts_in(file)]
    return tuple(by_key(facts, "row").values())


def facts_in(file: Path) -> list[Fact]:
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    found = []
    for number, row in enumerate(rows, start=1):
        if set(row) != NAMES:
            wrong = ", ".join(sorted(set(row) ^ NAMES))
            message = f"{file.name}, row {number}: missing or unknown: {wrong}"
            raise WrongRow(message)
        found.append(Fact(**row))
    return found


def fact(key: str, *, on: date) -> Fact:
    """Return the row of `key` in force on a day; UnknownFact when there is none."""
    found = [row for row in all_facts() if row.key == key and row.is_in_force(on)]
    if not found:
        message = f"no fact {key!r} is in force on {on.isoformat()}"
        raise UnknownFact(message)
    return max(found, key=lambda row: row.effective_from)


def confirmed_fact(key: str, *, on: date) -> Fact | None:
    """Return the row that may be printed as a fact; None while none is in force or confirmed."""
    found = [row for row in facts_like(key, on=on) if row.key == key]
    latest = max(found, key=lambda row: row.effective_from, default=None)
    return latest if latest is not None and latest.is_confirmed else None


def facts_like(prefix: str, *, on: date) -> tuple[Fact, ...]:
    """Return the rows in force on a day of which the key begins with `prefix`."""
    return tuple(row for row in all_facts() if row.key.startswith(prefix) and row.is_in_force(on))
