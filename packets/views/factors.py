"""The second factor: who must have one, its words, and that its secrets lie encrypted."""

import base64
import hashlib
import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from allauth.mfa.adapter import DefaultMFAAdapter, get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as webauthn
from cryptography.fernet import Fernet, MultiFernet

from packets.models import User

ASKED_EACH_TIME = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
IN_SESSION = "second_factor"


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """Our words for what is wrong, and secrets under the keys of the site."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This is not the code. Write the numbers that the app shows now."),
        "cannot_generate_recovery_codes": _("Set up an app or a passkey first."),
    }

    def encrypt(self, text: str) -> str:
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _keys().decrypt(encrypted_text.encode()).decode()

    def get_public_key_credential_user_entity(self, user: User) -> dict[str, Any]:
        """Name the account to its owner, when the browser offers passkeys, by its address."""
        told: dict[str, Any] = super().get_public_key_credential_user_entity(user)
        return {**told, "display_name": user.email}


def for_browser(options: dict[str, Any]) -> str:
    """Return what the browser needs to make or use a passkey, for an attribute of the form."""
    return json.dumps(options, separators=(",", ":"))


def passkey_options(user: User) -> str:
    """Return what the browser needs to use a passkey of this person; "" when there is none."""
    has_passkey = get_adapter().is_mfa_enabled(user, [Authenticator.Type.WEBAUTHN])
    return for_browser(webauthn.begin_authentication(user)) if has_passkey else ""


def must_have_one(user: User) -> bool:
    """Tell whether this person sees the cases of others, or runs the platform."""
    return settings.REQUIRE_SECOND_FACTOR and (
        user.role != User.Role.FAMILY or user.is_staff or user.is_superuser
    )


def has_one(user: User) -> bool:
    return bool(get_adapter().is_mfa_enabled(user, ASKED_EACH_TIME))


def note_second_factor(request: HttpRequest) -> None:
    """Keep that this session was confirmed by a second factor, or set one up itself."""
    request.session[IN_SESSION] = True


def factors_of(user: User) -> list[Any]:
    """Return the apps and passkeys of a person, the oldest first."""
    found = Authenticator.objects.filter(user=user, type__in=ASKED_EACH_TIME)
    return list(found.order_by("created_at", "pk"))


def _keys() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(secret)) for secret in secrets])


def _key(secret: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(b"second factor:" + secret.encode()).digest())
