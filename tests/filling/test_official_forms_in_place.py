"""An operator puts the agency's files in place; only an approved one is ever filled."""

import http.client
import threading
import urllib.error
from email.message import Message
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import CommandError, call_command
from django.db import close_old_connections

import pytest

from packets.models import OfficialForm, PacketBuild, User
from packets.operations.builds import request_build
from packets.operations.official_forms import approve, files_of_forms, pictures_of
from tests.support.cases import TODAY
from tests.support.look_alike import Faults, a_look_alike, edition_called
from tests.support.rows import NOW, a_case_row

pytestmark = pytest.mark.django_db
I131 = edition_called("I-131")


@pytest.fixture(autouse=True)
def storage(settings: Any, tmp_path: Path) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "media"},
        },
    }


@pytest.fixture
def administrator() -> User:
    return User.objects.create(email="admin@example.org", role=User.Role.ADMINISTRATOR)


def said(*words: str) -> str:
    out = StringIO()
    call_command("uscis_forms", *words, stdout=out)
    return out.getvalue()


def installed(tmp_path: Path) -> OfficialForm:
    said("install", str(a_look_alike(I131, tmp_path / "i-131.pdf")))
    return OfficialForm.objects.get()


def test_a_file_waits_for_a_person_who_looked_at_its_pages(tmp_path: Path) -> None:
    form = installed(tmp_path)
    assert form.state == OfficialForm.State.CHECKED
    assert len(pictures_of(form)) == I131.page_count
    assert files_of_forms(on=TODAY, folder=tmp_path) == {}


def test_an_approved_file_is_filled_and_names_who_approved_it(
    tmp_path: Path, administrator: User
) -> None:
    form = installed(tmp_path)
    said("approve", form.sha256[:12], "--by", "Admin@example.org")
    form.refresh_from_db()
    assert (form.state, form.approved_by) == (OfficialForm.State.APPROVED, administrator)
    assert list(files_of_forms(on=TODAY, folder=tmp_path)) == [I131.key]


def test_nobody_but_an_administrator_approves(tmp_path: Path) -> None:
    form = installed(tmp_path)
    User.objects.create(email="clerk@example.org", role=User.Role.CLERK)
    with pytest.raises(CommandError, match="administrator"):
        said("approve", form.sha256, "--by", "clerk@example.org")
    form.refresh_from_db()
    assert form.state == OfficialForm.State.CHECKED


def test_a_retired_file_is_filled_no_more(tmp_path: Path, administrator: User) -> None:
    form = installed(tmp_path)
    said("approve", form.sha256, "--by", administrator.email)
    said("retire", form.sha256)
    assert files_of_forms(on=TODAY, folder=tmp_path) == {}


def test_a_new_file_of_an_edition_takes_the_place_of_the_one_before(
    tmp_path: Path, administrator: User
) -> None:
    first = installed(tmp_path)
    said("approve", first.sha256, "--by", administrator.email)
    newer = a_look_alike(I131, tmp_path / "newer.pdf", Faults(added=("P1[0].New[0]",)))
    said("install", str(newer))
    second = OfficialForm.objects.exclude(pk=first.pk).get()
    said("approve", second.sha256, "--by", administrator.email)
    first.refresh_from_db()
    assert first.state == OfficialForm.State.RETIRED


def test_an_edition_that_is_not_accepted_on_the_day_is_not_filled(
    tmp_path: Path, administrator: User
) -> None:
    form = installed(tmp_path)
    said("approve", form.sha256, "--by", administrator.email)
    before = I131.edition_date.replace(year=I131.edition_date.year - 1)
    assert files_of_forms(on=before, folder=tmp_path) == {}


def test_a_stored_file_that_was_changed_is_not_filled(tmp_path: Path, administrator: User) -> None:
    form = installed(tmp_path)
    said("approve", form.sha256, "--by", administrator.email)
    (tmp_path / "media" / str(form.file)).write_bytes(b"%PDF-1.7 another")
    assert files_of_forms(on=TODAY, folder=tmp_path) == {}


def test_the_same_file_twice_is_one_row(tmp_path: Path) -> None:
    installed(tmp_path)
    said("install", str(tmp_path / "i-131.pdf"))
    assert OfficialForm.objects.count() == 1


def test_a_superseded_edition_is_refused_by_the_reason(tmp_path: Path) -> None:
    file = a_look_alike(I131, tmp_path / "old.pdf", Faults(edition="04/24/19"))
    with pytest.raises(CommandError, match="04/24/19 is superseded"):
        said("install", str(file))
    assert not OfficialForm.objects.exists()


