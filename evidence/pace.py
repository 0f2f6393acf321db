"""How much time a child has had: its work on the processor, and its waiting for nothing.

Time on the clock says little where workers share a machine. A child that wants the processor and
does not get it loses nothing here; one that sleeps does.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

LOOK_EVERY = 0.5
"""Seconds between two looks at a child."""

_TICKS = os.sysconf("SC_CLK_TCK")
_STATE, _SESSION, _TIMES = 0, 3, slice(11, 15)
"""Places in /proc/PID/stat behind the name, see proc(5); times of children that ended count."""

_WANTS_TO_WORK = frozenset("RD")


@dataclass(kw_only=True)
class Pace:
    """The time of all processes of one session, in seconds; it grows with each look."""

    session: int
    seconds: int
    spent: float = 0.0
    worked: float = 0.0
    looked_at: float = field(default_factory=monotonic)

    def is_over(self) -> bool:
        """Look at the processes, and say whether they had all their time."""
        there = dict(_processes(self.session))
        now, worked = monotonic(), sum(there.values())
        since = max(0.0, worked - self.worked)
        is_at_work = any(map(_wants_to_work, there))
        self.spent += since if is_at_work else max(since, now - self.looked_at)
        self.worked, self.looked_at = worked, now
        return self.spent >= self.seconds


def _processes(session: int) -> Iterator[tuple[Path, float]]:
    """Yield where each process of a session is told of, and its seconds on the processor."""
    for place in Path("/proc").iterdir():
        if place.name.isdecimal():
            with suppress(OSError):  # it has just ended
                told = _told(place)
                if int(told[_SESSION]) == session:
                    yield place, sum(map(int, told[_TIMES])) / _TICKS


def _wants_to_work(process: Path) -> bool:
    """Say whether one of its threads runs, or would if the processor or the disk were free."""
    with suppress(OSError):
        return any(_told(thread)[_STATE] in _WANTS_TO_WORK for thread in process.glob("task/*"))
    return False


def _told(place: Path) -> list[str]:
    """Return what stands behind the name, which may hold anything."""
    return (place / "stat").read_text(errors="replace").rpartition(")")[2].split()
