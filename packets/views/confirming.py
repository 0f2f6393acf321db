"""Confirm again that it is you, before something dangerous, and go on with it."""

from django import forms
from django.http import HttpRequest
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
from packets.views.fresh import note_confirmation
from packets.views.replaying import send_parked
from packets.wizard.plain_form import PlainForm
from packets.wizard.reading.digits import plain


class ConfirmForm(PlainForm):
    """Take the code that shows that it is still the same person."""

    def __init__(self, request: HttpRequest, *, is_answered: bool) -> None:
        super().__init__(request.POST if is_answered else None)
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
    """Send a code when asked to, take it, and lead on to `next`."""
    was_often = False
    if request.method == "POST" and "send" in request.POST:
        was_often = not mailed_code.send_code(request)
    is_answered = request.method == "POST" and "send" not in request.POST
    form = ConfirmForm(request, is_answered=is_answered)
    if is_answered and form.is_valid():
        request.session.cycle_key()
        note_confirmation(request)
        return send_parked(request) or go_on(request, _way_on(request))
    told = {
        "form": form,
        "next": _way_on(request),
        "is_sent": mailed_code.is_waiting(request),
        "has_errors": bool(form.errors) or was_often,
        "often": often() if was_often else "",
    }
    return render(request, "account/confirm.html", told)


def often() -> str:
    return _("That was often. Wait a few minutes, then ask for a new code.")


def _way_on(request: HttpRequest) -> str:
    """Return where the person was going, if it is an address of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if is_ours else reverse("account")
