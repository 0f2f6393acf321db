"""What filling Form I-131 costs, as ratios to pypdf and pikepdf filling the same values.

    OFFICIAL_FORMS=FOLDER .venv/bin/python -m benchmarks.forms [--times 5]

The ways run in turns, each time in a process of its own; medians count. "right" are the answers
that are read inside their field, and the barcodes that are still read, of those there are. Without
the agency's file in OFFICIAL_FORMS the look-alike of the tests is filled.
"""

# ruff: noqa: S603, T201  a program for the terminal, which starts itself

import argparse
import json
import logging
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.ways_to_fill import FORM, WAYS, Values, the_form
from packets.official_forms import FormEdition

KILOBYTE = 1024
MORE = 5
"""Fills after the first one in the same process, as a worker does them."""


def child(way: str, source: Path, target: Path) -> None:
    """Fill in this process, and print what the first fill cost and what a later one costs."""
    logging.disable(logging.ERROR)  # pypdf warns with the values themselves
    edition, values = the_form()
    spent = []
    for _ in range(1 + MORE):
        begin, began = time.process_time(), time.perf_counter()
        WAYS[way](edition, values, source, target)
        spent.append((time.process_time() - begin, time.perf_counter() - began))
    later = [statistics.median(times) for times in zip(*spent[1:], strict=True)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    told = {
        "first_cpu": spent[0][0],
        "first_wall": spent[0][1],
        "cpu": later[0],
        "wall": later[1],
        "megabytes": peak * KILOBYTE / 1e6,
    }
    print(json.dumps(told))


def measured(way: str, source: Path, target: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.forms", "--way", way]
    files = ["--source", str(source), "--target", str(target)]
    done = subprocess.run([*command, *files], capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def right_answers(edition: FormEdition, values: Values, file: Path) -> tuple[int, int, int]:
    """Return how many answers are read in their field, of how many, and the barcodes that are."""
    import pypdfium2
    import zxingcpp

    printed = edition.printed
    texts = {name: value for name, value in values.items() if isinstance(value, str) and value}
    found, barcodes = 0, 0
    with pypdfium2.PdfDocument(file) as document:
        document.init_forms()  # so that fields which are left are drawn, too
        pages = [page.get_textpage() for page in document]
        for name, value in texts.items():
            if printed is not None:
                field = printed.fields[name]
                left, bottom, right, top = field.box
                box = (left - 2, bottom - 2, right + 2, top + 2)
                read = pages[field.page - 1].get_text_bounded(*box)
                found += _letters(value) in _letters(read)
        for page in document:
            codes = zxingcpp.read_barcodes(page.render(scale=4).to_pil().convert("L"))
            barcodes += any(code.text.startswith(f"{FORM}|") for code in codes)
    return found, len(texts), barcodes


def _letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def report(runs: Mapping[str, list[dict[str, float]]], right: Mapping[str, Any]) -> None:
    middle = {
        way: {key: statistics.median(run[key] for run in told) for key in told[0]}
        for way, told in runs.items()
    }
    print(f"{'':9}{'first fill':>20}{'later fill':>20}{'MB':>6}   right")
    for way, told in middle.items():
        first = f"{told['first_cpu']:.3f} / {told['first_wall']:.3f}"
        later = f"{told['cpu']:.3f} / {told['wall']:.3f}"
        found, of, barcodes = right[way]
        words = f"{found} of {of} answers, {barcodes} barcodes"
        print(f"{way:9}{first:>20}{later:>20}{told['megabytes']:6.0f}   {words}")
    print("(seconds of processor / wall)")
    best = max(found + barcodes for found, _of, barcodes in right.values())
    rivals = [w for w in WAYS if w != "ours" and right[w][0] + right[w][2] == best]
    for way in ("pypdf", "pikepdf"):
        ratios = [middle["ours"][key] / middle[way][key] for key in ("first_cpu", "cpu", "wall")]
        shown = ", ".join(f"{ratio:.2f}" for ratio in ratios)
        correct = "" if way in rivals else " (not all of it right)"
        print(f"ours to {way}{correct}: {shown} (first fill, later fill, later fill by wall)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--way", choices=WAYS)
    parser.add_argument("--source", type=Path)
    parser.add_argument("--target", type=Path)
    given = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parole_site.settings")
    if given.way:
        child(given.way, given.source, given.target)
        return
    from tests.support.look_alike import a_look_alike, real_file

    edition, values = the_form()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        official = real_file(edition)
        source = official or a_look_alike(edition, folder / "form.pdf")
        print(f"{edition.key}: {'the agency’s file' if official else 'a look-alike'}")
        runs: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
        for _ in range(given.times):
            for way, told in runs.items():
                told.append(measured(way, source, folder / f"{way}.pdf"))
        right = {way: right_answers(edition, values, folder / f"{way}.pdf") for way in WAYS}
        report(runs, right)


if __name__ == "__main__":
    main()
