"""What all rules of readiness take on a case of forty documents, as a part of the limit.

    .venv/bin/python -m benchmarks.readiness

Prints the medians of the processor's time for the rules, and for taking the answers that count,
each with its part of the limit: rules run after each save of a page.
"""

# ruff: noqa: E402, T201  a program for the terminal, which sets up Django first

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parole_site.settings")
django.setup()

from packets.asked import only_asked
from packets.case_folder import read_case_folder
from packets.readiness import findings
from packets.snapshot import CaseSnapshot
from packets.wizard.pages import all_pages

SAMPLE = Path(__file__).parents[1] / "samples" / "medical-child"
DOCUMENTS = 40
RUNS = 21
LIMIT = 0.050
"""Seconds for all rules on a case of forty documents."""


def case_of_forty() -> CaseSnapshot:
    case, _files = read_case_folder(SAMPLE, today=date(2026, 11, 25), pages=all_pages())
    more = tuple(replace(one, key=f"{one.key}-2") for one in case.exhibits)
    return replace(case, exhibits=(*case.exhibits, *more)[:DOCUMENTS])


def taken(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(RUNS):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return median(times)


def main() -> None:
    case = case_of_forty()
    for name, work in (
        ("all rules", lambda: list(findings(case))),
        ("answers that count", lambda: only_asked(case)),
    ):
        seconds = taken(work)
        print(f"{name:20} {1000 * seconds:7.1f} ms   {seconds / LIMIT:5.2f} of the limit")


if __name__ == "__main__":
    main()
