"""The second question of a sign-in, after the mailed code: a code of the app, or a passkey."""

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase

from allauth.mfa.base.views import AuthenticateView

from packets.views.factor_forms import AskForm, AskPasskeyForm
from packets.views.factors import passkey_options
from packets.views.replaying import send_parked


class SecondQuestion(AuthenticateView):  # type: ignore[misc]
    """Ask it on our own page. Words that waited for this sign-in are saved with it."""

    template_name = "account/second_ask.html"

    def get_form_class(self) -> type[AskForm]:
        return AskForm

    def get_webauthn_form_class(self) -> type[AskPasskeyForm]:
        return AskPasskeyForm

    def form_valid(self, form: Any) -> HttpResponseBase:
        response: HttpResponse = super().form_valid(form)
        if self.request.user.is_authenticated:
            return send_parked(self.request) or response
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told: dict[str, Any] = super().get_context_data(**kwargs)
        told["passkey_form"] = told.pop("webauthn_form", None)
        told["options"] = passkey_options(self.stage.login.user)
        told["has_errors"] = bool(told["form"].errors or told["passkey_form"].errors)
        return told
