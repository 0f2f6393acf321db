"""Sign in with an emailed code: the address, then the code; new people in the same way."""

from typing import Any, cast

from django import forms
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView

from packets.operations.accounts import open_account
from packets.questions.account import CODE
from packets.views import parked
from packets.views.replaying import send_parked
from packets.wizard.reading.digits import plain

CODE_DIGITS = 6


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Our words for the errors of signing in, and codes of six figures."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "too_many_login_attempts": _("That was often. Wait a minute, then ask for a new code."),
        "rate_limited": _("That was often. Wait a minute, then ask for a new code."),
        "incorrect_code": _("This is not the code. Write the 6 numbers from our newest message."),
    }

    def generate_login_code(self) -> str:
        return get_random_string(CODE_DIGITS, "0123456789")


class EmailForm(RequestLoginCodeForm):  # type: ignore[misc]
    """Take the address; a new person gets a code just as an old one, so nobody can tell which."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wrong = _("Write your email address, like name@example.com")
        self.fields["email"] = forms.EmailField(
            label=_("Your email address"),
            help_text=_("We send a code. You do not need a password"),
            error_messages={"required": wrong, "invalid": wrong},
            widget=forms.EmailInput(
                attrs={"autocomplete": "email", "dir": "ltr", "spellcheck": "false"}
            ),
        )

    def clean_email(self) -> str:
        email: str = super().clean_email()
        account = open_account(email=email)
        self._user = account if account.is_active else None
        return email


class CodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]
    """Take the code, also pasted with spaces or in other digits."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wrong = cast(str, CODE.error)
        self.fields["code"] = forms.CharField(
            label=cast(str, CODE.heading),
            help_text=cast(str, CODE.hint),
            error_messages={"required": wrong},
            widget=forms.TextInput(
                attrs={
                    "autocomplete": "one-time-code",
                    "inputmode": "numeric",
                    "dir": "ltr",
                    "class": "code",
                }
            ),
        )

        self.fields["code"].is_heading = True

    def clean_code(self) -> str:
        self.cleaned_data["code"] = plain(self.cleaned_data["code"])
        return cast(str, super().clean_code())


class SignIn(RequestLoginCodeView):  # type: ignore[misc]
    """First step: the address."""

    form_class = EmailForm
    template_name = "account/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told: dict[str, Any] = super().get_context_data(**kwargs)
        told["has_errors"] = bool(told["form"].errors)
        told["words_are_waiting"] = parked.is_waiting(self.request)
        return told


class SignInCode(ConfirmLoginCodeView):  # type: ignore[misc]
    """Second step: the code. Words that waited for this sign-in are saved with it."""

    form_class = CodeForm
    template_name = "account/code.html"

    def form_valid(self, form: forms.Form) -> HttpResponseBase:
        response: HttpResponse = super().form_valid(form)
        if self.request.user.is_authenticated:
            return send_parked(self.request) or response
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told: dict[str, Any] = super().get_context_data(**kwargs)
        told["has_errors"] = bool(told["form"].errors)
        return told
