"""Put the agency's own files in place: check them apart, keep them, approve and retire them."""

import logging
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from evidence.workplace import work_folder
from packets.digests import sha256_of
from packets.errors import NotAllowed, WrongMoment
from packets.models import OfficialForm, User
from packets.official_forms import edition_of
from packets.operations.checked_forms import NotAccepted, check_file

logger = logging.getLogger(__name__)

FOLDER = "official-forms"


def install(*, file: Path, source: str) -> OfficialForm:
    """Check a file and keep it, to be approved; the same file twice is one row.

    Raises NotAccepted with all that is wrong.
    """
    with work_folder() as folder:
        checked = check_file(file, folder)
        report = checked.report
        if report["errors"]:
            raise NotAccepted(tuple(report["errors"]))
        known = OfficialForm.objects.filter(sha256=report["sha256"]).first()
        if known is not None:
            return known
        place = _keep(file, f"{FOLDER}/{report['sha256']}.pdf")
        for picture in checked.pictures:
            _keep(picture, f"{FOLDER}/{report['sha256']}/{picture.name}")
    return _recorded(report, place, source)


def _recorded(report: Mapping[str, Any], place: str, source: str) -> OfficialForm:
    try:
        with transaction.atomic():
            return OfficialForm.objects.create(
                form=report["form"],
                edition_date=datetime.strptime(report["edition"], "%m/%d/%y").date(),  # noqa: DTZ007
                sha256=report["sha256"],
                size=report["size"],
                page_count=report["page_count"],
                file=place,
                report=dict(report),
                source=source[:200],
            )
    except IntegrityError:  # somebody installed the same file meanwhile
        return OfficialForm.objects.get(sha256=report["sha256"])


def _keep(file: Path, name: str) -> str:
    if default_storage.exists(name):
        default_storage.delete(name)
    with file.open("rb") as opened:
        return default_storage.save(name, File(opened))


def pictures_of(form: OfficialForm) -> tuple[str, ...]:
    """Return the names of the pictures of the filled sample, in the order of the pages."""
    folder = f"{FOLDER}/{form.sha256}"
    return tuple(f"{folder}/{name}" for name in sorted(default_storage.listdir(folder)[1]))


@transaction.atomic
def approve(*, form_id: int, by: User, now: datetime) -> OfficialForm:
    """Let a file be filled, after a named person looked at its pages; the one before is retired.

    Raises NotAllowed for whoever does not run the site.
    """
    if by.role != User.Role.ADMINISTRATOR or not by.is_active:
        raise NotAllowed(_("Only an administrator of the site may approve a form."))
    form = _locked_with_its_edition(form_id)
    OfficialForm.objects.filter(
        form=form.form, edition_date=form.edition_date, state=OfficialForm.State.APPROVED
    ).exclude(pk=form.pk).update(state=OfficialForm.State.RETIRED)
    form.state = OfficialForm.State.APPROVED
    form.approved_by, form.approved_at = by, now
    form.save(update_fields=["state", "approved_by", "approved_at"])
    return form


def _locked_with_its_edition(form_id: int) -> OfficialForm:
    """Lock every file of an edition: of two that are approved at once, the second one stays."""
    edition = OfficialForm.objects.filter(pk=form_id).values("form", "edition_date").get()
    rows = OfficialForm.objects.select_for_update().filter(**edition).order_by("pk")
    return next(row for row in rows if row.pk == form_id)


@transaction.atomic
def retire(*, form_id: int) -> OfficialForm:
    """Fill a file no more. Raises WrongMoment when it is retired already."""
    form = OfficialForm.objects.select_for_update().get(pk=form_id)
    if form.state == OfficialForm.State.RETIRED:
        raise WrongMoment(_("This form is retired already."))
    form.state = OfficialForm.State.RETIRED
    form.save(update_fields=["state"])
    return form


def files_of_forms(*, on: date, folder: Path) -> dict[str, str]:
    """Return the approved file of each edition that is in force on a day, by the edition's key.

    Each is copied into `folder` and compared with the digest that was approved. One that differs,
    or is not in the storage, is left out, and its form goes as an answer sheet.
    """
    places: dict[str, str] = {}
    for form in forms_to_fill(on=on):
        if place := copy_of_form(form, folder):
            places[form.key] = str(place)
    return places


def copy_of_form(form: OfficialForm, folder: Path) -> Path | None:
    """Copy a form's file into `folder`; None where it is not the one that was approved."""
    place = folder / f"{form.sha256}.pdf"
    with default_storage.open(str(form.file)) as stored, place.open("wb") as copy:
        while piece := stored.read(1024 * 1024):
            copy.write(piece)
    if sha256_of(place) == form.sha256:
        return place
    logger.error("%s: its stored file is not the one that was approved", form)
    return None


def forms_to_fill(*, on: date) -> list[OfficialForm]:
    """Return the approved files of the editions that are in force on a day and can be read."""
    approved = OfficialForm.objects.filter(state=OfficialForm.State.APPROVED)
    return [form for form in approved if is_in_force(form, on=on) and _is_there(form)]


def _is_there(form: OfficialForm) -> bool:
    is_there = default_storage.exists(str(form.file))
    if not is_there:
        logger.error("%s: its file is not in the storage", form)
    return is_there


def is_in_force(form: OfficialForm, *, on: date) -> bool:
    edition = edition_of(form.form, on=on)
    return edition is not None and edition.key == form.key
