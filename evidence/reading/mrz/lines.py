"""Find the lines of a zone in text that was read, and give them their exact width."""

import re
from collections.abc import Iterable, Iterator

from evidence.reading.mrz.digits import FILLER

WIDTHS = {2: (44, 36), 3: (30,)}
"""Widths of lines by how many there are."""

_TAIL = re.compile(r"<[<KCLESX]*$")
_NEARLY = 0.8
_FILLERS = 2


def cleaned(line: str) -> str:
    """Return what may stand in a zone: capital letters, digits and fillers, without spaces."""
    line = line.upper().replace("«", FILLER * 2).replace("‹", FILLER).replace("＜", FILLER)
    return re.sub(r"[^A-Z0-9<]", "", line)


def zones_in(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Give each run of lines, from top to bottom, that may be a zone; three lines before two."""
    clean = [line for line in map(cleaned, lines) if len(line) >= min(WIDTHS[3]) * _NEARLY]
    for count in (3, 2):
        for start in range(len(clean) - count + 1):
            run = clean[start : start + count]
            if not any(FILLER in line for line in run):
                continue
            for width in WIDTHS[count]:
                fitted = tuple(_fit(line, width) for line in run)
                if all(fitted):
                    yield tuple(str(line) for line in fitted)


def _fit(line: str, width: int) -> str | None:
    """Put right only how many fillers a line ends with; the number of anything else is proof."""
    if len(line) == width:
        return line
    if abs(len(line) - width) > width * (1 - _NEARLY):
        return None
    tail = _TAIL.search(line)
    if tail is None or tail[0].count(FILLER) < _FILLERS:
        return None
    head = line[: tail.start()]
    return head.ljust(width, FILLER) if len(head) < width else None
