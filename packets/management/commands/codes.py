"""List the codes that case.yaml takes (docs/case-folder.md)."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from packets.case_folder.codes import labels_of_kinds
from packets.case_folder.near import the_nearest
from packets.questions import Page
from packets.urgency import all_bases
from packets.wizard.pages import all_pages


class Command(BaseCommand):
    help = "List the kinds of evidence and the reasons, or the choices of one page of the wizard."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("page", nargs="?", help="a page, like st-helper")

    def handle(self, *_args: Any, **options: Any) -> None:
        lines = _of_page(_page(options["page"])) if options["page"] else _of_all()
        self.stdout.write("\n".join(lines))


def _of_all() -> Iterator[str]:
    yield "kind:"
    yield from (f"  {code}  {label}" for code, label in labels_of_kinds().items())
    yield "basis:"
    yield from (f"  {basis.key}  {basis.label}" for basis in all_bases().values())


def _of_page(page: Page) -> Iterator[str]:
    for field in page.fields:
        for part in (field, *field.parts):
            if part.all_choices():
                yield f"{part.name}:"
                yield from (f"  {choice.key}  {choice.label}" for choice in part.all_choices())


def _page(page_id: str) -> Page:
    page = all_pages().get(page_id)
    if page is None:
        message = f"There is no page {page_id}.{the_nearest(page_id, all_pages())}"
        raise CommandError(message)
    return page
