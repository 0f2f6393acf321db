"""Tell whether anybody changed the audit trail: bin/manage verify_audit [--head FILE ...]."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from packets.auditing import Fault, FaultKind, Head, guards
from packets.operations.audit_heads import faults_in_trail, heads_in, keep_head

# For one line, and for several. A number is that of a line in the trail.
WORDS = {
    FaultKind.EDITED: (
        "Line {first} was changed after it was written.",
        "Lines {first} to {last} were changed after they were written.",
    ),
    FaultKind.DELETED: ("Line {first} is missing.", "Lines {first} to {last} are missing."),
    FaultKind.REORDERED: (
        "Line {first} is not where it was written: it was moved or repeated.",
        "Lines {first} to {last} are not in their order: they were moved or repeated.",
    ),
    FaultKind.INSERTED: (
        "Line {first} was put in by somebody who does not have the key.",
        "Lines {first} to {last} were put in by somebody who does not have the key.",
    ),
    FaultKind.TAIL_CUT: (
        "The end was cut off: line {first} is missing.",
        "The end was cut off: lines {first} to {last} are missing.",
    ),
    FaultKind.HEAD_CHANGED: ("The head in the database was changed or removed (line {first}).",)
    * 2,
    FaultKind.KEY_UNKNOWN: (
        "Line {first} is sealed with a key that is not among AUDIT_KEYS.",
        "Lines {first} to {last} are sealed with a key that is not among AUDIT_KEYS.",
    ),
}


class Command(BaseCommand):
    help = "Look for edits, deletions, moves, insertions and a cut end in the audit trail."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--head",
            action="append",
            default=[],
            type=Path,
            metavar="FILE",
            help="A file with heads that were kept outside of this machine, one a line.",
        )

    def handle(self, *_args: Any, head: list[Path], **_options: Any) -> None:
        own = Path(settings.AUDIT_HEADS)
        places = [*([own] if own.exists() else []), *head]
        found = 0
        for words in self._what_is_wrong(places):
            self.stdout.write(words)
            found += 1
        if found:
            message = "The audit trail is not as it was written."
            raise CommandError(message)
        text = keep_head(now=timezone.now())
        self.stdout.write("The audit trail is whole.")
        if text:
            self.stdout.write(f"Keep this line outside of this machine:\n{text}")

    def _what_is_wrong(self, places: list[Path]) -> Iterator[str]:
        for name in guards.missing(connection):
            yield f"The trigger {name} that refuses changes is not in force in the database."
        heads: list[Head] = []
        for place in places:
            if not place.is_file():
                message = f"There is no file {place}."
                raise CommandError(message)
            for number, head in heads_in(place):
                if head is None:
                    yield f"Line {number} of {place} was not written by this site, or was changed."
                else:
                    heads.append(head)
        yield from map(_told, faults_in_trail(heads))


def _told(fault: Fault) -> str:
    if fault.last < fault.first:
        return f"Lines before line {fault.first} are missing, and those after are numbered anew."
    one, several = WORDS[fault.kind]
    words = one if fault.first == fault.last else several
    return words.format(first=fault.first, last=fault.last)
