"""One document: its pages as pictures, what is said about it, and its translations."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from evidence.joining import is_joined
from evidence.models import Document
from evidence.previews import LARGE
from packets.models import Case, Exhibit
from packets.operations.exhibits import DetailsChangedMeanwhile, describe_exhibit
from packets.permissions import Action, rights_in
from packets.questions import Page
from packets.selectors.exhibits import exhibits_of, letters_of
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot
from packets.views.answering import go_on, refuse_cut_body
from packets.views.both_texts import differing, show_both
from packets.views.details_form import DetailsForm, opened, posted
from packets.views.entry import on_case, person
from packets.views.exhibit_forms import answers_of, details_in, details_page
from packets.views.numbers import number_in
from packets.views.papers import letter_words, paper_of
from packets.views.removed import document_at
from packets.views.sections import list_at
from packets.views.somebody_else import TAKE_BACK, papers_to_move
from packets.views.twins import twin_shown
from packets.views.what_was_read import told_of_reading

SHOWN_AT_ONCE = 20
"""Pictures of pages on one screen; a long record has links to the others."""


@on_case(Action.VIEW_EVIDENCE_PREVIEW, to_write=Action.REPLACE_OR_REORDER_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def exhibit(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Show a document, or keep what was said about it."""
    row = document_at(case, code, exhibits_of(case))
    facts = snapshot_of(case, today=timezone.localdate())
    page = details_page(facts, row.kind)
    if request.method == "POST":
        return _keep(request, case, row, facts, page)
    return _show(request, case, row, facts, opened(page, answers_of(row)))


def _keep(
    request: HttpRequest, case: Case, row: Exhibit, facts: CaseSnapshot, page: Page
) -> HttpResponse:
    refuse_cut_body(request)
    form = posted(page, request.POST)
    if not form.is_valid():
        return _show(request, case, row, facts, form, status=422)
    details, concerned = details_in(form.answers)
    try:
        describe_exhibit(
            exhibit=row,
            details=details,
            concerned=concerned,
            version=number_in(request.POST, "version"),
            by=person(request),
        )
    except DetailsChangedMeanwhile as changed:
        theirs = changed.exhibit
        differences = differing(page, answers_of(theirs), form.answers)
        return show_both(request, case, form, differences, version=theirs.version)
    messages.success(request, _("Saved."))
    return go_on(request, request.path)


def _show(
    request: HttpRequest,
    case: Case,
    row: Exhibit,
    facts: CaseSnapshot,
    form: DetailsForm,
    *,
    status: int = 200,
) -> HttpResponse:
    letter = letter_words(facts, row.key, letters_of(facts))
    picture = reverse("exhibit-picture", args=[case.reference, row.code, 0, 0])
    pictures = pictures_of(request, row.filed, picture)
    told = {
        "case": case,
        "exhibit": row,
        "back": list_at(row),
        "paper": paper_of(case, row, letter),
        "letter": letter,
        "form": form,
        "problems": form.problems if status != 200 else [],  # noqa: PLR2004  an opened page blames nobody
        "has_errors": status != 200,  # noqa: PLR2004
        "rights": rights_in(person(request), case),
        "pictures": pictures,
        **told_of_reading(case, row, facts, pictures),
        "twin": twin_shown(case, facts, row.filed),
        "count": case.exhibits.count(),
        "of_others": papers_to_move(case, facts, row.key),
        "take_back": TAKE_BACK,
        "is_joined": is_joined(row.document),
    }
    return render(request, "evidence/exhibit.html", told, status=status)


def pictures_of(request: HttpRequest, document: Document, address: str) -> dict[str, Any]:
    """Return the addresses of the pictures of some pages, from the one that is asked for on.

    `address` is that of page 0 in width 0, which does not exist.
    """
    stem = address.removesuffix("0-0.png")
    count = document.page_count if document.is_ready else 0
    first = max(1, min(number_in(request.GET, "from", 1), count or 1))
    last = min(first + SHOWN_AT_ONCE - 1, count)
    return {
        "pages": [
            {"number": number, "address": f"{stem}{number}-{LARGE}.png"}
            for number in range(first, last + 1)
        ],
        "first": first,
        "last": last,
        "before": max(1, first - SHOWN_AT_ONCE) if first > 1 else 0,
        "after": last + 1 if last < count else 0,
    }
