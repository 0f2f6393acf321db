"""What the agency's online account takes as a file: dated rows of the law, never constants."""

import re
from dataclasses import dataclass
from datetime import date

from packets.law import Fact, known_fact

SIZE = "online.file.megabytes"
TYPES = "online.file.types"
NAMES = "online.file.name_characters"
AT_ONCE = "online.file.at_a_time"
TYPE = "PDF"
MEGABYTE = 1_000_000
"""In bytes; the smaller of the two meanings, so that a file fits by either."""


@dataclass(frozen=True, kw_only=True)
class UploadLimits:
    """The limits of one file on one day, with the rows that say so.

    `file_bytes` is the largest size, `signs` a regular expression for one character of a name,
    `at_once` how many files are chosen at one time (0 for unknown).
    """

    file_bytes: int
    signs: str
    at_once: int
    takes_pdf: bool
    rows: tuple[Fact, ...]

    def takes_name(self, name: str) -> bool:
        return re.fullmatch(f"(?:{self.signs})+", name) is not None

    def takes_size(self, size: int) -> bool:
        return 0 < size <= self.file_bytes

    @property
    def megabytes(self) -> int:
        return self.file_bytes // MEGABYTE

    @property
    def is_confirmed(self) -> bool:
        return all(row.is_confirmed for row in self.rows)

    @property
    def checked_on(self) -> date:
        """Return the day of the oldest look at one of the rows."""
        return min(row.checked_on for row in self.rows)


def upload_limits(*, on: date) -> UploadLimits | None:
    """Return the limits in force on a day; None where no row says how large a file may be."""
    rows = {key: known_fact(key, on=on) for key in (SIZE, TYPES, NAMES, AT_ONCE)}
    size, types, names, at_once = (rows[key] for key in (SIZE, TYPES, NAMES, AT_ONCE))
    if size is None or types is None or names is None or not _is_a_rule(str(names.value)):
        return None
    return UploadLimits(
        file_bytes=int(size.value) * MEGABYTE,
        signs=str(names.value),
        at_once=int(at_once.value) if at_once else 0,
        takes_pdf=TYPE in types.value,
        rows=tuple(row for row in rows.values() if row is not None),
    )


def _is_a_rule(signs: str) -> bool:
    try:
        re.compile(signs)
    except re.error:
        return False
    return True
