"""Show the product: a sample case typed in, its packet built by a worker, the site served."""

import signal
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from packets.case_folder import read_case_folder
from packets.management.counted import exhibits_counted, files_counted
from packets.management.demonstration import people
from packets.management.demonstration.family import Family, Unexpected
from packets.management.demonstration.papers import add_papers
from packets.management.demonstration.servers import NotStarted, Servers, is_taken
from packets.models import Case, Packet, PacketBuild, User
from packets.selectors.exhibits import documents_of
from packets.wizard.forms import WHOLE
from packets.wizard.pages import all_pages

SAMPLE = settings.BASE_DIR / "samples" / "medical-child"
MOST_SECONDS = 600.0
FOUND = 302
SIGNED_IN_BY = "allauth.account.auth_backends.AuthenticationBackend"


class Command(BaseCommand):
    help = "Load a sample case, build its packet with a worker, and serve the site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="stop after the packet")
        parser.add_argument("--port", type=int, default=8000, help="of the web server")

    def handle(self, *_args: Any, **options: Any) -> None:
        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        port = options["port"]
        if not options["once"] and is_taken(port):
            message = f"Port {port} is in use. Choose another one: bin/demo --port 8001"
            raise CommandError(message)
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        with Servers() as servers:
            try:
                servers.start_workers()
                case = self._case()
                self._tell_of(self._packet(case))
                if not options["once"]:
                    servers.start_web(port)
                    self._tell_how_to_sign_in(port)
                    servers.wait()
            except (NotStarted, Unexpected) as error:
                raise CommandError(str(error)) from error

    def _case(self) -> Case:
        """Return the case of an earlier demonstration, or type the sample in."""
        case = people.case_of_the_family()
        if case is None:
            sample, files = read_case_folder(SAMPLE, today=timezone.localdate(), pages=all_pages())
            self.stdout.write("A family answers the wizard ...")
            family = Family(sample)
            family.answer_first_questions()
            family.sign_in(people.FAMILY)
            case = family.start()
            count = family.answer_everything(case)
            self.stdout.write(f"{count} pages answered. It adds {files_counted(sample)} ...")
            add_papers(family, case, files)
        people.let_the_firm_in(case)
        self._look_up_the_law()
        return case

    def _look_up_the_law(self) -> None:
        count = people.look_up_the_law(now=timezone.localtime())
        if count:
            self.stdout.write(
                f"{count} facts of law were looked up too long ago to file by. The attorney of the "
                "demonstration says that they are so still; on a real site a person looks first."
            )

    def _packet(self, case: Case) -> Packet:
        """Ask for the packet as the family does, and wait for the worker."""
        self._wait_for_documents(case)
        self.stdout.write("The worker builds the packet ...")
        family = Client()
        family.force_login(User.objects.get(email=people.FAMILY), backend=SIGNED_IN_BY)
        address = reverse("make-packet", args=[case.reference])
        answer = family.post(address, {"kind": "final", WHOLE: "1"})
        if answer.status_code != FOUND:
            self.stdout.write("Something is still missing, so it becomes a draft.")
            answer = family.post(address, {"kind": "draft", WHOLE: "1"})
        build = case.builds.get(code=answer.headers["Location"].rstrip("/").rpartition("/")[2])
        deadline = time.monotonic() + MOST_SECONDS
        while not build.is_over and time.monotonic() < deadline:
            time.sleep(0.2)
            build.refresh_from_db()
        if build.state != PacketBuild.State.DONE:
            message = f"The packet could not be built: {build.reason or 'the worker is silent'}"
            raise CommandError(message)
        return build.packet

    def _wait_for_documents(self, case: Case) -> None:
        deadline = time.monotonic() + MOST_SECONDS
        while any(not document.is_over for document in documents_of(case)):
            if time.monotonic() > deadline:
                message = f"The worker does not read the documents. See {settings.VAR / 'log'}."
                raise CommandError(message)
            time.sleep(0.2)

    def _tell_of(self, packet: Packet) -> None:
        kind = "Draft" if packet.is_draft else "Packet"
        self.stdout.write(
            f"{kind}: {Path(packet.file.path)}\n"
            f"  {packet.page_count} pages with {exhibits_counted(packet.manifest)}\n"
            f"  case {packet.case.reference}"
        )

    def _tell_how_to_sign_in(self, port: int) -> None:
        lines = [f"  {people.FAMILY}, a family member"]
        lines += [
            f"  {email}, {str(role.label).lower()}"
            for email, (role, _part, _name) in people.FIRM.items()
        ]
        told = (
            "an administrator, who keeps the facts of law with the attorney, "
            f"and the official forms at {reverse('admin:packets_officialform_changelist')}"
        )
        lines += [f"  {people.KEEPER}, {told}"]
        self.stdout.write(
            f"\nThe site is at http://127.0.0.1:{port}/ (Ctrl-C stops it).\n"
            f"Sign in at http://127.0.0.1:{port}/sign-in/ with one of these addresses:\n"
            + "\n".join(lines)
            + "\nThe code is not mailed: it is printed here. On a real site all but the family"
            "\nneed an app or a passkey as well; the demonstration does without"
            "\n(REQUIRE_SECOND_FACTOR), and one can be set up under Account."
        )


def stop(_signal: int, _frame: FrameType | None) -> None:
    """Leave, so that the processes that were started are stopped."""
    sys.exit(0)
