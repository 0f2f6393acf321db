"""Nobody but the people of a case finds anything at its addresses."""

import re
import uuid
from typing import Any

from django.urls import URLPattern, reverse
from django.urls.converters import UUIDConverter
from django.utils import timezone

import pytest

from packets import urls
from packets.models import Case, CaseMember, User
from packets.operations.people import add_traveller
from packets.operations.starting import start_case
from tests.packets.wizard.forms import answers_of, form_of, page, send


def without_token(response: Any) -> str:
    return re.sub(r'csrfmiddlewaretoken" value="[^"]+"', "", response.content.decode())


def addresses_of_cases() -> list[URLPattern]:
    return [pattern for pattern in urls.urlpatterns if "<slug:reference>" in str(pattern.pattern)]


def filled(pattern: URLPattern, case: Case) -> str:
    known = {"reference": case.reference, "page_id": "st-role", "who": "1", "part": "start"}
    wanted = {
        name: known.get(name, uuid.uuid4() if isinstance(converter, UUIDConverter) else 1)
        for name, converter in pattern.pattern.converters.items()
    }
    return reverse(pattern.name, kwargs=wanted)


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_finds_nothing_at_any_address_of_a_case(client, case, method):
    client.force_login(User.objects.create_user("stranger@example.com"))

    found = {
        pattern.name: getattr(client, method)(filled(pattern, case)).status_code
        for pattern in addresses_of_cases()
    }

    # 405 and 412 are about the method and the protocol of uploads, before any case is looked for.
    assert {name: status for name, status in found.items() if status not in (404, 405, 412)} == {}
    assert found["case" if method == "get" else "page"] == 404


def test_a_case_that_is_not_yours_looks_like_one_that_does_not_exist(client, case):
    client.force_login(User.objects.create_user("stranger@example.com"))

    real = client.get(reverse("case", args=[case.reference]))
    unreal = client.get(reverse("case", args=["ZZZ-ZZZ"]))

    assert real.status_code == unreal.status_code == 404
    assert without_token(real) == without_token(unreal)


def test_somebody_who_was_removed_from_a_case_finds_nothing_from_then_on(huda, case, family):
    address = page(case, "st-role")
    words = {**form_of(huda, address), "role": "FAMILY"}
    CaseMember.objects.filter(case=case, user=family).delete()

    assert huda.post(address, words).status_code == 404
    assert answers_of(case, "st-role") == {}


def test_a_viewer_reads_a_page_and_cannot_save_it(client, case):
    viewer = User.objects.create_user("viewer@example.com")
    CaseMember.objects.create(case=case, user=viewer, role=CaseMember.Role.VIEWER)
    client.force_login(viewer)

    shown = client.get(page(case, "st-role"))
    refused = send(client, page(case, "st-role"), role="FAMILY")

    assert shown.status_code == 200
    assert b"Save and continue" not in shown.content
    assert refused.status_code == 403
    assert answers_of(case, "st-role") == {}


def test_a_page_about_a_person_of_another_case_is_not_there(huda, case, family):
    other = start_case(
        user=family, answers={"s-who": {"who": "ME"}}, language="en", now=timezone.now()
    )
    add_traveller(case=other, number=2, called="Rima", by=family)

    assert huda.get(page(case, "2", "ben-dob")).status_code == 404
