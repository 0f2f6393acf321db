"""Do by hand what the clock of the workers does each minute."""

from typing import Any

from django.core.management.base import BaseCommand

from evidence.tasks import sweep_documents
from packets.tasks import sweep_builds, sweep_names


class Command(BaseCommand):
    help = "Queue again what the workers forgot, give up what was tried too often, and clean up."

    def handle(self, *_args: Any, **_options: Any) -> None:
        sweep_documents()
        sweep_builds()
        sweep_names()
        self.stdout.write("Swept.")
