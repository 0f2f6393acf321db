"""Write a case as a folder (docs/case-folder.md)."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from packets.errors import PacketsError
from packets.management.counted import files_counted
from packets.models import Case
from packets.operations.cases_in_folders import export_case


class Command(BaseCommand):
    help = "Write a case and its documents into a folder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("reference", help="the code of the case, like 7Q4-KDM")
        parser.add_argument("folder", type=Path, help="a folder that is new or empty")

    def handle(self, *_args: Any, **options: Any) -> None:
        case = Case.objects.filter(reference=options["reference"]).first()
        if case is None:
            message = f"There is no case {options['reference']}."
            raise CommandError(message)
        folder: Path = options["folder"]
        try:
            record = export_case(case=case, folder=folder, today=timezone.localdate())
        except PacketsError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{folder}: {files_counted(record.rows)}")
