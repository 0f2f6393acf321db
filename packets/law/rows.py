"""One dated fact of law, and how a file of such facts is read."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

CONFIRMED = frozenset({"C1", "C2"})
CONFIDENCES = frozenset({"C2", "C1", "U", "K"})
NAMES = (
    "key",
    "value",
    "effective_from",
    "effective_to",
    "source",
    "source_url",
    "checked_on",
    "confidence",
)


class WrongRow(ValueError):
    """A row of a facts file cannot be read; raised when the process starts."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One fact for a span of days (both ends included; None is open).

    `source` is the citation, as people read it; `source_url` the page on which it is checked.
    `confidence` is C2 (two independent sources), C1 (one), U (uncertain) or K (recalled, not read
    again): U and K warn, and never block.
    """

    key: str
    value: Any
    effective_from: date
    effective_to: date | None
    source: str
    source_url: str
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

    @property
    def data(self) -> dict[str, Any]:
        """Return the row as plain data, days as 2026-11-25; `fact_of` reads it back."""
        told = asdict(self)
        for name in ("effective_from", "effective_to", "checked_on"):
            told[name] = told[name] and told[name].isoformat()
        return told

    @property
    def digest(self) -> str:
        """Return what tells a row from the same row after any change."""
        told = json.dumps(self.data, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()


def fact_of(row: Mapping[str, Any]) -> Fact:
    """Return a row of plain data as a fact; raises WrongRow with what is wrong."""
    if set(row) != set(NAMES):
        wrong = ", ".join(sorted(set(row) ^ set(NAMES)))
        message = f"missing or unknown: {wrong}"
        raise WrongRow(message)
    days = {name: _day(row[name]) for name in ("effective_from", "effective_to", "checked_on")}
    if days["effective_from"] is None or days["checked_on"] is None:
        message = "effective_from and checked_on are days"
        raise WrongRow(message)
    if row["confidence"] not in CONFIDENCES:
        message = f"confidence {row['confidence']!r} is none of {', '.join(sorted(CONFIDENCES))}"
        raise WrongRow(message)
    return Fact(**{**row, **days})


def _day(given: Any) -> date | None:
    if given is None or isinstance(given, date):
        return given
    try:
        return date.fromisoformat(str(given))
    except ValueError as error:
        message = f"{given!r} is not a day"
        raise WrongRow(message) from error


def facts_in(file: Path) -> list[Fact]:
    """Return the rows of one file; WrongRow names the file and the row that is wrong."""
    found = []
    for number, row in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")), start=1):
        try:
            found.append(fact_of(row))
        except WrongRow as wrong:
            message = f"{file.name}, row {number}: {wrong}"
            raise WrongRow(message) from wrong
    return found
