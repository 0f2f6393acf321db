"""The fields of an agency's PDF as somebody has reviewed them: name, page, place, limits."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

CHARACTER_WIDTH = 0.6
"""The typeface of the forms gives each letter the same width, in parts of its size."""

SIZE = 10.0
"""Points: the size that the forms declare for every field of text."""

SIDE = 2.0
"""Points kept free at either side of a field, as the forms do."""

LEADING = 11.5
"""Points from line to line where the form draws no rules to write on."""


@dataclass(frozen=True, kw_only=True)
class PrintedField:
    """One field: `kind` is "text", "lines", "combo" or "checkbox".

    Places are points from the lower left corner of `page` (from 1). `longest` counts characters (0:
    as many as are visible). `leading` is the distance of the ruled lines. `options` are the states
    of a tick box, or the choices of a list. `allowed` is what the form lets a person type, written
    as a set of a regular expression ("A-Za-z "); "" allows every sign of its typeface.
    """

    name: str
    page: int
    kind: str
    box: tuple[float, float, float, float]
    longest: int = 0
    leading: float = 0.0
    is_comb: bool = False
    options: tuple[str, ...] = ()
    allowed: str = ""

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]

    @property
    def line_height(self) -> float:
        return self.leading or LEADING

    @property
    def columns(self) -> int:
        """Return how many characters are seen on one line: the forms do not scroll."""
        if self.is_comb:
            return self.longest
        return int((self.width - 2 * SIDE) / (CHARACTER_WIDTH * SIZE) + 1e-6)

    @property
    def lines(self) -> int:
        return max(1, int(self.height / self.line_height + 0.02)) if self.kind == "lines" else 1

    @property
    def room(self) -> int:
        """Return the characters that fit on the only line; for several lines, all of them."""
        seen = self.columns * self.lines
        return min(seen, self.longest) if self.longest else seen


@dataclass(frozen=True, kw_only=True)
class PrintedForm:
    """The PDF of one edition: its fields, and the digests of the files that were looked at.

    `root` begins the full name of every field. A file with another digest may be right, too: the
    agency saves the same edition anew now and then. It is checked field by field, and a person
    looks at every page before it is used. `comes_with` has the words that stand in fields of the
    blank file, by the name of the field.
    """

    root: str
    fields_file: Path
    sha256s: frozenset[str] = frozenset()
    comes_with: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def fields(self) -> Mapping[str, PrintedField]:
        return read_fields(self.fields_file)


@cache
def read_fields(file: Path) -> Mapping[str, PrintedField]:
    """Read the table of fields, one a line, by name. Raises ValueError for a name used twice."""
    with file.open(encoding="utf-8", newline="") as lines:
        fields = [_field(row) for row in csv.DictReader(lines)]
    by_name = {field.name: field for field in fields}
    if len(by_name) != len(fields):
        message = f"{file.name} names a field twice"
        raise ValueError(message)
    return by_name


def _field(row: Mapping[str, str]) -> PrintedField:
    left, bottom, right, top = (float(row[side]) for side in ("left", "bottom", "right", "top"))
    return PrintedField(
        name=row["name"],
        page=int(row["page"]),
        kind=row["kind"],
        box=(left, bottom, right, top),
        longest=int(row["longest"] or 0),
        leading=float(row["leading"] or 0),
        is_comb=bool(row["comb"]),
        options=tuple(row["options"].split("|")) if row["options"] else (),
        allowed=row["allowed"],
    )
