"""Keep pages out of caches and other sites, and let a person leave at once."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

PERMISSIONS = (
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
)
EVERYTHING_KEPT = '"cache", "cookies", "storage"'


class PrivateAnswersMiddleware:
    """No page with anything of a person is kept by a browser or a proxy (no-store, private)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store, private"
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Embedder-Policy", "require-corp")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


@csrf_exempt
@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """End the session and go to a page that has nothing to do with us.

    A plain link, so that it always works. Another site cannot use it to sign people out: browsers
    say where a request comes from.
    """
    if request.headers.get("Sec-Fetch-Site", "none") in ("cross-site", "same-site"):
        return redirect("home")
    logout(request)
    response = HttpResponseRedirect(settings.LEAVE_TO)
    response["Clear-Site-Data"] = EVERYTHING_KEPT
    return response


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session, forget what this browser keeps of us, and say so."""
    logout(request)
    response = render(request, "account/signed_out.html")
    response["Clear-Site-Data"] = EVERYTHING_KEPT
    return response
