"""Make a case of a folder (docs/case-folder.md)."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from evidence.errors import Refused
from evidence.models import Document
from evidence.tasks import convert_document
from packets.case_folder import read_whole_folder
from packets.errors import PacketsError
from packets.management.counted import files_counted, many
from packets.models import Case, User
from packets.models.case import LONGEST_REFERENCE
from packets.operations.cases_in_folders import import_case
from packets.selectors.exhibits import documents_of
from packets.selectors.snapshots import record_of
from packets.wizard.pages import all_pages
from parole_site.celery import hint

OWNER = "the email address of the owner, who must have signed in to this site once before"


class Command(BaseCommand):
    help = "Make a case of a folder, all of it or nothing. A worker then reads its documents."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--owner", required=True, help=OWNER)

    def handle(self, *_args: Any, **options: Any) -> None:
        owner = User.objects.filter(email=options["owner"].lower()).first()
        if owner is None:
            message = f"There is no account for {options['owner']}. Let this person sign in once."
            raise CommandError(message)
        now = timezone.now()
        try:
            case = import_case(folder=options["folder"], owner=owner, now=now)
        except (PacketsError, Refused) as error:
            raise CommandError(str(error)) from error
        self._tell_of_reference(options["folder"], case)
        documents = documents_of(case).filter(state=Document.State.RECEIVED)
        for document in documents:
            hint(convert_document, document.pk)
        counted = files_counted(record_of(case, today=now.date()).rows)
        waiting = f"{many(len(documents), 'file')} {'waits' if len(documents) == 1 else 'wait'}"
        self.stdout.write(f"Case {case.reference}: {counted}. {waiting} to be read.")

    def _tell_of_reference(self, folder: Path, case: Case) -> None:
        found = read_whole_folder(folder, today=timezone.localdate(), pages=all_pages())
        wanted = found.record.rows.reference
        if wanted and wanted != case.reference:
            self.stdout.write(
                f"The reference {wanted} could not be kept: another case here has it, or it is not "
                f"at most {LONGEST_REFERENCE} letters, numbers, - and _."
            )
