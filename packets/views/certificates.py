"""The translator's certificate as a PDF, to print and sign with a pen."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.views.decorators.http import require_safe

from packets.assembly.certificate import Certificate, certificate_html
from packets.models import Case, Exhibit
from packets.models.exhibit import ENGLISH
from packets.operations.printing_apart import printed_apart
from packets.permissions import Action
from packets.questions.languages import language_choices
from packets.views.entry import on_case
from packets.views.removed import document_at
from packets.views.sending import CLOSED

FILE_NAME = "translator-certificate.pdf"
"""The same for all, so that a folder of downloads names nobody."""


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def certificate(request: HttpRequest, case: Case, code: Any, english: Any = None) -> HttpResponse:
    """Send the certificate for a document; with the translator's name once that is known."""
    exhibit = document_at(case, code)
    translator = ""
    if english is not None:
        translator = get_object_or_404(exhibit.translations.all(), code=english).translator
    told = Certificate(document=exhibit.title, language=_language(exhibit), translator=translator)
    response = HttpResponse(printed_apart(certificate_html(told)), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    response["Content-Security-Policy"] = CLOSED
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store, private"
    return response


def _language(exhibit: Exhibit) -> str:
    """Return the English name of the document's language; "" where it is not known."""
    if exhibit.language in ("", ENGLISH):
        return ""
    with translation.override(ENGLISH):
        names = {choice.key: str(choice.label) for choice in language_choices()}
    key = exhibit.language.upper()
    return names.get(key, "") if key != "OTHER" else ""
