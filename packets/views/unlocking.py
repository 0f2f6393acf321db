"""Type the password of a locked file: it is used once, and kept nowhere."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from evidence.errors import Refused
from evidence.models import Document
from evidence.unlocking import is_locked, unlock
from packets.models import Case, Exhibit
from packets.operations.rows import refuse_if_closed
from packets.permissions import Action
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import on_case
from packets.views.exhibits import read_soon
from packets.views.removed import document_at

LONGEST_PASSWORD = 500


@sensitive_post_parameters("password")
@on_case(Action.UPLOAD_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def unlock_document(
    request: HttpRequest, case: Case, code: Any, english: Any = None
) -> HttpResponse:
    """Ask for the password of a file, or try it and go back to the document."""
    exhibit = document_at(case, code, case.exhibits.select_related("document"))
    place = [case.reference, code] if english is None else [case.reference, code, english]
    back = reverse("exhibit" if english is None else "translation", args=place)
    return _ask(request, case, _document(exhibit, english), back)


@sensitive_post_parameters("password")
@on_case(Action.UPLOAD_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def unlock_signed_page(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Do the same for a scan of a signed page."""
    row = get_object_or_404(case.signed_pages.select_related("document"), code=code)
    return _ask(request, case, row.document, reverse("signed-page", args=[case.reference, code]))


def _ask(request: HttpRequest, case: Case, document: Document | None, back: str) -> HttpResponse:
    if document is None or not is_locked(document):
        return go_on(request, back)
    refused = ""
    if request.method == "POST":
        refuse_cut_body(request)
        refuse_if_closed(case)
        refused = _tried(document, request.POST.get("password", ""))
        if not refused:
            document.refresh_from_db()
            read_soon(document)
            messages.success(request, _("The file is open now. The password was not kept."))
            return go_on(request, back)
    told = {"case": case, "document": document, "back": back, "refused": refused}
    told["has_errors"] = bool(refused)
    return render(request, "evidence/unlock.html", told, status=422 if refused else 200)


def _document(exhibit: Exhibit, english: Any) -> Document | None:
    if english is None:
        return exhibit.document
    translation = exhibit.translations.select_related("document").filter(code=english).first()
    return translation.document if translation is not None else None


def _tried(document: Document, password: str) -> str:
    """Try a password; return what is wrong with it, or nothing."""
    if not password:
        return _("Type the password of this file.")
    if len(password) > LONGEST_PASSWORD:
        return _("This is too long for a password. Type the password of this file.")
    try:
        unlock(document_id=document.pk, password=password)
    except Refused as refused:
        return str(refused)
    return ""
