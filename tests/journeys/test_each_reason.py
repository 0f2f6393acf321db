"""Every other reason, in short: its own questions in a browser, then a draft packet that tells it."""

import re
from dataclasses import replace

from django.conf import settings
from django.test import Client
from django.utils import timezone

import pytest
from pypdf import PdfReader

from packets.models import User
from packets.urgency import all_bases
from tests.journeys.family_in_a_browser import FamilyInABrowser
from tests.journeys.papers_in_a_browser import PapersInABrowser
from tests.support.cases import a_case_of
from tests.support.rows import a_case_row

OTHERS = sorted(set(all_bases()) - {"MED"})


@pytest.mark.parametrize("basis", OTHERS)
def test_a_family_tells_its_reason_and_gets_a_draft(basis, phone, site, worker):
    told = a_case_of(basis)
    owner = User.objects.create_user("rosa@example.org", terms_accepted_at=timezone.now())
    case = a_case_row(untold(told), owner=owner)
    sign_in(phone, owner, site.url)
    family = FamilyInABrowser(phone, told, {})

    phone.goto(f"/c/{case.reference}/")
    family.answer_all_parts()
    packet = PapersInABrowser(family).make_the_packet(kind="draft")

    asked = {f"1 {page.id}" for page in all_bases()[basis].pages}
    words = " ".join(page.extract_text() for page in PdfReader(packet).pages)
    assert set(family.met) & asked
    assert "DRAFT" in words
    assert all_bases()[basis].english in re.sub(r"\s+", " ", words)


def untold(case):
    """Return the case as it is before anyone has answered the pages of its reason."""
    return replace(
        case,
        exhibits=(),
        beneficiaries=tuple(
            replace(one, reasons=tuple(replace(reason, answers={}) for reason in one.reasons))
            for one in case.beneficiaries
        ),
    )


def sign_in(page, user, url):
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": url}])
