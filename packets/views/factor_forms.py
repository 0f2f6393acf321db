"""The boxes of the second factor: a code of the app, a recovery code, or a passkey."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    ReauthenticateWebAuthnForm,
)

from packets.views.code_form import code_field
from packets.wizard.plain_form import PlainForm
from packets.wizard.reading.digits import plain

NOT_READ = _("The passkey was not read. Try again, or use a code of your app.")
# What the library raises for an answer of a browser that no browser gives.
STRANGE = (TypeError, ValueError, KeyError, AttributeError, IndexError)


class _CodeOfApp(PlainForm):
    """Take a code in any digits and with spaces."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        box = code_field()
        box.label, box.help_text = _("Write the code from your app"), self.help_text
        box.error_messages["required"] = str(_("Write the 6 numbers that the app shows now."))
        self.fields["code"] = box

    help_text = _("6 numbers. A recovery code of 8 numbers works too")

    def clean_code(self) -> str:
        self.cleaned_data["code"] = plain(self.cleaned_data["code"])
        return str(super().clean_code())  # type: ignore[misc]


class AskForm(_CodeOfApp, AuthenticateForm):  # type: ignore[misc]
    """The second question of a sign-in."""


class AskAgainForm(_CodeOfApp, ReauthenticateForm):  # type: ignore[misc]
    """The question before something dangerous."""


class AppForm(_CodeOfApp, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new app, which shows that it has the secret."""

    help_text = _("6 numbers. They change each half minute")


class _Passkey(PlainForm):
    """Take what the browser says of a passkey; it may be anything."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        self.fields["credential"].error_messages.update(
            dict.fromkeys(("required", "invalid"), str(NOT_READ))
        )
        try:
            super().full_clean()
        except STRANGE:
            self.add_error(None, str(NOT_READ))


class AskPasskeyForm(_Passkey, AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey as the second question of a sign-in."""


class AskPasskeyAgainForm(_Passkey, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey before something dangerous."""


class PasskeyForm(_Passkey, AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey and what to call it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(
            label=_("What do you call this passkey?"),
            help_text=_("Like: my phone. You can leave it empty"),
            required=False,
            max_length=60,
            initial=_("Passkey"),
            widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        )
