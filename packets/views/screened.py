"""Answers of people who have not signed in: only their browser keeps them, in a sealed cookie."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from packets.snapshot import CaseSnapshot
from packets.views.sealing import seal, unseal
from packets.wizard.forms import Kept

COOKIE = "first-answers"
PURPOSE = "first answers"
KEPT_SECONDS = 24 * 60 * 60

Pages = dict[str, dict[str, Any]]


def screened_answers(request: HttpRequest) -> Pages:
    """Return what was understood, by page."""
    return {page: said["answers"] for page, said in _read(request).items()}


def screened_case(request: HttpRequest, *, today: date) -> CaseSnapshot:
    """Return the answers as a case that exists nowhere yet."""
    return CaseSnapshot(taken_on=today, answers=screened_answers(request))


def screened_page(request: HttpRequest, page: str) -> Kept:
    said = _read(request).get(page, {})
    return Kept(answers=said.get("answers", {}), unclear=said.get("unclear", {}))


def keep_screened(request: HttpRequest, response: HttpResponse, page: str, typed: Kept) -> None:
    """Add one page to the cookie."""
    said = {**_read(request), page: {"answers": typed.answers, "unclear": typed.unclear}}
    response.set_cookie(
        COOKIE,
        seal(said, purpose=PURPOSE),
        max_age=KEPT_SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget_screened(response: HttpResponse) -> None:
    response.delete_cookie(COOKIE, samesite="Lax")


def _read(request: HttpRequest) -> Mapping[str, Any]:
    """Return what the cookie holds; nothing when it is not ours or too old."""
    return unseal(request.COOKIES.get(COOKIE, ""), purpose=PURPOSE, seconds=KEPT_SECONDS) or {}
