"""Compile the catalogues of translations, or only check them."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from parole_site.catalogues import catalogues_in, compile_catalogue, faults_of


class Command(BaseCommand):
    help = "Compile the catalogues of translations."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="check them, and write nothing")

    def handle(self, *_arguments: Any, check: bool, verbosity: int, **_options: Any) -> None:
        catalogues = [c for folder in settings.LOCALE_PATHS for c in catalogues_in(Path(folder))]
        faults = [fault for catalogue in catalogues for fault in faults_of(catalogue)]
        if faults:
            raise CommandError("\n".join(faults))
        if not check:
            for catalogue in catalogues:
                compile_catalogue(catalogue)
        if verbosity > 1:
            self.stdout.write(f"{len(catalogues)} catalogues")