def test_a_file_is_found_from_the_folder_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_look_alike(I131, tmp_path / "i-131.pdf")
    monkeypatch.chdir(tmp_path)
    assert "It has every field that is filled" in said("check", "i-131.pdf")
    said("install", "i-131.pdf")
    assert OfficialForm.objects.count() == 1


def test_the_list_names_every_edition_and_its_files(tmp_path: Path) -> None:
    form = installed(tmp_path)
    told = said("list")
    assert f"{I131.key}: can be filled" in told
    assert form.sha256[:12] in told


@pytest.mark.parametrize("then", ["Approved", "Retired"])
def test_the_list_names_who_approved_a_file(tmp_path: Path, administrator: User, then: str) -> None:
    form = installed(tmp_path)
    said("approve", form.sha256, "--by", administrator.email)
    if then == "Retired":
        said("retire", form.sha256)
    assert f"{then} (approved by admin@example.org on " in said("list")


def test_pages_of_a_filled_sample_are_put_where_they_are_wanted(tmp_path: Path) -> None:
    file = a_look_alike(I131, tmp_path / "i-131.pdf")
    said("check", str(file), "--pages", str(tmp_path / "pages"))
    assert len(list((tmp_path / "pages").glob("*.png"))) == I131.page_count


def test_an_approved_file_that_is_gone_from_the_storage_is_left_out(
    tmp_path: Path, administrator: User
) -> None:
    form = installed(tmp_path)
    said("approve", form.sha256, "--by", administrator.email)
    (tmp_path / "media" / str(form.file)).unlink()
    assert files_of_forms(on=TODAY, folder=tmp_path) == {}


@pytest.mark.parametrize(
    "fault",
    [
        urllib.error.HTTPError("", 403, "Forbidden", Message(), None),
        urllib.error.URLError("Name or service not known"),
        TimeoutError("timed out"),
        http.client.IncompleteRead(b"%PDF-"),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_where_the_agency_refuses_programs_it_says_how_to_do_it_by_hand(
    monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def refused(*_args: Any, **_options: Any) -> None:
        raise fault

    monkeypatch.setattr("urllib.request.urlopen", refused)
    with pytest.raises(CommandError, match=r"/i-131\.pdf, then: bin/manage uscis_forms install"):
        said("fetch", "i-131")
    assert not OfficialForm.objects.exists()


@pytest.mark.parametrize("asked", ["", "I 131", "I-765", "../i-131"])
def test_a_form_that_no_request_needs_is_not_asked_for(asked: str) -> None:
    with pytest.raises(CommandError, match=r"No form is called .*I-131"):
        said("fetch", asked)


@pytest.mark.parametrize("change", ["approve", "retire", "lose"])
def test_a_packet_of_the_same_day_is_made_anew_once_other_forms_are_filled(
    tmp_path: Path, administrator: User, change: str
) -> None:
    form = installed(tmp_path)
    if change != "approve":
        said("approve", form.sha256, "--by", administrator.email)
    case = a_case_row()
    before = request_build(case=case, by=None, is_draft=True, today=TODAY)
    PacketBuild.objects.update(state=PacketBuild.State.DONE)
    assert request_build(case=case, by=None, is_draft=True, today=TODAY) == before

    if change == "lose":
        (tmp_path / "media" / str(form.file)).unlink()
    elif change == "retire":
        said("retire", form.sha256)
    else:
        said("approve", form.sha256, "--by", administrator.email)

    assert request_build(case=case, by=None, is_draft=True, today=TODAY) != before


@pytest.mark.django_db(transaction=True)
def test_of_two_files_of_an_edition_that_are_approved_at_once_one_is_filled(
    administrator: User,
) -> None:
    forms = [_a_checked_row(place) for place in range(6)]
    together, faults = threading.Barrier(len(forms)), []

    def press(form: OfficialForm) -> None:
        together.wait()
        try:
            approve(form_id=form.pk, by=administrator, now=NOW)
        except Exception as fault:
            faults.append(fault)
        close_old_connections()

    threads = [threading.Thread(target=press, args=(form,)) for form in forms]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert not faults
    states = sorted(OfficialForm.objects.values_list("state", flat=True))
    assert states == ["APPROVED", *["RETIRED"] * 5]


def _a_checked_row(place: int) -> OfficialForm:
    return OfficialForm.objects.create(
        form=I131.form,
        edition_date=I131.edition_date,
        sha256=str(place) * 64,
        size=1,
        page_count=1,
        file=f"official-forms/{place}.pdf",
        report={},
        source="",
    )
