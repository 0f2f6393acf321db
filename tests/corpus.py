"""Bring a folder of odd files through the gate and compare what became of each with its index.

    python -m tests.corpus FOLDER [--only GLOB] [--json]

The folder holds an `index.tsv` whose columns `file` and `expected` say what must become of each:
`must_accept`, `either`, or `must_refuse:` with `password`, `dynamic_form` or `unreadable`. The
decision is that of `bin/manage check_document`; the pages are judged by poppler and Pillow, which
the product does not use to make them. It ends with 1 where anything deviates.
"""

import argparse
import csv
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parole_site.settings")

AT_A_TIME = 2
LARGEST_DIFFERENCE = 0.09
"""Mean difference of the grey of all dots, 0 to 1; the same page, drawn twice, had 0.074 at most."""

WORDS = {
    "password": {"PASSWORD_NEEDED", "LOCKED_DOCUMENT"},
    "dynamic_form": {"DYNAMIC_FORM"},
    "unreadable": {"UNREADABLE", "UNSUPPORTED_TYPE", "NO_PAGES", "EMPTY"},
}
"""The words of an index, and the codes that the product has for them."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """What became of one file, and what deviates from what was expected."""

    file: str
    expected: str
    decision: str
    reason: str
    pages: int
    pages_before: int | None
    difference: float
    seconds: float
    peak_mb: float
    deviations: tuple[str, ...]


def main() -> int:
    chosen = _arguments()
    import django

    django.setup()
    with tempfile.TemporaryDirectory() as kept, ThreadPoolExecutor(AT_A_TIME) as pool:
        work = partial(_judged, folder=chosen.folder, kept=Path(kept))
        found = []
        for one in pool.map(work, enumerate(_expectations(chosen.folder, chosen.only))):
            found.append(one)
            if chosen.json:
                sys.stdout.write(json.dumps(asdict(one), ensure_ascii=False) + "\n")
                sys.stdout.flush()
    shown = sys.stderr if chosen.json else sys.stdout
    shown.writelines(f"{line}\n" for line in _table(found))
    return int(any(one.deviations for one in found))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="*", metavar="GLOB")
    parser.add_argument("--json", action="store_true", help="Print one JSON object for each file.")
    return parser.parse_args()


def _expectations(folder: Path, only: str) -> Iterator[tuple[str, str]]:
    with (folder / "index.tsv").open(encoding="utf-8", newline="") as index:
        for row in csv.DictReader(index, delimiter="\t"):
            if fnmatch(row["file"], only):
                yield row["file"], row["expected"]


def _judged(numbered: tuple[int, tuple[str, str]], *, folder: Path, kept: Path) -> Found:
    from evidence.deciding import REFUSED, decided
    from tests.support.judging import contents_that_must_not_be, difference_of, pages_of

    number, (name, expected) = numbered
    original, pages = folder / name, kept / f"{number}.pdf"
    decision = decided(original, keep_pages_at=pages)
    before = pages_of(original)
    wrong, difference = [], 0.0
    if decision.decision == REFUSED:
        wrong += _wrongly_refused(expected, decision.reason)
    else:
        wrong += _wrongly_accepted(expected, decision.pages, before, pages_of(pages))
        wrong += contents_that_must_not_be(pages)
        difference = difference_of(original, pages)
        if difference > LARGEST_DIFFERENCE:
            wrong.append(f"looks otherwise ({difference:.3f})")
        pages.unlink()
    return Found(
        file=name,
        expected=expected,
        decision=decision.decision,
        reason=decision.reason,
        pages=decision.pages,
        pages_before=before,
        difference=round(difference, 4),
        seconds=decision.seconds,
        peak_mb=decision.peak_mb,
        deviations=tuple(wrong),
    )


def _wrongly_refused(expected: str, reason: str) -> Iterator[str]:
    if expected == "must_accept":
        yield f"refused: {reason}"
    word = expected.partition(":")[2]
    if word and reason not in WORDS.get(word, {word}):
        yield f"refused as {reason}, not as {word}"


def _wrongly_accepted(
    expected: str, said: int, before: int | None, after: int | None
) -> Iterator[str]:
    if expected.startswith("must_refuse"):
        yield "accepted"
    if after != said:
        yield f"says {said} pages and has {after}"
    is_fewer = before is not None and said < before
    is_more = before is not None and said > before and expected == "must_accept"
    if is_fewer or is_more:
        yield f"{said} pages of {before}"


def _table(found: list[Found]) -> Iterator[str]:
    counted = Counter((one.expected, one.decision) for one in found)
    odd = Counter(one.expected for one in found if one.deviations)
    columns = ("accepted", "drawn", "refused")
    yield f"{'expected':<26}" + "".join(f"{column:>10}" for column in (*columns, "deviate"))
    for expected in sorted({one.expected for one in found}):
        figures = [counted[expected, column] for column in columns]
        yield f"{expected:<26}" + "".join(f"{n:>10}" for n in (*figures, odd[expected]))
    for one in found:
        yield from (f"{one.file}: {deviation}" for deviation in one.deviations)
    if found:
        slowest = max(found, key=lambda one: one.seconds)
        largest = max(found, key=lambda one: one.peak_mb)
        yield f"slowest {slowest.seconds} s {slowest.file}; most {largest.peak_mb} MB {largest.file}"


if __name__ == "__main__":
    sys.exit(main())
