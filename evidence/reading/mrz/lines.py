"""Find the lines of a zone in text that was read, and give them their exact width."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evidence.reading.mrz.digits import FILLER

WIDTHS = {2: (44, 36), 3: (30,)}
"""Widths of lines by how many there are."""

_TAIL = re.compile(r"<[<KCLESX]*(?P<digits>\d{0,2})$")
"""Fillers at the end of a line, some misread, and the check digits after them."""
FEWEST_FILLERS = 3
"""Even a zone full of names and numbers has these; other writing has none."""

_NEARLY = 0.8
_FILLERS = 2


def cleaned(line: str) -> str:
    """Return what may stand in a zone: capital letters, digits and fillers, without spaces."""
    line = line.upper().replace("«", FILLER * 2).replace("‹", FILLER).replace("＜", FILLER)
    return re.sub(r"[^A-Z0-9<]", "", line)


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Lines of one width that may be a zone.

    `is_exact` says of each line that it was read with as many characters as it has; in others the
    fillers at the end were counted anew, so that one more or less elsewhere would not be noticed.
    `by_likeness` says that each character was read at its own place.
    """

    lines: tuple[str, ...]
    is_exact: tuple[bool, ...]
    by_likeness: bool = False


def zones_in(lines: Iterable[str]) -> Iterator[Candidate]:
    """Give each run of lines that may be a zone, from top to bottom; three lines before two.

    A run is given the width that is nearest to what was read.
    """
    clean = [line for line in map(cleaned, lines) if len(line) >= min(WIDTHS[3]) * _NEARLY]
    for count in (3, 2):
        for start in range(len(clean) - count + 1):
            run = clean[start : start + count]
            if looks_like_zone(run):
                yield from _fitted(run, WIDTHS[count])


def looks_like_zone(lines: Iterable[str]) -> bool:
    """Say whether lines have as many fillers as any zone."""
    return "".join(lines).count(FILLER) >= FEWEST_FILLERS


def _fitted(run: list[str], widths: tuple[int, ...]) -> Iterator[Candidate]:
    width = min(widths, key=lambda width: sum(abs(len(line) - width) for line in run))
    lines = [fit for fit in (_fit(line, width) for line in run) if fit is not None]
    if len(lines) == len(run):
        yield Candidate(lines=tuple(lines), is_exact=tuple(len(line) == width for line in run))


def _fit(line: str, width: int) -> str | None:
    """Put right only how many fillers stand at the end; what else there is must be proven."""
    if len(line) == width:
        return line
    if abs(len(line) - width) > width * (1 - _NEARLY):
        return None
    tail = _TAIL.search(line)
    if tail is None or tail[0].count(FILLER) < _FILLERS:
        return None
    head, digits = line[: tail.start()], tail["digits"]
    room = width - len(head) - len(digits)
    return head + FILLER * room + digits if room > 0 else None
