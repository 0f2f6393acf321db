"""Pages that anybody may read: what this is, help, and what we promise."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.http import require_safe

from packets.urgency import all_bases

A_YEAR = 365 * 24 * 60 * 60


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is, what it costs and what a person will have at the end."""
    if request.user.is_authenticated:
        return redirect("cases")
    reasons = [basis for basis in all_bases().values() if not basis.for_re_parole]
    return render(request, "public/home.html", {"reasons": reasons})


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "public/help.html")


@require_safe
def safety(request: HttpRequest) -> HttpResponse:
    return render(request, "public/safety.html", {"leave_to": settings.LEAVE_TO})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "public/privacy.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "public/accessibility.html")


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    return render(request, "public/terms.html")


@require_safe
def language(request: HttpRequest) -> HttpResponse:
    """List the languages, each in its own words, as links that keep the page."""
    return render(request, "public/language.html", {"next": _back_to(request)})


@require_safe
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """Set the language of the pages in a cookie and go back to the page."""
    if code not in dict(settings.LANGUAGES) or not check_for_language(code):
        raise Http404
    response = redirect(_back_to(request))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=A_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _back_to(request: HttpRequest) -> str:
    wanted = request.GET.get("next", "/")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe and wanted.startswith("/") else "/"
