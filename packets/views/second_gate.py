"""Whoever must have a second factor sets it up, or confirms by it, before anything else."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from packets.models import User
from packets.views import factors
from packets.views.fresh import to_confirm

# What is open meanwhile: setting it up, leaving, and the pages that say nothing of a case.
OPEN = frozenset(
    {
        *("second-factor", "second-app", "second-picture", "second-passkey", "second-codes"),
        *("confirm", "sign-in", "sign-out", "leave", "language", "choose-language", "health"),
        *("home", "help", "safety", "privacy", "accessibility", "terms"),
    }
)


class SecondFactorMiddleware:
    """Keeps attorneys, staff and administrators at the door until then."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, *_view: object, **_more: object
    ) -> HttpResponseBase | None:
        user = cast(User, request.user)
        if not user.is_authenticated or not factors.must_have_one(user):
            return None
        where = request.resolver_match.url_name if request.resolver_match else None
        if request.session.get(factors.IN_SESSION) or where in OPEN:
            return None
        return to_confirm(request) if factors.has_one(user) else redirect("second-factor")
