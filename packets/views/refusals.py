"""Turn refusals and breakdowns into pages that say what is wrong and what to do now."""

import sys
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django.core.exceptions import (
    DisallowedHost,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from packets.errors import NotAllowed, NotUnderstood, PacketsError, WrongMoment
from packets.views import parked

STATUSES: dict[type[PacketsError], HTTPStatus] = {
    NotAllowed: HTTPStatus.FORBIDDEN,
    WrongMoment: HTTPStatus.CONFLICT,
    NotUnderstood: HTTPStatus.BAD_REQUEST,
}
TOO_BIG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


class RefusalMiddleware:
    """Show the text of our own errors, and a calm page when the database is away."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "GET":
            return _no_page_of_its_own(request, response)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, PacketsError):
            return refusal(request, str(error), _status_of(error))
        if isinstance(error, (UnreadablePostError, *TOO_BIG)):
            return bad_request(request, error)
        if isinstance(error, (OperationalError, InterfaceError)):
            return out_of_order()
        return None


def refusal(request: HttpRequest, text: str, status: HTTPStatus) -> HttpResponse:
    told = {"text": text, "came_from": _came_from(request), "reference": _reference_in(request)}
    return render(request, "refusals/refusal.html", told, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say what to do when the form cannot be read: it was cut, or is larger than a page."""
    if isinstance(exception, TOO_BIG):
        text = _("This is more than one page can hold. Send less at once, then go on.")
        return refusal(request, text, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if isinstance(exception, UnreadablePostError):
        text = _("Only a part of the page reached us. Your words are safe. Go back and try again.")
        return refusal(request, text, HTTPStatus.BAD_REQUEST)
    text = _("We could not read what your browser sent. Go back, load the page, and try again.")
    return refusal(request, text, HTTPStatus.BAD_REQUEST)


def out_of_order(status: HTTPStatus = HTTPStatus.SERVICE_UNAVAILABLE) -> HttpResponse:
    """Say that nothing was lost; printed without anything that needs the database."""
    page = render_to_string("refusals/out_of_order.html")
    return HttpResponse(page, status=status, headers={"Retry-After": "30"})


def csrf_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without its token: mostly a tab that was open while the person signed in again.

    If the page proves who wrote it, its words wait, and one press of a button saves them.
    """
    if parked.park(request):
        return render(request, "refusals/words_again.html", status=HTTPStatus.FORBIDDEN)
    text = _("This page was open for too long. Go back, load it again, and send it again.")
    return refusal(request, text, HTTPStatus.FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say the same for what does not exist and for what belongs to somebody else."""
    return render(request, "refusals/not_found.html", status=HTTPStatus.NOT_FOUND)


def broken(_request: HttpRequest) -> HttpResponse:
    """Say that it is our fault, whether the database is away or we made a mistake."""
    is_away = isinstance(sys.exc_info()[1], (OperationalError, InterfaceError))
    return out_of_order(
        HTTPStatus.SERVICE_UNAVAILABLE if is_away else HTTPStatus.INTERNAL_SERVER_ERROR
    )


def _no_page_of_its_own(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Answer a person who opened the address of a button, as a reload after signing in does."""
    text = _("This address has no page of its own. Nothing was changed.")
    page = refusal(request, text, HTTPStatus.METHOD_NOT_ALLOWED)
    page["Allow"] = response["Allow"]
    return page


def _came_from(request: HttpRequest) -> str:
    """Return the page of ours that the person was on; "" if that is the one that is refused."""
    address = request.headers.get("Referer", "")
    try:
        is_ours = url_has_allowed_host_and_scheme(
            address, {request.get_host()}, require_https=request.is_secure()
        )
    except DisallowedHost:
        return ""
    parts = urlsplit(address)
    is_refused = request.method in ("GET", "HEAD") and parts.path == request.path
    if not is_ours or is_refused:
        return ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _reference_in(request: HttpRequest) -> str:
    """Return the reference of the case in whose pages the person is; they typed or opened it."""
    match = request.resolver_match
    return str(match.kwargs.get("reference", "")) if match else ""


def _status_of(error: PacketsError) -> HTTPStatus:
    return next(
        (status for kind, status in STATUSES.items() if isinstance(error, kind)),
        HTTPStatus.UNPROCESSABLE_ENTITY,
    )
