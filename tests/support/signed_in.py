"""`Client.force_login` stands for a whole sign-in that has just happened.

It skips the pages of the sign-in, so what these keep in the session is kept here by the same
functions. Tests about confirming, the second factor and the limits take it away again, or sign in
by the pages (tests/packets/test_sign_in.py).
"""

from types import SimpleNamespace

from django.test import Client

import pytest

from packets.views.factors import note_second_factor
from packets.views.fresh import note_confirmation


@pytest.fixture(autouse=True, scope="session")
def force_login_is_a_whole_sign_in():
    original = Client.force_login

    def force_login(self: Client, user, backend=None) -> None:
        original(self, user, backend=backend)
        session = self.session
        request = SimpleNamespace(session=session)
        note_confirmation(request)
        note_second_factor(request)
        session.save()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Client, "force_login", force_login)
        yield


def signed_in_long_ago(client: Client) -> None:
    """Let the last confirmation of a browser be over."""
    session = client.session
    session.pop("confirmed_at")
    session.save()


def without_a_second_factor(client: Client) -> None:
    """Let a browser have signed in by the mailed code alone."""
    session = client.session
    session.pop("second_factor")
    session.save()
