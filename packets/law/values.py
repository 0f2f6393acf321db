"""The four kinds of values that a fact of law may have, as a person reads and types them."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

NUMBER = re.compile(r"\d{1,12}", re.ASCII)


class Kind(StrEnum):
    """What a value is: 630, a sentence, a list of lines, or names with a value each."""

    NUMBER = "NUMBER"
    TEXT = "TEXT"
    LINES = "LINES"
    PAIRS = "PAIRS"


class WrongValue(ValueError):
    """What was typed is no value of the kind that is wanted."""


def kind_of(value: Any) -> Kind:
    """Return what kind a value is; raises WrongValue for one that no page can show."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return Kind.NUMBER
    if isinstance(value, str):
        return Kind.TEXT
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        return Kind.LINES
    if isinstance(value, dict) and all(_is_pair(*pair) for pair in value.items()):
        return Kind.PAIRS
    message = f"a value of this kind has no form: {value!r}"
    raise WrongValue(message)


def _is_pair(name: Any, value: Any) -> bool:
    return isinstance(name, str) and kind_of(value) in (Kind.NUMBER, Kind.TEXT)


def lines_of(value: Any) -> list[str]:
    """Return a value as the lines in which a person reads and types it."""
    if isinstance(value, list):
        return [str(line) for line in value]
    if isinstance(value, dict):
        return [f"{name}: {one}" for name, one in value.items()]
    return [str(value)]


def typed_of(value: Any) -> str:
    """Return a value as the text of a box; `value_of` reads it back."""
    return "\n".join(lines_of(value))


def value_of(typed: str, kind: Kind) -> Any:
    """Return the value that a person typed; raises WrongValue."""
    text = typed.strip()
    if not text:
        message = "nothing was typed"
        raise WrongValue(message)
    return _READ[kind](text)


def _number(text: str) -> int:
    """Read whole dollars, days or years; pages and forms print them as they are."""
    bare = text.replace(",", "").removeprefix("$").strip()
    if not NUMBER.fullmatch(bare):
        message = f"{text!r} is no number"
        raise WrongValue(message)
    return int(bare)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _pairs(text: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for line in _lines(text):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not (name and colon and value) or name in found:
            message = f"{line!r} is no line like people: 2"
            raise WrongValue(message)
        found[name] = _number(value) if NUMBER.fullmatch(value) else value
    return found


_READ: Mapping[Kind, Callable[[str], Any]] = {
    Kind.NUMBER: _number,
    Kind.TEXT: lambda text: " ".join(text.split()),
    Kind.LINES: _lines,
    Kind.PAIRS: _pairs,
}
