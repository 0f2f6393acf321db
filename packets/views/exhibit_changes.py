"""Replace, remove and move a document."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from evidence.errors import Refused
from packets.errors import NotUnderstood
from packets.models import Case, Exhibit
from packets.operations.exhibits import remove_exhibit, replace_document
from packets.operations.ordering import OrderChangedMeanwhile, mark_of_order, move_exhibit
from packets.permissions import Action
from packets.selectors.exhibits import exhibits_of, letters_of
from packets.selectors.snapshots import snapshot_of
from packets.views.answering import go_on, refuse_cut_body
from packets.views.arriving import NothingChosen, arrival_of
from packets.views.entry import on_case, person
from packets.views.exhibits import read_soon, upload_words
from packets.views.numbers import LONGEST, number_in
from packets.views.papers import letter_words, paper_of
from packets.views.removed import document_at
from packets.views.sections import list_at_kind


@on_case(Action.REPLACE_OR_REORDER_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def replace(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Put another file in the place of one; its place and details stay."""
    row = _row(case, code)
    refused = ""
    if request.method == "POST":
        refuse_cut_body(request)
        try:
            arrival = arrival_of(request, case)
            row = replace_document(exhibit=row, arrival=arrival, by=person(request))
        except (Refused, NothingChosen) as refusal:
            refused = str(refusal)
        else:
            read_soon(row.document)
            return go_on(request, reverse("exhibit", args=[case.reference, row.code]))
    told = {"case": case, "exhibit": row, "refused": refused, "has_errors": bool(refused)}
    status = 422 if refused else 200
    return render(request, "evidence/replace.html", told | upload_words(), status=status)


@on_case(Action.DELETE_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Ask before a document is taken out of the case."""
    row = case.exhibits.filter(code=code).first()
    if row is None and request.method == "POST":
        return redirect("exhibits", case.reference)
    if row is None:
        raise Http404
    if request.method == "POST":
        remove_exhibit(exhibit=row, by=person(request))
        messages.success(request, _("The document was removed."))
        return redirect(list_at_kind(case, row.kind))
    told = {"case": case, "exhibit": row, "translations": row.translations.count()}
    return render(request, "evidence/remove.html", told)


@on_case(Action.REPLACE_OR_REORDER_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def order(request: HttpRequest, case: Case) -> HttpResponse:
    """Show the documents in their order, and move one to another place."""
    if request.method == "POST":
        refuse_cut_body(request)
        try:
            code = _move(request, case)
        except OrderChangedMeanwhile as refusal:
            return _order_page(request, case, refusal=str(refusal), status=HTTPStatus.CONFLICT)
        except NotUnderstood as refusal:
            status = HTTPStatus.UNPROCESSABLE_ENTITY
            return _order_page(request, case, refusal=str(refusal), status=status)
        return redirect(f"{reverse('exhibit-order', args=[case.reference])}#e-{code}")
    return _order_page(request, case)


def _order_page(
    request: HttpRequest, case: Case, *, refusal: str = "", status: int = HTTPStatus.OK
) -> HttpResponse:
    facts = snapshot_of(case, today=timezone.localdate())
    letters = letters_of(facts)
    rows = list(exhibits_of(case))
    told = {
        "case": case,
        "rows": [
            {
                "exhibit": row,
                "letter": letter_words(facts, row.key, letters),
                "paper": paper_of(case, row),
            }
            for row in rows
        ],
        "count": len(rows),
        "seen": mark_of_order(case),
        "refusal": refusal,
        "has_errors": bool(refusal),
    }
    return render(request, "evidence/order.html", told, status=status)


def _move(request: HttpRequest, case: Case) -> Any:
    """Move the document of the button that was pressed, and return its code."""
    codes = {str(row.code): row for row in case.exhibits.all()}
    row = codes.get(request.POST.get("exhibit", ""))
    if row is None:
        raise OrderChangedMeanwhile
    to = _place_wanted(request, row)
    move_exhibit(exhibit=row, to=to, seen=request.POST.get("seen", ""), by=person(request))
    return row.code


def _row(case: Case, code: Any) -> Exhibit:
    return document_at(case, code, case.exhibits.select_related("document"))


def _place_wanted(request: HttpRequest, row: Exhibit) -> int:
    """Return the place of the button pressed: above or below the one shown, or the one typed."""
    go = request.POST.get("go", "")
    shown = number_in(request.POST, "place", row.position)
    if go == "up":
        return shown - 1
    if go == "down":
        return shown + 1
    return _typed_place(request.POST.get("to", "").strip(), row.case.exhibits.count())


def _typed_place(typed: str, last: int) -> int:
    """Return the place that was typed, in the digits of any script; refuse what is none."""
    if typed.isdecimal() and len(typed) <= LONGEST and 1 <= int(typed) <= last:
        return int(typed)
    text = _("Nothing was moved. Type a whole number from 1 to %(last)s.")
    raise NotUnderstood(text % {"last": last})
