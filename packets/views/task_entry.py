"""Who holds a link to one task comes in by it, as long as it is open."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from packets.operations.audit import Look, record_look
from packets.operations.task_links import open_link

KEPT = "task_link"
View = Callable[..., HttpResponseBase]


def with_link(view: View) -> View:
    """Give the view the link that this browser has opened; 404 where there is none, or no more.

    That something was shown by it is kept in the audit trail.
    """

    @wraps(view)
    def entered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        code = request.session.get(KEPT, "")
        link = open_link(code, now=timezone.now()) if code else None
        if link is None or not link.case.is_editable:
            return not_open(request)
        response = view(request, link, *args, **kwargs)
        if request.method == "GET" and response.status_code == HTTPStatus.OK:
            look = Look(what="LINK_OPENED", about=link.code.hex)
            record_look(case=link.case, look=look, by=None)
        return response

    return entered


def not_open(request: HttpRequest) -> HttpResponse:
    """Say the same of a link that never was, is over, or was taken back."""
    return render(request, "task_links/not_open.html", status=404)
