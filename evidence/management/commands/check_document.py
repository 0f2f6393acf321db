"""Say of each file whether the site would take it: `check_document FILE... [--json]`."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from evidence.deciding import Decision, decided


class Command(BaseCommand):
    help = "Says of each file whether it would be accepted, drawn as pictures or refused, and why."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="Print one JSON object a line.")
        parser.add_argument(
            "--keep-pages", type=Path, metavar="FOLDER", help="Keep the pages of each file here."
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        there = [file for file in options["files"] if file.is_file()]
        show = _as_json if options["json"] else _as_words
        for decision in _decisions(there, options["keep_pages"]):
            self.stdout.write(show(decision))
            self.stdout.flush()
        missing = [str(file) for file in options["files"] if file not in there]
        if missing:
            message = "There is no such file: " + ", ".join(missing)
            raise CommandError(message)


def _decisions(files: list[Path], folder: Path | None) -> Iterator[Decision]:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(files, 1):
        yield decided(file, keep_pages_at=folder and folder / f"{number:04}-{file.stem}.pdf")


def _as_json(decision: Decision) -> str:
    return json.dumps(asdict(decision), ensure_ascii=False)


def _as_words(decision: Decision) -> str:
    size = f"{decision.pages} pages, {decision.seconds} s, {decision.peak_mb} MB"
    return " · ".join(
        part for part in (decision.file, decision.decision, size, decision.sentence) if part
    )
