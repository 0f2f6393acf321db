"""Build the packet of a case folder, with no database, server or queue."""

import json
import resource
import shutil
import tempfile
import time
from argparse import ArgumentParser
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from packets.assembly import AssembledPacket, Progress, assemble
from packets.case_folder import read_whole_folder
from packets.case_folder.making_pages import RefusedFile, refused_before, with_made_pages
from packets.errors import PacketsError
from packets.readiness import Finding, blocking
from packets.snapshot import CaseSnapshot
from packets.wizard.pages import all_pages

MEGABYTE = 1_000_000


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

    def handle(self, *_args: Any, **options: Any) -> None:
        watch = Watch()
        try:
            report = self._built(watch, **options)
        except PacketsError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            json.dumps(report, indent=2, ensure_ascii=False) if options["json"] else told(report)
        )
        if report["file"] is None:
            message = "A file was refused. Mend it, or build without it: --leave-out-refused."
            raise CommandError(message)

    def _built(self, watch: Watch, **options: Any) -> dict[str, Any]:
        watch.begin("read")
        folder: Path = options["case_folder"]
        whole = read_whole_folder(folder, today=_day(options["today"]), pages=all_pages())
        with tempfile.TemporaryDirectory(prefix="packet-") as work:
            watch.begin("pages")
            case, refused = with_made_pages(
                whole.record.facts,
                whole.files,
                Path(work),
                told=lambda done, of: self._tell(f"File {done} of {of}"),
            )
            refused = (*refused_before(whole.record), *refused)
            blocks = blocking(case)
            is_draft = options["draft"] or bool(blocks)
            packet = None
            if not refused or options["leave_out_refused"]:
                packet = assemble(
                    case, Path(work), is_draft=is_draft, progress=lambda p: self._step(watch, p)
                )
                watch.begin("write")
                _put(packet.file, options["out"])
            watch.begin("")
        return {
            "file": str(options["out"]) if packet else None,
            "pages": packet.page_count if packet else None,
            "draft": is_draft,
            "exhibits": _exhibits(packet) if packet else [],
            "refused": [_refused(one) for one in refused],
            "blocking": [_finding(one, case) for one in blocks],
            "seconds": {step: round(spent, 3) for step, spent in watch.seconds.items()},
            "peak_memory_mb": _peak_memory(),
        }

    def _step(self, watch: Watch, progress: Progress) -> None:
        if watch.step != progress.step.lower():
            watch.begin(progress.step.lower())
        self._tell(str(progress))

    def _tell(self, text: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"{text}\r", ending="")


def told(report: dict[str, Any]) -> str:
    """Return the report for a person."""
    lines = [f"{one['file']} was refused: {one['reason']}" for one in report["refused"]]
    lines += [f"Missing ({one['code']}): {one['text']}" for one in report["blocking"]]
    if report["file"]:
        kind = "draft" if report["draft"] else "packet"
        lines.append(
            f"{report['file']}: a {kind} of {report['pages']} pages "
            f"with {len(report['exhibits'])} exhibits"
        )
    return "\n".join(lines)


def _day(text: str | None) -> date:
    if text is None:
        return timezone.localdate()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text} is not a day. Write it like 2026-11-25."
        raise CommandError(message) from error


def _put(file: Path, out: Path) -> None:
    """Write beside the place and move it there, so that nobody ever sees half a packet."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        beside = out.with_name(f".{out.name}.part")
        shutil.copyfile(file, beside)
        beside.replace(out)
    except OSError as error:
        message = f"The packet cannot be written to {out}: {error.strerror}."
        raise CommandError(message) from error


def _exhibits(packet: AssembledPacket) -> list[dict[str, Any]]:
    return [
        {
            "set": packet_set["beneficiary"],
            "exhibit": exhibit["name"],
            "key": exhibit["key"],
            "first_page": exhibit["first_page"],
            "pages": exhibit["page_count"],
            "notes": sorted({note for one in exhibit["documents"] for note in one["notes"]}),
        }
        for packet_set in packet.manifest["sets"]
        for exhibit in packet_set["exhibits"]
    ]


def _refused(file: RefusedFile) -> dict[str, str]:
    return {"place": file.place, "file": file.file_name, "reason": file.reason}


def _finding(finding: Finding, _case: CaseSnapshot) -> dict[str, str]:
    return {
        "code": finding.rule.code,
        "text": finding.text,
        "about": finding.about,
        "mend_at": finding.mend_at,
    }


def _peak_memory() -> dict[str, float]:
    """Return the peaks in MB of this process and of the largest child (kilobytes on Linux)."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"own": round(own * 1024 / MEGABYTE, 1), "child": round(child * 1024 / MEGABYTE, 1)}
