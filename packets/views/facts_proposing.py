"""Propose a row of law otherwise: another value or last day, or the row that follows it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from packets.errors import ChangedMeanwhile, NotUnderstood, WrongMoment
from packets.law import Fact
from packets.models import FactChange
from packets.operations.facts import propose
from packets.selectors.facts import law_now, row_named, rows_of
from packets.views.answering import go_on, page_token, refuse_cut_body
from packets.views.entry import person
from packets.views.facts_entry import at_the_facts_desk, on_row, place_of
from packets.views.facts_form import NoticeForm, RowForm
from packets.views.facts_shown import parts_of


@on_row
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, fact: Fact) -> HttpResponse:
    """Ask how a row shall be from now on, and keep it until a second person agrees."""
    return _ask(request, fact, is_next=False)


@on_row
@require_http_methods(["GET", "HEAD", "POST"])
def next_row(request: HttpRequest, fact: Fact) -> HttpResponse:
    """Ask for the row that follows this one, from a day on."""
    return _ask(request, fact, is_next=True)


@at_the_facts_desk
@require_http_methods(["GET", "HEAD", "POST"])
def new_notice(request: HttpRequest) -> HttpResponse:
    """Ask for a notice about people of some countries that has no row yet."""
    today = timezone.localdate()
    if request.method != "POST":
        return _show_new(request, NoticeForm(today=today))
    refuse_cut_body(request)
    form = NoticeForm(request.POST, today=today)
    if not form.is_valid():
        return _show_new(request, form, status=422)
    try:
        if rows_of(form.key):
            raise NotUnderstood(_("There is a fact of this name. Write its next row instead."))
        row, why = form.row(today=today), form.cleaned_data["why"]
        proposed = propose(row=row, seen=None, why=why, by=person(request))
    except (NotUnderstood, WrongMoment) as error:
        form.add_error(None, str(error))
        return _show_new(request, form, status=422)
    return _kept(request, proposed)


def _show_new(request: HttpRequest, form: NoticeForm, *, status: int = 200) -> HttpResponse:
    token = page_token(person(request), request.path)
    told = {"form": form, "token": token, "has_errors": bool(form.errors)}
    return render(request, "facts/new.html", told, status=status)


def _kept(request: HttpRequest, proposed: FactChange) -> HttpResponse:
    messages.success(request, _("Kept. It holds when a second person agrees."))
    return go_on(request, reverse("facts-change", args=[proposed.code]))


def _ask(request: HttpRequest, fact: Fact, *, is_next: bool) -> HttpResponse:
    if request.method != "POST":
        return _show(request, fact, RowForm(of=fact, is_next=is_next), is_next=is_next)
    refuse_cut_body(request)
    form = RowForm(request.POST, of=fact, is_next=is_next)
    is_valid = form.is_valid()
    if request.POST.get("seen") != fact.digest:
        return _show(request, fact, form, is_next=is_next, status=409)
    if not is_valid:
        return _show(request, fact, form, is_next=is_next, status=422)
    try:
        proposed = _propose(request, fact, form, is_next=is_next)
    except ChangedMeanwhile:
        with law_now():
            there = row_named(*place_of(fact)) or fact
            return _show(request, there, form, is_next=is_next, status=409)
    except (NotUnderstood, WrongMoment) as error:
        form.add_error(None, str(error))
        return _show(request, fact, form, is_next=is_next, status=422)
    return _kept(request, proposed)


def _propose(request: HttpRequest, fact: Fact, form: RowForm, *, is_next: bool) -> FactChange:
    written = form.row(today=timezone.localdate())
    if is_next and written.row == fact.row:
        raise NotUnderstood(_("A row from that day is there already. Choose a later first day."))
    seen = None if is_next else fact
    return propose(row=written, seen=seen, why=form.cleaned_data["why"], by=person(request))


def _show(
    request: HttpRequest, fact: Fact, form: RowForm, *, is_next: bool, status: int = 200
) -> HttpResponse:
    told: dict[str, Any] = {
        "fact": fact,
        "parts": parts_of(None, fact),
        "form": form,
        "is_next": is_next,
        "place": place_of(fact),
        "seen": fact.digest,
        "address": request.path,
        "token": page_token(person(request), request.path),
        "was_changed": status == 409,  # noqa: PLR2004 - the status of a conflict
        "has_errors": bool(form.errors),
    }
    return render(request, "facts/propose.html", told, status=status)
