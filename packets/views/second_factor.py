"""Set up a second factor: an app that shows codes, or a passkey; recovery codes come with it."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.internal.flows import delete_and_cleanup
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal import flows as recovery
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.totp.internal.flows import activate_totp
from allauth.mfa.webauthn.internal import auth as webauthn
from allauth.mfa.webauthn.internal.flows import add_authenticator

from packets.errors import WrongMoment
from packets.views.entry import confirmed, person, signed_in
from packets.views.factor_forms import AppForm, PasskeyForm
from packets.views.factors import (
    ASKED_EACH_TIME,
    factors_of,
    for_browser,
    must_have_one,
    note_second_factor,
)


@signed_in
@require_safe
def second_factor(request: HttpRequest) -> HttpResponse:
    """Say what is set up, and lead to what can be."""
    user = person(request)
    factors = factors_of(user)
    told = {
        "factors": factors,
        "has_app": any(factor.type == Authenticator.Type.TOTP for factor in factors),
        "must": must_have_one(user),
        "may_remove": len(factors) > 1 or not must_have_one(user),
    }
    return render(request, "account/second.html", told)


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
def app(request: HttpRequest) -> HttpResponseBase:
    """Show the secret of a new app, as a picture and as letters, and take its first code."""
    user = person(request)
    if Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists():
        return redirect("second-factor")
    form = AppForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        _totp, codes = activate_totp(request, form)
        return _set_up(request, has_new_codes=bool(codes))
    told = {"form": form, "secret": form.secret, "has_errors": bool(form.errors)}
    return render(request, "account/second_app.html", told)


@confirmed
@require_safe
def app_picture(request: HttpRequest) -> HttpResponse:
    """Draw the secret that waits for its first code, for the camera of a phone."""
    secret = request.session.get(totp.SECRET_SESSION_KEY)
    if not secret:
        raise Http404
    adapter = get_adapter()
    drawn = adapter.build_totp_svg(adapter.build_totp_url(person(request), secret))
    return HttpResponse(drawn, content_type="image/svg+xml")


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
def passkey(request: HttpRequest) -> HttpResponseBase:
    """Let the browser make a passkey, and keep it."""
    form = PasskeyForm(request.POST or None, user=person(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        _key, codes = add_authenticator(request, name=said["name"], credential=said["credential"])
        return _set_up(request, has_new_codes=bool(codes))
    options = for_browser(webauthn.begin_registration(person(request), False))  # noqa: FBT003
    told = {"form": form, "options": options, "has_errors": bool(form.errors)}
    return render(request, "account/second_passkey.html", told)


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
def recovery_codes(request: HttpRequest) -> HttpResponseBase:
    """Show the codes to keep on paper; make new ones when asked to."""
    if request.method == "POST":
        if not recovery.can_generate_recovery_codes(person(request)):
            raise WrongMoment(_("Set up an app or a passkey first."))
        recovery.generate_recovery_codes(request)
        return redirect("second-codes")
    found, _may = recovery.view_recovery_codes(request)
    if found is None:
        return redirect("second-factor")
    return render(request, "account/second_codes.html", {"codes": found.get_unused_codes()})


@confirmed
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take an app or passkey away; whoever must have one keeps the last."""
    user = person(request)
    factor = get_object_or_404(Authenticator, pk=pk, user=user, type__in=ASKED_EACH_TIME)
    if must_have_one(user) and len(factors_of(user)) == 1:
        raise WrongMoment(_("Set up another app or passkey first. Then you can remove this one."))
    delete_and_cleanup(request, factor)
    messages.success(request, _("Removed."))
    return redirect("second-factor")


def _set_up(request: HttpRequest, *, has_new_codes: bool) -> HttpResponseBase:
    """Go on with a new key of the session; the codes for bad days are shown once they are made."""
    request.session.cycle_key()
    note_second_factor(request)
    where = "second-codes" if has_new_codes else "second-factor"
    response = redirect(where)
    response.status_code = HTTPStatus.SEE_OTHER
    return response
