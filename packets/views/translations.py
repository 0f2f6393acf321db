"""English translations of a document: add, look at, describe and remove."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from evidence.errors import Refused
from packets.models import Case, Exhibit, Translation
from packets.operations.translations import (
    add_translation,
    describe_translation,
    remove_translation,
)
from packets.permissions import Action, require, rights_in
from packets.views.answering import go_on, refuse_cut_body
from packets.views.arriving import NothingChosen, arrival_of
from packets.views.details_form import DetailsForm, opened, posted
from packets.views.entry import on_case, person
from packets.views.exhibit import pictures_of
from packets.views.exhibit_forms import TRANSLATION, translation_answers, translation_words
from packets.views.exhibits import read_soon, upload_words
from packets.views.papers import translation_of


@on_case(Action.UPLOAD_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Ask for the English translation of a document, or take it."""
    exhibit = get_object_or_404(case.exhibits.select_related("document"), code=code)
    if request.method != "POST":
        return _ask(request, case, exhibit, opened(TRANSLATION, {}))
    refuse_cut_body(request)
    form = posted(TRANSLATION, request.POST)
    if not form.is_valid():
        return _ask(request, case, exhibit, form, status=422)
    try:
        translation = add_translation(
            exhibit=exhibit,
            arrival=arrival_of(request, case),
            words=translation_words(form.answers),
            by=person(request),
        )
    except (Refused, NothingChosen) as refusal:
        return _ask(request, case, exhibit, form, refused=str(refusal), status=422)
    read_soon(translation.document)
    return go_on(request, reverse("exhibit", args=[case.reference, exhibit.code]))


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def translation(request: HttpRequest, case: Case, code: Any, english: Any) -> HttpResponse:
    """Show a translation, or keep who made it."""
    row = _row(case, code, english)
    form = opened(TRANSLATION, translation_answers(row))
    if request.method == "POST":
        require(person(request), Action.REPLACE_OR_REORDER_EVIDENCE, case)
        refuse_cut_body(request)
        form = posted(TRANSLATION, request.POST)
        if form.is_valid():
            words = translation_words(form.answers)
            describe_translation(translation=row, words=words, by=person(request))
            messages.success(request, _("Saved."))
            return redirect("exhibit", case.reference, code)
    address = reverse("translation-picture", args=[case.reference, code, english, 0, 0])
    has_errors = request.method == "POST"
    told = {
        "case": case,
        "exhibit": row.exhibit,
        "translation": row,
        "paper": translation_of(case, row.exhibit, row),
        "form": form,
        "problems": form.problems if has_errors else [],
        "has_errors": has_errors,
        "rights": rights_in(person(request), case),
        "pictures": pictures_of(request, row.document, address),
    }
    return render(request, "evidence/translation.html", told, status=422 if has_errors else 200)


@on_case(Action.DELETE_EVIDENCE)
@require_POST
def remove(request: HttpRequest, case: Case, code: Any, english: Any) -> HttpResponse:
    """Take a translation away, after its own page has asked."""
    remove_translation(translation=_row(case, code, english), by=person(request))
    messages.success(request, _("The translation was removed."))
    return redirect("exhibit", case.reference, code)


def _row(case: Case, code: Any, english: Any) -> Translation:
    rows = Translation.objects.select_related("document", "exhibit__case")
    return get_object_or_404(rows, exhibit__case=case, exhibit__code=code, code=english)


def _ask(
    request: HttpRequest,
    case: Case,
    exhibit: Exhibit,
    form: DetailsForm,
    *,
    refused: str = "",
    status: int = 200,
) -> HttpResponse:
    told = {
        "case": case,
        "exhibit": exhibit,
        "form": form,
        "problems": form.problems,
        "refused": refused,
        "has_errors": bool(refused or form.problems),
        **upload_words(),
    }
    return render(request, "evidence/translation_add.html", told, status=status)
