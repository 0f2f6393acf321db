"""One page of the wizard: show it, take its words, and go on."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from packets.errors import NotUnderstood
from packets.models import Case
from packets.operations.drafting import PageChangedMeanwhile, save_page
from packets.permissions import Action, rights_in
from packets.readiness import findings
from packets.selectors import looking
from packets.views.addresses import OWN_SCREENS
from packets.views.answering import go_on, page_token, refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.lawyer_points import lawyer_after, points_here
from packets.views.mending import Mend, Mender
from packets.views.offers import offer_after
from packets.views.opened import Opened, looked_at_again, open_page
from packets.views.page_gone import gives_words_back
from packets.views.where_it_goes import address_of, with_back
from packets.wizard import mailing
from packets.wizard.differences import differences
from packets.wizard.forms import Kept, PageForm, opened_form, posted_form


@on_case(Action.VIEW_CASE_FORM_ANSWERS, to_write=Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
@gives_words_back
def page(request: HttpRequest, case: Case, page_id: str, who: str = "") -> HttpResponse:
    """Show a page, or save what was typed on it."""
    if request.method == "POST":
        refuse_cut_body(request)
        return save_words(request, case, page_id, who, data=request.POST)
    opened = open_page(case, page_id, who, request.GET.get("back", ""))
    if opened.stop.page.id in OWN_SCREENS:
        return redirect(opened.address)
    form = opened_form(opened.stop, opened.kept, country=opened.country)
    if "ask" in request.GET:
        form.ask_for_missing()
    return _show(request, opened, form)


def save_words(
    request: HttpRequest,
    case: Case,
    page_id: str,
    who: str = "",
    *,
    data: QueryDict,
    beside: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Save the words of a page: what is fine is kept, what is wrong is asked again.

    `beside` is what is kept with them and was not typed, by its name. The view that calls it has
    asked whether the person may write.
    """
    opened = open_page(case, page_id, who, data.get("back", ""))
    kept = replace(opened.kept, version=version_of(data))
    form = posted_form(opened.stop, data, kept, country=opened.country)
    typed = replace(form.typed, answers={**form.answers, **(beside or {})})
    try:
        save_page(case=case, stop=opened.stop, typed=typed, by=person(request), now=timezone.now())
    except PageChangedMeanwhile as changed:
        return _show_both(request, opened, form, changed.kept)
    return go_on(request, _next(opened, form, data.get("go", "")))


def version_of(data: QueryDict) -> int:
    """Return which version of a page somebody had before them; NotUnderstood without one."""
    try:
        return int(data.get("version", ""))
    except ValueError as error:
        message = _("This page is not complete. Load it again, then write.")
        raise NotUnderstood(message) from error


def _next(opened: Opened, form: PageForm, go: str) -> str:
    """Return where to go after a save: where the button says, or where something is open."""
    back = f"back={opened.back_to}" if opened.back_to else ""
    if go == "later":
        return opened.addresses.home
    if go == "where":
        return _where(opened)
    if go == "more":
        return f"{opened.address}?{back}".rstrip("?")
    if not form.is_whole:
        return f"{opened.address}?ask=1&{back}".rstrip("&")
    now = looked_at_again(opened)
    return offer_after(now, form.answers) or lawyer_after(opened, now) or now.onward


def _where(opened: Opened) -> str:
    """Return the page with the boxes that the answers go into; "" where no box has them."""
    page = opened.stop.page
    who = opened.addresses.places.get(opened.stop.about, "")
    if not page.on_forms:
        return ""
    return with_back(address_of(opened.case, page.id, who), opened.back_to)


def told_of(request: HttpRequest, opened: Opened, form: PageForm) -> dict[str, Any]:
    """Return what the templates of a page need."""
    task = opened.task
    keys = [stop.key for stop in task.stops]
    place = _("Question {number} of {count}").format(
        number=keys.index(opened.stop.key) + 1, count=len(keys)
    )
    return {
        "case": opened.case,
        "stop": opened.stop,
        "form": form,
        "task_title": task.title,
        "caption": task.title,
        "place": place if len(keys) > 1 else "",
        "back": opened.back,
        "back_to": opened.back_to,
        "address": opened.address,
        "where": _where(opened),
        "token": page_token(person(request), request.path),
        "may_write": Action.EDIT_FORM_STEP in rights_in(request.user, opened.case),
        "saved_at": opened.kept.at,
    }


def _show(request: HttpRequest, opened: Opened, form: PageForm) -> HttpResponse:
    told = told_of(request, opened, form)
    problems = form.problems
    told |= {"problems": problems, "has_errors": bool(problems), "points": points_here(opened)}
    told["onward"] = opened.onward if problems else ""
    if opened.stop.page.id == looking.PAGE:
        told |= {"is_asked_here": True, "lookers": looking.lookers_of(opened.case)}
    if opened.stop.page.id == mailing.PAGE:
        told |= {"mailing": mailing.mailing_of(opened.facts), "not_yet": _not_yet(opened)}
    return render(request, "wizard/page.html", told)


def _not_yet(opened: Opened) -> tuple[Mend, ...]:
    """Return what must be mended before the packet is sent, each with where that is done."""
    found = [one for one in findings(opened.facts) if one.blocks or one.stops_mailing]
    return Mender.of(opened.case, opened.facts, found).mends(found)


def _show_both(request: HttpRequest, opened: Opened, form: PageForm, theirs: Kept) -> HttpResponse:
    """Show the words that were saved meanwhile beside the ones just typed (409)."""
    told = told_of(request, opened, form)
    told["differences"] = differences(opened.stop, theirs, form.typed)
    form.under_a_heading().version = theirs.version
    return render(request, "wizard/changed_meanwhile.html", told, status=409)
