"""Operators, clerks and child processes get what they need and no more."""

from django.contrib.admin.sites import site
from django.urls import reverse

import pytest

from packets.models import CaseMember, User
from packets.operations.assembling import environment
from tests.support.rows import a_case_row, an_account, joined

SIGNED_IN_BY = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.mark.django_db
def test_an_operator_cannot_move_an_account_to_another_address(rf):
    request = rf.get("/")
    request.user = an_account(is_staff=True, is_superuser=True)

    assert "email" in site.get_model_admin(User).get_readonly_fields(request, an_account())
    assert not site.get_model_admin(User).has_delete_permission(request)


@pytest.mark.django_db
def test_a_clerk_who_opens_a_case_comes_to_its_summary_at_the_desk(client):
    case = a_case_row()
    clerk = joined(case, CaseMember.Role.CLERK, role=User.Role.CLERK)
    client.force_login(clerk, backend=SIGNED_IN_BY)

    answer = client.get(reverse("case", args=[case.reference]))

    assert answer["Location"] == reverse("desk-case", args=[case.reference])


@pytest.mark.django_db
def test_the_summary_for_a_clerk_names_no_illness_and_no_address_of_a_person(client):
    owner = an_account("rosa.delgado@example.org")
    case = a_case_row(owner=owner)
    clerk = joined(case, CaseMember.Role.CLERK, role=User.Role.CLERK)
    client.force_login(clerk, backend=SIGNED_IN_BY)

    summary = client.get(reverse("desk-case", args=[case.reference])).content.decode()
    queue = client.get(reverse("desk")).content.decode()

    assert "Medical care" not in summary
    assert owner.email not in summary
    assert "Treatment begins" not in summary
    assert case.reference in queue
    assert "Medical care" not in queue.partition("<table")[2]


def test_the_child_that_assembles_a_packet_is_told_no_secret(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://parole:word@db/parole")
    monkeypatch.setenv("SECRET_KEY", "the key of the site")
    monkeypatch.setenv("EMAIL_URL", "smtp://somebody:word@mail")

    told = " ".join(environment(tmp_path).values())

    assert "word" not in told
    assert "the key of the site" not in told
