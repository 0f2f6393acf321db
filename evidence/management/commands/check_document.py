"""Say of each file whether the site would take it: `check_document FILE... [--json]`.

Ends with 1 where any of the files is refused; the others are decided all the same.
"""

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext

from evidence.deciding import REFUSED, Decision, decided


class Command(BaseCommand):
    help = "Says of each file whether it would be accepted, drawn as pictures or refused, and why."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="Print one JSON object a line.")
        parser.add_argument(
            "--keep-pages", type=Path, metavar="FOLDER", help="Keep the pages of each file here."
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        show = _as_json if options["json"] else _as_words
        is_any_refused = False
        for decision in _decisions(options["files"], options["keep_pages"]):
            self.stdout.write(show(decision))
            self.stdout.flush()
            is_any_refused |= decision.decision == REFUSED
        if is_any_refused:
            sys.exit(1)


def _decisions(files: list[Path], folder: Path | None) -> Iterator[Decision]:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(files, 1):
        kept = folder and folder / f"{number:04}-{file.stem}.pdf"
        try:
            yield decided(file, keep_pages_at=kept, with_advice=True)
        except OSError:
            if file.is_file() and os.access(file, os.R_OK):
                raise
            yield _missing(file)


def _missing(file: Path) -> Decision:
    return Decision(
        file=str(file),
        decision=REFUSED,
        reason="NO_SUCH_FILE",
        sentence=gettext("There is no such file, or it may not be read. Check its name."),
        pages=0,
        seconds=0.0,
        peak_mb=0.0,
    )


def _as_json(decision: Decision) -> str:
    return json.dumps(asdict(decision), ensure_ascii=False)


def _as_words(decision: Decision) -> str:
    size = f"{decision.pages} pages, {decision.seconds} s, {decision.peak_mb} MB"
    said = (decision.file, decision.decision, size, decision.sentence)
    first = " · ".join(part for part in said if part)
    advice = (f"  page {one.page}: {one.sentence}" for one in decision.advice)
    return "\n".join((first, *advice))
