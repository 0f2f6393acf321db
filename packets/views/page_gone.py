"""Give words back that were typed on a page which is not part of the case any more."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from packets.errors import NotAllowed
from packets.models import Case
from packets.questions import Page
from packets.wizard.pages import all_pages
from packets.wizard.raw import posted_page
from packets.wizard.typed import words_of

PageView = Callable[..., HttpResponse]


def gives_words_back(view: PageView, *, page_id: str = "") -> PageView:
    """Answer a post to a page that an answer, or somebody else, took out of the case meanwhile.

    The page is the one that the address names, else `page_id`. It stands inside the check of
    rights, so what is not allowed here is not there any more.
    """

    @wraps(view)
    def asked(request: HttpRequest, case: Case, **place: Any) -> HttpResponse:
        try:
            return view(request, case, **place)
        except (Http404, NotAllowed):
            page = all_pages().get(place.get("page_id", page_id))
            if request.method != "POST" or page is None:
                raise
            return _words_back(request, case, page)

    return asked


def _words_back(request: HttpRequest, case: Case, page: Page) -> HttpResponse:
    words = words_of(page, posted_page(page, request.POST))
    told = {"case": case, "words": list(words), "has_errors": True}
    return render(request, "wizard/page_gone.html", told, status=409)
