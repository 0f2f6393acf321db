"""Lists: each row read field by field; empty rows are dropped."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from packets.questions import Field
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood

MOST_ROWS = 50


def read_rows(field: Field, raw: Any, read_part: Callable[[Field, Any], Read]) -> Read:
    """Read a LIST; one row that is not understood leaves the whole list as it was typed."""
    rows = raw if isinstance(raw, Sequence) and not isinstance(raw, str) else []
    read = [_read_row(field, row, read_part) for row in rows if isinstance(row, Mapping)]
    kept = [row for row in read if row.value or not row.is_clear]
    if not kept:
        return NOTHING
    if len(kept) > MOST_ROWS:
        return not_understood(raw, _("Write at most {most} rows").format(most=MOST_ROWS))
    for number, row in enumerate(kept, start=1):
        if not row.is_clear:
            error = _("Number {number}: {error}").format(number=number, error=row.error)
            return not_understood(raw, error)
    return understood([row.value for row in kept])


def _read_row(
    field: Field, row: Mapping[str, Any], read_part: Callable[[Field, Any], Read]
) -> Read:
    values: dict[str, Any] = {}
    errors: list[str] = []
    for part in field.parts:
        read = read_part(part, row.get(part.name))
        if read.value is not None:
            values[part.name] = read.value
        if read.typed:
            values[f"{part.name}.typed"] = read.typed
        if not read.is_clear:
            errors.append(read.error)
        english = str(row.get(f"{part.name}.en") or "").strip()
        if english:
            values[f"{part.name}.en"] = english
    if not values and not errors:
        return NOTHING
    errors += [
        str(part.error or part.label)
        for part in field.parts
        if part.needed and part.name not in values
    ]
    return not_understood(dict(row), errors[0]) if errors else understood(values)
