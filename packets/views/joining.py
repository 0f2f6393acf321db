"""Join photos of one paper to one document, in an order, and separate them again."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from evidence.errors import Refused
from evidence.joining import MOST_PARTS, is_joined
from packets.models import Case, Exhibit
from packets.operations.joined_whose import PapersOfSeveral
from packets.operations.joining import (
    FEWEST,
    DocumentsChanged,
    StillRead,
    TooFewChosen,
    TooManyChosen,
    join_exhibits,
    refuse_unread,
    separate_exhibit,
)
from packets.permissions import Action
from packets.selectors.exhibits import exhibits_of
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.exhibits import read_soon
from packets.views.numbers import number_in
from packets.views.papers import paper_of
from packets.views.removed import document_at
from packets.views.sections import list_at


@on_case(Action.REPLACE_OR_REORDER_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, case: Case) -> HttpResponse:
    """Show the documents that can be joined, put them in order, or join those that are ticked."""
    if request.method != "POST":
        return _choose(request, case, taken=request.GET.getlist("take"))
    refuse_cut_body(request)
    taken = _taken_in(request)
    do, _dash, code = request.POST.get("do", "").partition("-")
    if do in ("up", "down", "order"):
        return _choose(request, case, taken=_moved(taken, code, do))
    try:
        codes = _codes(taken)
        refuse_unread(case, codes)
        exhibit = join_exhibits(case=case, codes=codes, by=person(request))
    except (TooFewChosen, TooManyChosen, PapersOfSeveral, Refused) as refused:
        return _choose(request, case, taken=taken, problem=str(refused), status=422)
    except (DocumentsChanged, StillRead) as changed:
        return _choose(request, case, taken=taken, problem=str(changed), status=409)
    read_soon(exhibit.document)
    messages.success(request, _("The documents are one document now."))
    return go_on(request, reverse("exhibit", args=[case.reference, exhibit.code]))


@on_case(Action.REPLACE_OR_REORDER_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def separate(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Ask before joined documents are separated."""
    exhibit = document_at(case, code, case.exhibits.select_related("document"))
    if not is_joined(exhibit.document):
        return go_on(request, reverse("exhibit", args=[case.reference, code]))
    if request.method == "POST":
        refuse_cut_body(request)
        rows = separate_exhibit(exhibit=exhibit, by=person(request))
        for row in rows:
            read_soon(row.document)
        messages.success(request, _("The documents are separate again."))
        return go_on(request, list_at(exhibit))
    parts = exhibit.document.parts.select_related("part")
    told = {"case": case, "exhibit": exhibit, "parts": [row.part for row in parts]}
    return render(request, "evidence/separate.html", told)


def _codes(taken: list[str]) -> list[UUID]:
    """Return the codes of the ticked documents. Raises DocumentsChanged for what is none."""
    try:
        return [UUID(code) for code in taken]
    except ValueError as error:
        raise DocumentsChanged from error


def _taken_in(request: HttpRequest) -> list[str]:
    """Return the ticked codes by the numbers that were typed; those without one come last."""
    codes = list(dict.fromkeys(request.POST.getlist("take")))
    return sorted(codes, key=lambda code: number_in(request.POST, f"place-{code}", len(codes)))


def _moved(order: list[str], code: str, way: str) -> list[str]:
    if way == "order" or code not in order:
        return order
    steps = 1 if way == "down" else -1
    to = max(order.index(code) + steps, 0)
    left = [one for one in order if one != code]
    return [*left[:to], code, *left[to:]]


def _choose(
    request: HttpRequest,
    case: Case,
    *,
    taken: list[str],
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    papers = {str(row.code): _row(case, row) for row in exhibits_of(case)}
    named = [papers.pop(code) for code in taken if code in papers]
    rows = [row for row in papers.values() if row["paper"].document.is_ready]
    chosen = [row for row in named if not row["paper"].refused]
    told = {
        "case": case,
        "chosen": chosen,
        "refused": [row["paper"] for row in named if row["paper"].refused],
        "is_reading": any(row["paper"].is_being_read for row in chosen),
        "can_watch": request.method != "POST",
        "others": rows,
        "count": len(chosen) + len(rows),
        "is_open": len(chosen) < FEWEST,
        "problem": problem,
        "has_errors": bool(problem),
        "most": MOST_PARTS,
        "has_several": case.beneficiaries.count() > 1,
    }
    return render(request, "evidence/join.html", told, status=status)


def _row(case: Case, row: Exhibit) -> dict[str, Any]:
    return {"exhibit": row, "code": str(row.code), "paper": paper_of(case, row)}
