"""Where two people wrote different words on one page, for showing them side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from packets.questions import Field, Kind
from packets.wizard.forms import Kept
from packets.wizard.shown import shown_answer
from packets.wizard.walk import Stop


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One answer with two texts: the one that is saved, and the one just typed."""

    label: str
    saved: str
    typed: str


def differences(stop: Stop, saved: Kept, typed: Kept) -> tuple[Difference, ...]:
    return tuple(
        Difference(
            label=stop.say(field.label) or stop.heading,
            saved=_words(field, saved),
            typed=_words(field, typed),
        )
        for field in stop.page.fields
        if _said(field, saved) != _said(field, typed)
    )


def _said(field: Field, kept: Kept) -> tuple[Any, Any, Any]:
    english = f"{field.name}.en"
    return kept.answers.get(field.name), kept.answers.get(english), kept.unclear.get(field.name)


def _words(field: Field, kept: Kept) -> str:
    unclear = kept.unclear.get(field.name)
    if unclear and field.kind is not Kind.SSN:
        return _as_typed(unclear)
    return shown_answer(field, kept.answers)


def _as_typed(raw: Any) -> str:
    """Return what was not understood, as it was typed."""
    if isinstance(raw, Mapping):
        return " ".join(_as_typed(part) for part in raw.values() if part)
    if isinstance(raw, (list, tuple)):
        return "\n".join(_as_typed(row) for row in raw)
    return str(raw)
