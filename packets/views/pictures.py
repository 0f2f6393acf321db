"""Pictures of pages, originals to download, and how far a document is."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from evidence import conversion
from evidence.errors import NoSuchPage
from evidence.models import Document
from evidence.previews import page_picture
from evidence.tasks import convert_document
from packets.models import Case, Translation
from packets.operations.downloads import note_original
from packets.permissions import Action
from packets.views.entry import on_case, person
from packets.views.papers import state_words
from packets.views.sending import CLOSED, file_response
from parole_site.celery import hint


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def picture(
    request: HttpRequest, case: Case, code: Any, page: int, width: int, english: Any = None
) -> HttpResponse:
    """Send the picture of one page."""
    return send_picture(_document(case, code, english), page, width)


def send_picture(document: Document, page: int, width: int) -> HttpResponse:
    """Return the picture of a page, or Http404."""
    try:
        drawn = page_picture(document=document, page=page, width=width)
    except NoSuchPage as error:
        raise Http404 from error
    response = HttpResponse(drawn, content_type="image/png")
    response["Content-Security-Policy"] = CLOSED
    return response


@on_case(Action.DOWNLOAD_EVIDENCE_ORIGINAL)
@require_safe
def original(request: HttpRequest, case: Case, code: Any, english: Any = None) -> HttpResponseBase:
    """Send a file as it was added."""
    return send_original(request, case, _document(case, code, english))


def send_original(request: HttpRequest, case: Case, document: Document) -> HttpResponseBase:
    """Return a file as it was added, and note who took it; Http404 where it is gone."""
    if not document.original.storage.exists(str(document.original.name)):
        raise Http404
    if request.method == "GET":
        note_original(case=case, document=document, by=person(request))
    return file_response(
        document.original.open("rb"),
        name=document.name,
        media_type=document.media_type,
        size=document.size,
    )


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def state(request: HttpRequest, case: Case, code: Any, english: Any = None) -> HttpResponse:
    """Tell a script whether a document has been read; move on one that was forgotten."""
    return send_state(_document(case, code, english, is_newest=True))


def send_state(document: Document) -> HttpResponse:
    """Return how far a document is; one that was forgotten is moved on."""
    if not document.is_over:
        for document_id in conversion.sweep(only=document.pk):
            hint(convert_document, document_id)
        document.refresh_from_db()
    return JsonResponse({"words": state_words(document), "is_over": document.is_over})


def _document(case: Case, code: Any, english: Any, *, is_newest: bool = False) -> Document:
    """Return the document of an exhibit of this case, or of a translation of it.

    It is the one that is filed, or else the newest, which may have been refused.
    """
    exhibits = case.exhibits.select_related("document", "previous")
    exhibit = get_object_or_404(exhibits, code=code)
    if english is None:
        return exhibit.document if is_newest else exhibit.filed
    translations = Translation.objects.select_related("document").filter(exhibit=exhibit)
    return get_object_or_404(translations, code=english).document
