"""Be signed in without the mail, for journeys that are about something else."""

from django.conf import settings
from django.test import Client


def sign_in(page, user, url):
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": url}])
