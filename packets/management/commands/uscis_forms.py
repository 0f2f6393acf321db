"""Put the agency's forms in place: fetch or install a file, check, approve, list and retire."""

import http.client
import shutil
import urllib.error
import urllib.request
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from evidence.workplace import work_folder
from packets.errors import PacketsError
from packets.filling.checking import LARGEST
from packets.models import OfficialForm, User
from packets.official_forms import all_editions
from packets.operations import checked_forms, official_forms

ADDRESS = "https://www.uscis.gov/sites/default/files/document/forms/{form}.pdf"
SECONDS = 30
BY_HAND = (
    "{form} could not be downloaded ({why}). Download it with a browser from {address}, then: "
    "bin/manage uscis_forms install FILE"
)


class Command(BaseCommand):
    help = "Put the agency's forms in place, so that they are filled instead of copied by hand."

    def add_arguments(self, parser: ArgumentParser) -> None:
        ways = parser.add_subparsers(dest="way", required=True)
        fetch = ways.add_parser("fetch", help="Download a form from the agency and install it.")
        fetch.add_argument("form", help="As the agency names it, such as I-131.")
        install = ways.add_parser("install", help="Check a file and keep it for approval.")
        install.add_argument("file", type=Path)
        check = ways.add_parser("check", help="Say what is right and wrong with a file.")
        check.add_argument("file", type=Path)
        check.add_argument("--pages", type=Path, help="Put pictures of a filled sample here.")
        approve = ways.add_parser("approve", help="Let a file be filled, after you saw its pages.")
        approve.add_argument("sha256", help="The digest, or as much of it as is unique.")
        approve.add_argument("--by", required=True, help="Email of the administrator who looked.")
        ways.add_parser("list", help="List the editions and the files that are in place.")
        retire = ways.add_parser("retire", help="Fill a file no more.")
        retire.add_argument("sha256", help="The digest, or as much of it as is unique.")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            getattr(self, f"_{options['way']}")(**options)
        except PacketsError as error:
            raise CommandError(str(error)) from error

    def _fetch(self, *, form: str, **_options: Any) -> None:
        form = _declared(form)
        address = ADDRESS.format(form=form.lower())
        with work_folder() as folder:
            file = folder / "form.pdf"
            try:
                _download(address, file)
            except (OSError, ValueError, http.client.HTTPException) as error:
                why = getattr(error, "reason", None) or str(error) or type(error).__name__
                message = BY_HAND.format(form=form, why=why, address=address)
                raise CommandError(message) from error
            self._installed(official_forms.install(file=file, source=address))

    def _install(self, *, file: Path, **_options: Any) -> None:
        _require(file)
        self._installed(official_forms.install(file=file, source=f"file {file.name}"))

    def _installed(self, form: OfficialForm) -> None:
        self.stdout.write(f"{form.key}: {form.get_state_display()}. Digest {form.sha256}")
        for warning in form.report["warnings"]:
            self.stdout.write(f"  Note: {warning}")
        if form.state != OfficialForm.State.APPROVED:
            self.stdout.write(
                "  Look at the pages of a filled sample (check FILE --pages FOLDER), then: "
                f"bin/manage uscis_forms approve {form.sha256[:12]} --by EMAIL"
            )

    def _check(self, *, file: Path, pages: Path | None, **_options: Any) -> None:
        _require(file)
        with work_folder() as folder:
            checked = checked_forms.check_file(file, folder)
            if pages is not None:
                pages.mkdir(parents=True, exist_ok=True)
                for picture in checked.pictures:
                    shutil.copyfile(picture, pages / picture.name)
        report = checked.report
        self.stdout.write(f"{report['form'] or 'unknown form'} {report['edition']}".strip())
        self.stdout.write(f"  {report['page_count']} pages, {report['field_count']} fields")
        self.stdout.write(f"  SHA-256 {report['sha256']}")
        for warning in report["warnings"]:
            self.stdout.write(f"  Note: {warning}")
        if report["errors"]:
            raise checked_forms.NotAccepted(tuple(report["errors"]))
        self.stdout.write("  It has every field that is filled.")

    def _approve(self, *, sha256: str, by: str, **_options: Any) -> None:
        person = User.objects.filter(email__iexact=by).first()
        if person is None:
            message = "There is no account with this email. Use that of an administrator."
            raise CommandError(message)
        form = official_forms.approve(form_id=_found(sha256).pk, by=person, now=timezone.now())
        self.stdout.write(f"{form.key} is filled from now on.")

    def _retire(self, *, sha256: str, **_options: Any) -> None:
        form = official_forms.retire(form_id=_found(sha256).pk)
        self.stdout.write(f"{form.key} is filled no more. Packets have its answer sheet instead.")

    def _list(self, **_options: Any) -> None:
        today = timezone.localdate()
        files = list(OfficialForm.objects.select_related("approved_by"))
        for edition in all_editions():
            can = "can be filled" if edition.printed else "answer sheet only"
            self.stdout.write(f"{edition.key}: {can}")
            for form in (one for one in files if one.key == edition.key):
                force = "" if official_forms.is_in_force(form, on=today) else ", not in force today"
                state = f"{form.get_state_display()}{_approved(form)}{force}"
                self.stdout.write(f"  {form.sha256[:12]}  {state}")


def _declared(form: str) -> str:
    """Return a form's name as the agency writes it; an address is made of no other words."""
    known = sorted({edition.form for edition in all_editions()})
    name = form.strip().upper()
    if name not in known:
        message = f"No form is called {form!r} here. Forms: {', '.join(known)}"
        raise CommandError(message)
    return name


def _approved(form: OfficialForm) -> str:
    """Return who let a file be filled and when, for it is a named person who answers for it."""
    if form.approved_by is None or form.approved_at is None:
        return ""
    return f" (approved by {form.approved_by.email} on {form.approved_at:%Y-%m-%d})"


def _require(file: Path) -> None:
    if not file.is_file():
        message = f"There is no such file: {file}"
        raise CommandError(message)


def _found(sha256: str) -> OfficialForm:
    forms = OfficialForm.objects.filter(sha256__startswith=sha256.lower())[:2]
    if len(forms) != 1:
        message = "No one file has this digest. List them: bin/manage uscis_forms list"
        raise CommandError(message)
    return forms[0]


def _download(address: str, file: Path) -> None:
    """Save a page of the agency; raises OSError or ValueError when it is not a PDF of fair size."""
    request = urllib.request.Request(address, headers={"User-Agent": "parole-packet"})  # noqa: S310 - https, fixed
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
        data = answer.read(LARGEST + 1)
    if len(data) > LARGEST or not data.startswith(b"%PDF-"):
        message = "the answer is not a PDF"
        raise ValueError(message)
    file.write_bytes(data)
