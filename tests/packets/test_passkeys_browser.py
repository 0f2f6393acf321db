"""A passkey is made in a browser and signs in by it, with a device that Chromium plays."""

from dataclasses import replace

from django.conf import settings
from django.core import mail
from django.test import Client

import pytest
from playwright.sync_api import expect

from packets.models import User
from tests.packets.test_sign_in import code_in
from tests.support.rows import an_account
from tests.support.signed_in import without_a_second_factor


@pytest.fixture
def site(site):
    """Give the site the name for which browsers know passkeys without a certificate."""
    return replace(site, url=site.url.replace("127.0.0.1", "localhost"))


@pytest.fixture
def okafor(site) -> User:
    return an_account("okafor@example.org", role="ATTORNEY")


@pytest.fixture
def page(open_page, site, okafor):
    """Return a page of somebody who has signed in by the mailed code alone, with such a device."""
    page = open_page(width=360)
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    options |= {"hasUserVerification": True, "isUserVerified": True}
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    client = Client()
    client.force_login(okafor)
    without_a_second_factor(client)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": site.url}]
    )
    return page


def test_a_passkey_is_set_up_and_is_the_second_step_of_the_next_sign_in(page, okafor):
    page.goto("/desk/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Second step of signing in")
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    page.goto("/account/")
    page.get_by_role("button", name="Sign out").click()

    page.goto("/sign-in/?next=/account/")
    page.get_by_label("Your email address").fill(okafor.email)
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("Enter the code we sent").fill(code_in(mail.outbox[-1]))
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Use my passkey").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Account")
