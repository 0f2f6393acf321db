"""Walk along the lines of the audit trail, and name what was done to them and where.

Only the line before and a range of suspicious ones are remembered, however long the trail is.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from packets.auditing.keys import Keys
from packets.auditing.lines import START, Line, is_genuine

Find = Callable[[str], bool]
"""Tells whether a line with this seal is anywhere in the trail."""


class FaultKind(StrEnum):
    """What somebody did to the trail."""

    EDITED = "EDITED"
    DELETED = "DELETED"
    REORDERED = "REORDERED"
    INSERTED = "INSERTED"
    TAIL_CUT = "TAIL_CUT"
    HEAD_CHANGED = "HEAD_CHANGED"
    KEY_UNKNOWN = "KEY_UNKNOWN"


@dataclass(frozen=True, kw_only=True)
class Fault:
    """Which lines, by number; `last` before `first` is a place between two lines."""

    kind: FaultKind
    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class Head:
    """How many lines there are, and the seal of the last."""

    count: int
    last: str


@dataclass(frozen=True, kw_only=True)
class _Suspects:
    """Lines in a row whose seal does not fit; what they are shows at the next that does."""

    first: int
    last: int
    is_key_unknown: bool


class Walk:
    """Take the lines in the order of their numbers, then the head."""

    def __init__(self, keys: Keys, find: Find) -> None:
        self.number = 0
        self._keys, self._find = keys, find
        self._last = START
        self._suspects: _Suspects | None = None
        self._named: set[FaultKind] = set()

    def along(self, lines: Iterable[Line], head: Head | None) -> Iterator[Fault]:
        """Yield what is wrong with the lines, and then with the head that the database keeps."""
        for line in lines:
            if not is_genuine(line, self._keys):
                self._suspect(line)
                continue
            yield from self._settle(line.previous)
            yield from self._link(line)
            self.number, self._last = line.sequence, line.seal
        yield from self._end(head)

    def lacks(self, heads: Iterable[Head]) -> Iterator[Fault]:
        """Yield what is missing of heads that were kept apart; after `along`."""
        missing = [head.count for head in heads if head.count and not self._find(head.last)]
        if not missing:
            return
        last = max(missing)
        if last > self.number:
            yield self._fault(FaultKind.TAIL_CUT, self.number + 1, last)
        elif not self._named:  # cut, and written on since
            yield self._fault(FaultKind.TAIL_CUT, min(missing), last)

    def _suspect(self, line: Line) -> None:
        unknown = line.key not in self._keys.by_name
        before = self._suspects
        if before is None:
            self._suspects = _Suspects(
                first=line.sequence, last=line.sequence, is_key_unknown=unknown
            )
        else:
            unknown = unknown and before.is_key_unknown
            self._suspects = replace(before, last=line.sequence, is_key_unknown=unknown)

    def _settle(self, next_says: str) -> Iterator[Fault]:
        """Name the suspects: the next line follows them if they were there when it was written."""
        suspects, self._suspects = self._suspects, None
        if suspects is None:
            return
        if next_says == self._last:
            yield self._fault(FaultKind.INSERTED, suspects.first, suspects.last)
        else:
            if suspects.first > self.number + 1:
                yield self._fault(FaultKind.DELETED, self.number + 1, suspects.first - 1)
            kind = FaultKind.KEY_UNKNOWN if suspects.is_key_unknown else FaultKind.EDITED
            yield self._fault(kind, suspects.first, suspects.last)
            self._last = next_says
        self.number = suspects.last

    def _link(self, line: Line) -> Iterator[Fault]:
        expected = self.number + 1
        if line.previous == self._last:
            if line.sequence != expected:
                yield self._fault(FaultKind.EDITED, line.sequence, line.sequence)
        elif line.previous == START or self._find(line.previous):
            yield self._fault(FaultKind.REORDERED, line.sequence, line.sequence)
        else:
            is_renumbered = line.sequence <= expected
            first = line.sequence if is_renumbered else expected
            yield self._fault(FaultKind.DELETED, first, line.sequence - 1)

    def _end(self, head: Head | None) -> Iterator[Fault]:
        yield from self._settle(head.last if head else "")
        if head is None:
            if self.number:
                yield self._fault(FaultKind.HEAD_CHANGED, self.number, self.number)
        elif head.last != self._last and not self._find(head.last):
            yield self._fault(FaultKind.TAIL_CUT, self.number + 1, max(head.count, self.number))
        elif (head.last, head.count) != (self._last, self.number) and not self._named:
            yield self._fault(FaultKind.HEAD_CHANGED, head.count, head.count)

    def _fault(self, kind: FaultKind, first: int, last: int) -> Fault:
        self._named.add(kind)
        return Fault(kind=kind, first=first, last=last)


def merged(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield neighbours of one kind as one."""
    held: Fault | None = None
    for fault in faults:
        if held and fault.kind == held.kind and fault.first <= held.last + 1:
            held = replace(held, last=max(held.last, fault.last))
            continue
        if held:
            yield held
        held = fault
    if held:
        yield held
