"""The facts desk at a command line: what is due, a look by one person, a change by two, export."""

from argparse import ArgumentParser
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

import yaml

from packets.errors import PacketsError
from packets.law import FOLDER, Fact, all_facts
from packets.law.values import lines_of
from packets.law.written import files_with
from packets.models import FactChange, User
from packets.operations import facts as desk
from packets.selectors.fact_list import Show, rows_at_desk
from packets.selectors.facts import history_of, law_now, rows_of, waiting_changes


class Command(BaseCommand):
    help = "Look dated facts of law up, propose and agree to changes, and write them as files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        ways = parser.add_subparsers(dest="way", required=True)
        of_list = ways.add_parser("list", help="List the rows in force; words choose among them.")
        of_list.add_argument("words", nargs="*")
        of_list.add_argument(
            "--all", action="store_true", help="Rows that ended or are to come too."
        )
        ways.add_parser("due", help="List what is due for a look, and the changes that wait.")
        show = ways.add_parser("show", help="Show all rows of a key, and what was done to them.")
        show.add_argument("key")
        check = ways.add_parser("check", help="Keep that you looked today, and it is still so.")
        self._on_a_row(check)
        propose = ways.add_parser("propose", help="Propose a change for a second person.")
        self._on_a_row(propose)
        propose.add_argument("--why", required=True, help="What you saw, and where.")
        propose.add_argument("--value", help='As a file has it: 700, "a text", [one, two].')
        propose.add_argument("--ends", type=_day, help="The last day, such as 2026-12-31.")
        propose.add_argument("--next", type=_day, help="Write the next row, from this day on.")
        propose.add_argument("--source")
        propose.add_argument("--source-url")
        propose.add_argument("--confidence", choices=["C2", "C1", "U", "K"])
        for way, words in (("agree", "Let a change hold."), ("decline", "Take a change away.")):
            decide = ways.add_parser(way, help=words)
            decide.add_argument("code", help="The code of the change, or its beginning.")
            decide.add_argument("--by", required=True, help="Email of the person who decides.")
        export = ways.add_parser("export", help="Write the rows as files for the next release.")
        export.add_argument("folder", type=Path)

    def _on_a_row(self, parser: ArgumentParser) -> None:
        parser.add_argument("key")
        parser.add_argument(
            "--from", dest="first", type=_day, help="Another row than that of today."
        )
        parser.add_argument("--by", required=True, help="Email of the person who looked.")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            with law_now():
                getattr(self, f"_{options['way']}")(**options)
        except PacketsError as error:
            raise CommandError(str(error)) from error

    def _list(self, *, words: list[str], **options: Any) -> None:
        show = Show.ALL if options["all"] else Show.IN_FORCE
        for row in rows_at_desk(show, " ".join(words), on=timezone.localdate()):
            self._tell(row.fact)

    def _due(self, **_options: Any) -> None:
        for row in rows_at_desk(Show.DUE, "", on=timezone.localdate()):
            self._tell(row.fact)
            self.stdout.write(f"  {'STOPS FILING' if row.is_stale else 'due'}: {row.look_again_on}")
        for change in waiting_changes():
            self.stdout.write(f"{change.key}: a change waits, {str(change.code)[:8]}")

    def _show(self, *, key: str, **_options: Any) -> None:
        rows = rows_of(key)
        if not rows:
            raise CommandError(UNKNOWN.format(key=key))
        for row in rows:
            self._tell(row)
        for change in history_of(key):
            told = f"{change.get_kind_display()}, {change.get_state_display()}"
            self.stdout.write(f"  {change.proposed_at:%Y-%m-%d} {str(change.code)[:8]} {told}")

    def _tell(self, row: Fact) -> None:
        last = row.effective_to or ""
        self.stdout.write(f"{row.key} = {'; '.join(lines_of(row.value))}")
        self.stdout.write(
            f"  {row.effective_from} to {last or 'now'}, {row.confidence}, {row.source}"
        )
        self.stdout.write(f"  looked up on {row.checked_on}: {row.source_url}")

    def _check(self, *, key: str, first: date | None, by: str, **_options: Any) -> None:
        row = _row(key, first)
        now, today = timezone.now(), timezone.localdate()
        desk.note_that_it_is_so(seen=row, by=_person(by), today=today, now=now)
        self.stdout.write(f"{row.key}: looked up on {today}, still so.")

    def _propose(self, *, key: str, first: date | None, by: str, why: str, **options: Any) -> None:
        seen = _row(key, first)
        new = _as_wanted(seen, options)
        is_next = options["next"] is not None
        change = desk.propose(row=new, seen=None if is_next else seen, why=why, by=_person(by))
        self.stdout.write(
            "Kept. It holds when a second person agrees: "
            f"bin/manage facts agree {str(change.code)[:8]} --by EMAIL"
        )

    def _agree(self, *, code: str, by: str, **_options: Any) -> None:
        change = desk.agree(change=_change(code), by=_person(by), now=timezone.now())
        self.stdout.write(f"{change.key}: the change holds from now on.")

    def _decline(self, *, code: str, by: str, **_options: Any) -> None:
        change = desk.decline(change=_change(code), by=_person(by), now=timezone.now())
        self.stdout.write(f"{change.key}: the row stays as it is.")

    def _export(self, *, folder: Path, **_options: Any) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files_with(all_facts(), FOLDER).items():
            (folder / name).write_text(text, encoding="utf-8")
            self.stdout.write(f"{folder / name}")


UNKNOWN = "There is no fact {key}. List them: bin/manage facts list --all"


def _as_wanted(seen: Fact, options: dict[str, Any]) -> Fact:
    """Return the row with what was given in its place; who writes it has looked it up today."""
    new = replace(seen, checked_on=timezone.localdate())
    if options["next"] is not None:
        new = replace(new, effective_from=options["next"], effective_to=None)
    if options["value"] is not None:
        new = replace(new, value=_value(options["value"]))
    if options["ends"] is not None:
        new = replace(new, effective_to=options["ends"])
    given = {name: options[name] for name in ("source", "source_url", "confidence")}
    return replace(new, **{name: value for name, value in given.items() if value})


def _value(typed: str) -> Any:
    try:
        return yaml.safe_load(typed)
    except yaml.YAMLError as error:
        message = 'This is no value. Write it as a file has it: 700, "a text", [one, two].'
        raise CommandError(message) from error


def _day(typed: str) -> date:
    return date.fromisoformat(typed)


def _row(key: str, first: date | None) -> Fact:
    """Return the row of a first day, else that of today, else the newest."""
    rows, today = rows_of(key), timezone.localdate()
    if first is not None:
        rows = tuple(row for row in rows if row.effective_from == first)
    if not rows:
        raise CommandError(UNKNOWN.format(key=key))
    return next((row for row in rows if row.is_in_force(today)), rows[0])


def _person(email: str) -> User:
    person = User.objects.filter(email__iexact=email).first()
    if person is None:
        message = "There is no account with this email. Use that of a person of the facts desk."
        raise CommandError(message)
    return person


def _change(code: str) -> FactChange:
    found = [one for one in waiting_changes() if str(one.code).startswith(code.lower())]
    if len(found) != 1:
        message = "No one change that waits has this code. List them: bin/manage facts due"
        raise CommandError(message)
    return found[0]
