"""Confirm again that it is you, before something dangerous, and go on with it."""

from django import forms
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from allauth.core import ratelimit

from packets.views import mailed_code
from packets.views.answering import go_on
from packets.views.code_form import code_field
from packets.views.entry import person, signed_in
from packets.views.factor_forms import AskAgainForm, AskPasskeyAgainForm
from packets.views.factors import has_one, note_second_factor, passkey_options
from packets.views.fresh import note_confirmation
from packets.views.replaying import send_parked
from packets.wizard.plain_form import PlainForm
from packets.wizard.reading.digits import plain


class MailedCodeForm(PlainForm):
    """Take the mailed code, from a person without a second factor."""

    def __init__(self, data: QueryDict | None = None, *, request: HttpRequest) -> None:
        super().__init__(data)
        self.request = request
        self.fields["code"] = code_field()

    def clean_code(self) -> str:
        code = plain(self.cleaned_data["code"])
        if not ratelimit.consume(self.request, action="confirm_try", user=person(self.request)):
            raise forms.ValidationError(often())
        if not mailed_code.is_right(self.request, code):
            raise forms.ValidationError(
                _("This is not the code. Write the 6 numbers from our newest message.")
            )
        return code


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest) -> HttpResponseBase:
    """Ask for the second factor, or for a mailed code where there is none; lead on to `next`."""
    return _by_factor(request) if has_one(person(request)) else _by_mail(request)


def _by_factor(request: HttpRequest) -> HttpResponseBase:
    user, said = person(request), request.POST if request.method == "POST" else None
    is_passkey = said is not None and "credential" in said
    form = AskAgainForm(None if is_passkey else said, user=user)
    passkey_form = AskPasskeyAgainForm(said if is_passkey else None, user=user)
    answered = passkey_form if is_passkey else form
    if said is not None and answered.is_valid():
        answered.save()
        note_second_factor(request)
        return _confirmed(request)
    told = {
        "form": form,
        "passkey_form": passkey_form,
        "options": passkey_options(user),
        "next": _way_on(request),
        "has_errors": bool(form.errors or passkey_form.errors),
    }
    return render(request, "account/confirm_factor.html", told)


def _by_mail(request: HttpRequest) -> HttpResponseBase:
    was_often = False
    if request.method == "POST" and "send" in request.POST:
        was_often = not mailed_code.send_code(request)
    is_answered = request.method == "POST" and "send" not in request.POST
    form = MailedCodeForm(request.POST if is_answered else None, request=request)
    if is_answered and form.is_valid():
        return _confirmed(request)
    told = {
        "form": form,
        "next": _way_on(request),
        "is_sent": mailed_code.is_waiting(request),
        "has_errors": bool(form.errors) or was_often,
        "often": often() if was_often else "",
    }
    return render(request, "account/confirm.html", told)


def _confirmed(request: HttpRequest) -> HttpResponseBase:
    """Go on with a new key of the session, and with what was sent before."""
    request.session.cycle_key()
    note_confirmation(request)
    return send_parked(request) or go_on(request, _way_on(request))


def often() -> str:
    return _("That was often. Wait a few minutes, then ask for a new code.")


def _way_on(request: HttpRequest) -> str:
    """Return where the person was going, if it is an address of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if is_ours else reverse("account")
