"""The rows of law as the files of the repository write them, comments kept.

So that a release takes over what was done at a facts desk: a file of which no row was changed comes
out as it was, to the last sign.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from packets.law.rows import Fact, fact_of

ROW = re.compile(r"(?m)^(?=- )")
NEW_FILE = "of_the_desk.yaml"
"""For a fact whose key stands in no file yet."""


@dataclass(frozen=True)
class _Piece:
    """A row of a file as it is written, with the comments that stand above it."""

    above: str
    text: str
    fact: Fact


def files_with(rows: Iterable[Fact], folder: Path) -> dict[str, str]:
    """Return what the files of a folder say with these rows, by their names.

    A changed row is written anew in its place, and a new one behind the last row of its key. Rows
    that the files have and `rows` do not stay.
    """
    wanted = {row.row: row for row in rows}
    files = {file.name: _read(file) for file in sorted(folder.glob("*.yaml"))}
    there = {piece.fact.row for _head, pieces in files.values() for piece in pieces}
    new = [row for name, row in wanted.items() if name not in there]
    written = {name: _written(head, pieces, wanted, new) for name, (head, pieces) in files.items()}
    known = {piece.fact.key for _head, pieces in files.values() for piece in pieces}
    homeless = [row for row in new if row.key not in known]
    if homeless:
        written[NEW_FILE] = "# Written at a facts desk.\n" + "".join(map(row_text, homeless))
    return written


def _read(file: Path) -> tuple[str, list[_Piece]]:
    head, *parts = ROW.split(file.read_text(encoding="utf-8"))
    pieces, above = [], ""
    for part in parts:
        lines = part.splitlines(keepends=True)
        own = len(lines)
        while lines[own - 1].startswith("#") or not lines[own - 1].strip():
            own -= 1
        text = "".join(lines[:own])
        pieces.append(_Piece(above=above, text=text, fact=fact_of(yaml.safe_load(text)[0])))
        above = "".join(lines[own:])
    return head, pieces


def _written(
    head: str, pieces: list[_Piece], wanted: Mapping[str, Fact], new: Iterable[Fact]
) -> str:
    return head + "".join(_parts(pieces, wanted, list(new)))


def _parts(pieces: list[_Piece], wanted: Mapping[str, Fact], new: list[Fact]) -> Iterator[str]:
    last = {piece.fact.key: number for number, piece in enumerate(pieces)}
    for number, piece in enumerate(pieces):
        now = wanted.get(piece.fact.row, piece.fact)
        yield piece.above + (piece.text if now == piece.fact else row_text(now))
        if last[piece.fact.key] == number:
            yield from (row_text(row) for row in new if row.key == piece.fact.key)


def row_text(row: Fact) -> str:
    """Return a row as the files write it; `facts_in` reads it back as it is."""
    data = row.data
    lines = [
        f"- key: {row.key}",
        f"  value: {_value(row.value)}",
        f"  effective_from: {data['effective_from']}",
        f"  effective_to: {data['effective_to'] or 'null'}",
        f"  source: {_text(row.source)}",
        f"  source_url: {_text(row.source_url)}",
        f"  checked_on: {data['checked_on']}",
        f"  confidence: {row.confidence}",
    ]
    return "\n".join(lines) + "\n"


def _value(value: Any) -> str:
    if isinstance(value, dict):
        pairs = (f"{_text(name)}: {_value(one)}" for name, one in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return _text(value) if isinstance(value, str) else str(value)


def _text(text: str) -> str:
    """Quote a text, so that NO stays a country and 01/20/25 no day."""
    return json.dumps(text, ensure_ascii=False)
