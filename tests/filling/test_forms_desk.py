"""Operators put a form in place in the browser, too: check, look at every page, approve."""

from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

import pytest

from packets.models import OfficialForm, User
from tests.filling.test_official_forms_in_place import storage  # noqa: F401 - a fixture
from tests.support.look_alike import Faults, a_look_alike, edition_called

pytestmark = pytest.mark.django_db
I131 = edition_called("I-131")


def signed_in(role: str) -> Client:
    client = Client()
    client.force_login(
        User.objects.create(
            email=f"{role.lower()}@example.org", role=role, is_staff=True, is_superuser=True
        )
    )
    return client


def sent(client: Client, file: Path) -> Any:
    upload = SimpleUploadedFile("i-131.pdf", file.read_bytes(), content_type="application/pdf")
    return client.post(reverse("admin:packets_officialform_add"), {"file": upload})


def test_a_form_is_checked_looked_at_and_approved(tmp_path: Path) -> None:
    client = signed_in(User.Role.ADMINISTRATOR)
    answer = sent(client, a_look_alike(I131, tmp_path / "form.pdf"))
    form = OfficialForm.objects.get()
    page = client.get(answer["Location"])
    assert f"/{form.pk}/page/{I131.page_count}.png" in page.content.decode()
    picture = client.get(reverse("admin:packets_officialform_page", args=[form.pk, 1]))
    assert b"".join(picture.streaming_content).startswith(b"\x89PNG")
    client.post(answer["Location"], {"approve": "1"})
    form.refresh_from_db()
    assert form.state == OfficialForm.State.APPROVED
    client.post(answer["Location"], {"retire": "1"})
    form.refresh_from_db()
    assert form.state == OfficialForm.State.RETIRED


def test_a_wrong_file_gets_its_reasons(tmp_path: Path) -> None:
    client = signed_in(User.Role.ADMINISTRATOR)
    answer = sent(client, a_look_alike(I131, tmp_path / "f.pdf", Faults(edition="04/24/19")))
    assert "is superseded" in answer.content.decode()
    assert not OfficialForm.objects.exists()


@pytest.mark.parametrize("role", [role for role in User.Role if role != User.Role.ADMINISTRATOR])
def test_nobody_else_sees_the_page(role: str, tmp_path: Path) -> None:
    client = signed_in(role)
    assert client.get(reverse("admin:packets_officialform_add")).status_code == 404
    assert sent(client, a_look_alike(I131, tmp_path / "form.pdf")).status_code == 404


def test_the_list_names_who_approved_a_file(tmp_path: Path) -> None:
    client = signed_in(User.Role.ADMINISTRATOR)
    sent(client, a_look_alike(I131, tmp_path / "form.pdf"))
    form, administrator = OfficialForm.objects.get(), User.objects.get()
    client.post(reverse("admin:packets_officialform_change", args=[form.pk]), {"approve": "1"})

    page = client.get(reverse("admin:packets_officialform_changelist")).content.decode()

    assert f">{administrator.email}</td>" in page
