"""Lengths and days that this product chose itself, with the reason for each: no facts of law."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from parole_site.discovery import by_key

FILE = Path(__file__).parents[1] / "own_measures.yaml"


@dataclass(frozen=True, kw_only=True)
class OwnMeasure:
    """One number from which on a rule speaks, and why it is this one."""

    key: str
    value: int
    reason: str


@cache
def all_measures() -> dict[str, OwnMeasure]:
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return by_key((OwnMeasure(**row) for row in rows), "key")


def own_measure(key: str) -> int:
    return all_measures()[key].value
