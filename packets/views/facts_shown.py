"""A row of law and a change of it in words, as the pages of the facts desk show them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from packets.law import Fact, WrongRow, fact_of
from packets.law.values import lines_of
from packets.models import FactChange
from packets.questions import Text
from packets.wizard.shown import date_words

CONFIDENCES: dict[str, Text] = {
    "C2": gettext_lazy("Two sources that know nothing of one another"),
    "C1": gettext_lazy("One good source"),
    "U": gettext_lazy("Not sure, or sources differ"),
    "K": gettext_lazy("From memory, not read again"),
}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a row before and after a change, in lines. `is_ltr` where it is never turned."""

    label: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    is_ltr: bool = False

    @property
    def differs(self) -> bool:
        return self.old != self.new


def parts_of(old: Fact | None, new: Fact) -> list[Part]:
    """Return every part of a row, with what it was before; nothing before for a new row."""
    was = dict(_told(old)) if old else {}
    left_to_right = (_("Value"), _("Source"), _("Page of the source"))
    return [
        Part(label=label, old=was.get(label, ()), new=now, is_ltr=label in left_to_right)
        for label, now in _told(new)
    ]


def _told(row: Fact) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield _("Value"), tuple(lines_of(row.value))
    yield _("First day"), (day_words(row.effective_from),)
    yield _("Last day"), (day_words(row.effective_to) if row.effective_to else _("None is known"),)
    yield _("Source"), (row.source,)
    yield _("Page of the source"), (row.source_url,)
    yield _("How sure we are"), (str(CONFIDENCES[row.confidence]),)
    yield _("Looked up on"), (day_words(row.checked_on),)


def day_words(day: date) -> str:
    return date_words(day.isoformat())


def row_of_change(change: FactChange) -> Fact | None:
    """Return the row that a change proposes; None where an earlier release wrote it otherwise."""
    try:
        return fact_of(change.row)
    except WrongRow:
        return None


def done_by(change: FactChange) -> dict[str, Any]:
    """Return who did what, for a line of the history."""
    row = row_of_change(change)
    return {
        "change": change,
        "lines": lines_of(row.value) if row else [],
        "last_day": day_words(row.effective_to) if row and row.effective_to else "",
    }
