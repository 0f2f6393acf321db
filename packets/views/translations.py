"""English translations of a document: add, look at, describe and remove."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from evidence.errors import Refused
from packets.models import Case, Exhibit, Translation
from packets.operations.filing_behind import NotATranslation, file_behind, may_stand_behind
from packets.operations.translations import (
    TranslationChangedMeanwhile,
    TranslationRemoved,
    add_translation,
    describe_translation,
    remove_translation,
)
from packets.permissions import Action, rights_in
from packets.questions.of_files import TRANSLATION
from packets.selectors.exhibits import exhibits_of
from packets.views.answering import go_on, refuse_cut_body
from packets.views.arriving import NothingChosen, arrival_of
from packets.views.both_texts import differing, show_both
from packets.views.details_form import DetailsForm, opened, posted
from packets.views.entry import on_case, person
from packets.views.exhibit import pictures_of
from packets.views.exhibit_forms import translation_answers, translation_words
from packets.views.exhibits import read_soon, upload_words
from packets.views.numbers import number_in
from packets.views.papers import translation_of
from packets.views.removed import document_at


@on_case(Action.UPLOAD_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Ask for the English translation of a document, or take it."""
    exhibit = document_at(case, code, case.exhibits.select_related("document"))
    if request.method != "POST":
        return _ask(request, case, exhibit, opened(TRANSLATION, {}))
    refuse_cut_body(request)
    if "already" in request.POST:
        return _file_behind(request, case, exhibit)
    form = posted(TRANSLATION, request.POST)
    if not form.is_valid():
        return _ask(request, case, exhibit, form)
    try:
        translation = add_translation(
            exhibit=exhibit,
            arrival=arrival_of(request, case),
            words=translation_words(form.answers),
            by=person(request),
        )
    except (Refused, NothingChosen) as refusal:
        return _ask(request, case, exhibit, form, refused=str(refusal))
    read_soon(translation.document)
    return go_on(request, reverse("exhibit", args=[case.reference, exhibit.code]))


def _file_behind(request: HttpRequest, case: Case, exhibit: Exhibit) -> HttpResponse:
    """Take a document that is there already; its own page then asks who translated it."""
    code = request.POST.get("document", "")
    try:
        row = file_behind(exhibit=exhibit, code=code, by=person(request))
    except NotATranslation as refused:
        empty = opened(TRANSLATION, {})
        return _ask(request, case, exhibit, empty, not_behind=str(refused))
    messages.success(request, _("It goes directly behind its original now. Say who translated it."))
    place = [case.reference, exhibit.code, row.code]
    return go_on(request, reverse("translation", args=place))


@on_case(Action.VIEW_EVIDENCE_PREVIEW, to_write=Action.REPLACE_OR_REORDER_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def translation(request: HttpRequest, case: Case, code: Any, english: Any) -> HttpResponse:
    """Show a translation, or keep who made it."""
    if request.method == "POST":
        return _keep(request, case, code, english)
    row = _row(case, code, english)
    return _show(request, case, row, opened(TRANSLATION, translation_answers(row)))


@on_case(Action.DELETE_EVIDENCE)
@require_POST
def remove(request: HttpRequest, case: Case, code: Any, english: Any) -> HttpResponse:
    """Take a translation away, after its own page has asked."""
    exhibit = document_at(case, code)
    row = _rows_of(exhibit).filter(code=english).first()
    if row is not None:
        remove_translation(translation=row, by=person(request))
    messages.success(request, _("The translation was removed."))
    return redirect("exhibit", case.reference, code)


def _keep(request: HttpRequest, case: Case, code: Any, english: Any) -> HttpResponse:
    exhibit = document_at(case, code)
    refuse_cut_body(request)
    row = _rows_of(exhibit).filter(code=english).first()
    if row is None:
        raise TranslationRemoved
    form = posted(TRANSLATION, request.POST)
    if not form.is_valid():
        return _show(request, case, row, form, status=422)
    try:
        describe_translation(
            translation=row,
            words=translation_words(form.answers),
            version=number_in(request.POST, "version"),
            by=person(request),
        )
    except TranslationChangedMeanwhile as changed:
        theirs = changed.translation
        differences = differing(TRANSLATION, translation_answers(theirs), form.answers)
        return show_both(request, case, form, differences, version=theirs.version)
    messages.success(request, _("Saved."))
    return go_on(request, reverse("exhibit", args=[case.reference, code]))


def _show(
    request: HttpRequest, case: Case, row: Translation, form: DetailsForm, *, status: int = 200
) -> HttpResponse:
    place = [case.reference, row.exhibit.code, row.code]
    has_errors = status != 200  # noqa: PLR2004  an opened page blames nobody
    told = {
        "case": case,
        "exhibit": row.exhibit,
        "translation": row,
        "paper": translation_of(case, row.exhibit, row),
        "form": form,
        "problems": form.problems if has_errors else [],
        "has_errors": has_errors,
        "rights": rights_in(person(request), case),
        "pictures": pictures_of(
            request, row.document, reverse("translation-picture", args=[*place, 0, 0])
        ),
    }
    return render(request, "evidence/translation.html", told, status=status)


def _rows_of(exhibit: Exhibit) -> "QuerySet[Translation]":
    return exhibit.translations.select_related("document", "exhibit__case", "exhibit__document")


def _row(case: Case, code: Any, english: Any) -> Translation:
    exhibit = document_at(case, code)
    return get_object_or_404(_rows_of(exhibit), code=english)


def _ask(
    request: HttpRequest,
    case: Case,
    exhibit: Exhibit,
    form: DetailsForm,
    *,
    refused: str = "",
    not_behind: str = "",
) -> HttpResponse:
    has_errors = bool(refused or not_behind or form.problems)
    told = {
        "case": case,
        "exhibit": exhibit,
        "form": form,
        "problems": form.problems,
        "refused": refused,
        "not_behind": not_behind,
        "others": [one for one in exhibits_of(case) if may_stand_behind(exhibit, one)],
        "has_errors": has_errors,
        **upload_words(),
    }
    return render(request, "evidence/translation_add.html", told, status=422 if has_errors else 200)
