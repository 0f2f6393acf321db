"""Build the packet of a case folder, with no database, server or queue."""

import json
import shutil
import time
from argparse import ArgumentParser
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from evidence.workplace import work_folder
from packets.asked import facts_of
from packets.assembly import Progress
from packets.case_folder import read_whole_folder
from packets.case_folder.making_pages import refused_before, with_made_pages
from packets.errors import PacketsError
from packets.management.binding import assembled_apart
from packets.management.report import (
    finding,
    not_built,
    peak_memory,
    refused_file,
    report_of,
    same_files,
    told,
)
from packets.management.reviewed_forms import reviewed_forms
from packets.readiness import blocking
from packets.wizard.pages import all_pages


@dataclass
class Watch:
    """Seconds on the clock by step; a step ends when the next one begins."""

    seconds: dict[str, float] = field(default_factory=dict)
    step: str = ""
    since: float = 0.0

    def begin(self, step: str) -> None:
        now = time.monotonic()
        if self.step:
            self.seconds[self.step] = self.seconds.get(self.step, 0.0) + now - self.since
        self.step, self.since = step, now


class Command(BaseCommand):
    help = "Build the packet of a case folder (docs/case-folder.md)."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("case_folder", type=Path)
        parser.add_argument("--out", type=Path, required=True, help="the PDF to write")
        parser.add_argument("--json", action="store_true", help="tell what was built as JSON")
        parser.add_argument("--draft", action="store_true", help="a draft, even when all is there")
        parser.add_argument("--today", help="the day to build it on, like 2026-11-25")
        parser.add_argument(
            "--leave-out-refused", action="store_true", help="build it without refused files"
        )
        parser.add_argument(
            "--forms", type=Path, help="a folder with the agency's own forms, to be filled"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        watch = Watch()
        try:
            report = self._built(watch, **options)
        except (PacketsError, CommandError) as error:
            if options["json"]:
                self.stdout.write(json.dumps(not_built(str(error)), indent=2, ensure_ascii=False))
            raise CommandError(str(error)) from error
        self.stdout.write(
            json.dumps(report, indent=2, ensure_ascii=False) if options["json"] else told(report)
        )
        if report["file"] is None:
            message = "A file was refused. Mend it, or build without it: --leave-out-refused."
            raise CommandError(message)

    def _built(self, watch: Watch, **options: Any) -> dict[str, Any]:
        watch.begin("read")
        _refuse_folder(options["out"])
        folder: Path = options["case_folder"]
        whole = read_whole_folder(folder, today=_day(options["today"]), pages=all_pages())
        with work_folder() as work:
            watch.begin("pages")
            case, refused = with_made_pages(
                facts_of(whole.record),
                whole.files,
                work,
                told=lambda done, of: self._tell(f"File {done} of {of}"),
            )
            refused = (*refused_before(whole.record), *refused)
            blocks = blocking(case)
            is_draft = options["draft"] or bool(blocks) or bool(refused)
            packet = None
            if not refused or options["leave_out_refused"]:
                watch.begin("start")
                packet = assembled_apart(
                    case,
                    work,
                    is_draft=is_draft,
                    progress=lambda p: self._step(watch, p),
                    forms=reviewed_forms(options["forms"], on=case.filing_day),
                )
                watch.begin("write")
                put(packet.file, options["out"])
            watch.begin("")
        return {
            "file": str(options["out"]) if packet else None,
            "mistakes": [],
            "draft": is_draft,
            **report_of(case, packet),
            "same_file": same_files(facts_of(whole.record)),
            "refused": [refused_file(one) for one in refused],
            "blocking": [finding(one) for one in blocks],
            "seconds": {step: round(spent, 3) for step, spent in watch.seconds.items()},
            "peak_memory_mb": peak_memory(),
        }

    def _step(self, watch: Watch, progress: Progress) -> None:
        if watch.step != progress.step.lower():
            watch.begin(progress.step.lower())
        self._tell(str(progress))

    def _tell(self, text: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"{text}\r", ending="")


def _day(text: str | None) -> date:
    if text is None:
        return timezone.localdate()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text} is not a day. Write it like 2026-11-25."
        raise CommandError(message) from error


def _refuse_folder(out: Path) -> None:
    """Say so before anything is built, which takes its time."""
    if out.is_dir():
        message = f"{out} is a folder. Name the file to write as well, such as {out}/packet.pdf."
        raise CommandError(message)


def put(file: Path, out: Path) -> None:
    """Write beside the place and move it there, so that nobody ever sees half a packet."""
    beside = out.parent / f".{out.name}.part"
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, beside)
        beside.replace(out)
    except OSError as error:
        message = f"The packet cannot be written to {out}: {error.strerror}."
        raise CommandError(message) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
