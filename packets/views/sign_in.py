"""Sign in with an emailed code: the address, then the code; new people in the same way."""

from typing import Any, cast

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.internal.stagekit import get_pending_stage
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView

from packets.models import User
from packets.operations.accounts import open_account
from packets.questions.account import CONTACT
from packets.views import parked
from packets.views.code_form import a_code, code_field
from packets.views.entry import sign_in_address
from packets.views.factors import has_one, note_second_factor
from packets.views.fresh import note_confirmation
from packets.views.replaying import send_parked
from packets.wizard.plain_form import PlainForm
from packets.wizard.reading.digits import plain


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Our words for the errors of signing in, and codes of six figures."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "too_many_login_attempts": _("That was often. Wait a minute, then ask for a new code."),
        "rate_limited": _("That was often. Wait a minute, then ask for a new code."),
        "incorrect_code": _("This is not the code. Write the 6 numbers from our newest message."),
    }

    def generate_login_code(self) -> str:
        return a_code()

    def login(self, request: HttpRequest, user: User) -> None:
        """Begin a session; Django gives it a new key."""
        super().login(request, user)
        note_confirmation(request)
        if has_one(user):  # it was asked for: a sign-in ends only behind that question
            note_second_factor(request)


class EmailForm(PlainForm, RequestLoginCodeForm):  # type: ignore[misc]
    """Take the address; a new person gets a code just as an old one, so nobody can tell which.

    `is_new` says that the address has no account, open or closed.
    """

    is_new = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wrong = cast(str, CONTACT.error)
        self.fields["email"] = forms.EmailField(
            label=_("Your email address"),
            help_text=str(CONTACT.hint),
            error_messages={"required": wrong, "invalid": wrong},
            widget=forms.EmailInput(
                attrs={"autocomplete": "email", "dir": "ltr", "spellcheck": "false"}
            ),
        )

    def clean_email(self) -> str:
        email: str = super().clean_email()
        account = User.objects.filter(email=email.strip().lower()).first()
        self._user = account if account and account.is_active else None
        self.is_new = account is None
        return email


class CodeForm(PlainForm, ConfirmLoginCodeForm):  # type: ignore[misc]
    """Take the code, also pasted with spaces or in other digits."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field()

    def clean_code(self) -> str:
        self.cleaned_data["code"] = plain(self.cleaned_data["code"])
        return cast(str, super().clean_code())


class SignIn(RequestLoginCodeView):  # type: ignore[misc]
    """First step: the address."""

    form_class = EmailForm
    template_name = "account/sign_in.html"

    def form_valid(self, form: EmailForm) -> HttpResponseBase:
        response: HttpResponse = super().form_valid(form)
        if form.is_new:
            send_code_to_new_person(self.request)
        return response

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
        if self.stage.login.user is None:  # the right code of a new person proves their address
            self.stage.login.user = open_account(email=self.stage.login.email)
            self._process = LoginCodeVerificationProcess.resume(self.stage)
        response: HttpResponse = super().form_valid(form)
        if self.request.user.is_authenticated:
            return send_parked(self.request) or response
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told: dict[str, Any] = super().get_context_data(**kwargs)
        told["has_errors"] = bool(told["form"].errors)
        return told


def send_code_to_new_person(request: HttpRequest) -> None:
    """Send the code that allauth sends to accounts alone; it waits in the session.

    There is no account before the code came back: anybody may write any address here.
    """
    process = LoginCodeVerificationProcess.resume(get_pending_stage(request))
    told = {"request": request, "code": process.generate_code()}
    Accounts(request).send_mail("account/email/login_code", process.state["email"], told)
    process.persist()


def operators_sign_in(request: HttpRequest) -> HttpResponseBase:
    """Take the place of the sign-in of Django's admin pages, which would ask for a password."""
    if request.user.is_authenticated:
        raise Http404
    return redirect(sign_in_address(request.GET.get("next") or reverse("admin:index")))
