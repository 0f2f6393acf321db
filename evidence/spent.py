"""What the work on files costs: told to whoever asks around it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(kw_only=True)
class Spent:
    """What children used: the most memory that one had at a time, in bytes.

    Of a child that died it is too much by up to what we had when we started it; of one that we
    ended in its namespace it is not known.
    """

    peak_bytes: int = 0


_METER: ContextVar[Spent | None] = ContextVar("meter", default=None)


@contextmanager
def metered() -> Iterator[Spent]:
    """Tell what the children use that are run inside."""
    spent = Spent()
    before = _METER.set(spent)
    try:
        yield spent
    finally:
        _METER.reset(before)


def note_peak(peak_bytes: int) -> None:
    """Add what one child needed, for whoever asks."""
    if (spent := _METER.get()) is not None:
        spent.peak_bytes = max(spent.peak_bytes, peak_bytes)
