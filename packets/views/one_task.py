"""What a link to one task shows: that task, and nothing else of the case."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evidence.converters import accept_attribute, labels
from evidence.errors import Refused
from evidence.limits import limits
from packets.errors import NotUnderstood
from packets.models import Exhibit, TaskLink
from packets.operations.arriving import AlreadyUsed, Arrival
from packets.operations.drafting import PageChangedMeanwhile, save_page
from packets.operations.exhibits import add_exhibit
from packets.operations.proposing import proposal_for, slot_at
from packets.operations.task_links import end_link, link_of_secret, note_use, open_link
from packets.operations.translations import add_translation
from packets.selectors.snapshots import snapshot_of
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.arriving import LONGEST_TOKEN, TOKEN, NothingChosen
from packets.views.exhibits import read_soon
from packets.views.opened import Opened, looked_at_again, open_page
from packets.views.pictures import send_picture
from packets.views.wizard import version_of
from packets.wizard.differences import differences
from packets.wizard.forms import PageForm, opened_form, posted_form
from packets.wizard.walk import Stop, stops_of

KEPT, SECRET = "task_link", "k"
SUPPORT = "support"
Task = TaskLink.Task
View = Callable[..., HttpResponseBase]


def with_link(view: View) -> View:
    """Give the view the link that this browser has opened; 404 where there is none, or no more."""

    @wraps(view)
    def entered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        code = request.session.get(KEPT, "")
        link = open_link(code, now=timezone.now()) if code else None
        if link is None or not link.case.is_editable:
            return not_open(request)
        return view(request, link, *args, **kwargs)

    return entered


def not_open(request: HttpRequest) -> HttpResponse:
    """Say the same of a link that never was, is over, or was taken back."""
    return render(request, "task_links/not_open.html", status=404)


@require_safe
def open_task(request: HttpRequest) -> HttpResponse:
    """Take the secret out of the address, and go on to the task.

    It stands behind the question mark: the path of an address is logged, its query is not.
    """
    link = link_of_secret(request.GET.get(SECRET, ""), now=timezone.now())
    if link is None:
        return not_open(request)
    request.session[KEPT] = str(link.code)
    return redirect("task")


@with_link
@require_http_methods(["GET", "HEAD", "POST"])
def task(request: HttpRequest, link: TaskLink) -> HttpResponseBase:
    """Show the task; take the file of one that asks for a file."""
    if link.task == Task.ANSWERS:
        first = next((stop for stop in _stops(link) if not stop.is_done), None)
        if first is None:
            return render(request, "task_links/answered.html", {"link": link})
        return redirect("task-answer", first.page.id)
    if request.method == "POST":
        return _take(request, link)
    return _ask_for_file(request, link)


@with_link
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, link: TaskLink, page_id: str) -> HttpResponse:
    """Ask one page of the supporter's, and keep what is answered."""
    opened = _opened(link, page_id)
    if request.method == "POST":
        refuse_cut_body(request)
        return _keep(request, link, opened)
    form = opened_form(opened.stop, opened.kept, country=opened.country)
    if "ask" in request.GET:
        form.ask_for_missing()
    return _show_page(request, link, opened, form)


@with_link
@require_POST
def done(request: HttpRequest, link: TaskLink) -> HttpResponse:
    """End the link, by who used it."""
    refuse_cut_body(request)
    end_link(link=link, how=TaskLink.End.DONE, by=None, now=timezone.now())
    request.session.pop(KEPT, None)
    return render(request, "task_links/done.html")


@with_link
@require_safe
def page_picture(request: HttpRequest, link: TaskLink, page: int, width: int) -> HttpResponse:
    """Send one page of the document that is to be translated, and of no other one."""
    if link.task != Task.TRANSLATION or link.exhibit is None:
        raise Http404
    return send_picture(link.exhibit.filed, page, width)


def _stops(link: TaskLink) -> list[Stop]:
    facts = snapshot_of(link.case, today=timezone.localdate())
    return [stop for stop in stops_of(facts) if stop.task_key == (SUPPORT, link.owner)]


def _opened(link: TaskLink, page_id: str) -> Opened:
    """Return a page of the one supporter; Http404 for every other page of the case."""
    place = Addresses.of(link.case).places.get(link.owner)
    if link.task != Task.ANSWERS or place is None:
        raise Http404
    opened = open_page(link.case, page_id, place)
    if opened.stop.task_key != (SUPPORT, link.owner):
        raise Http404
    return opened


def _keep(request: HttpRequest, link: TaskLink, opened: Opened) -> HttpResponse:
    kept = replace(opened.kept, version=version_of(request.POST))
    form = posted_form(opened.stop, request.POST, kept, country=opened.country)
    now = timezone.now()
    try:
        save_page(case=link.case, stop=opened.stop, typed=form.typed, by=None, now=now)
    except PageChangedMeanwhile as changed:
        told = _told(link, opened, form)
        told["differences"] = differences(opened.stop, changed.kept, form.typed)
        form.under_a_heading().version = changed.kept.version
        return render(request, "wizard/changed_meanwhile.html", told, status=409)
    note_use(link=link, now=now)
    return go_on(request, _next(link, opened, form, request.POST.get("go", "")))


def _next(link: TaskLink, opened: Opened, form: PageForm, go: str) -> str:
    own = reverse("task-answer", args=[opened.stop.page.id])
    if go == "more":
        return own
    if not form.is_whole:
        return f"{own}?ask=1"
    link.case = looked_at_again(opened).case
    keys = [stop.page.id for stop in _stops(link)]
    place = keys.index(opened.stop.page.id) + 1 if opened.stop.page.id in keys else 0
    return reverse("task-answer", args=[keys[place]]) if place < len(keys) else reverse("task")


def _told(link: TaskLink, opened: Opened, form: PageForm) -> dict[str, Any]:
    return {
        "link": link,
        "stop": opened.stop,
        "form": form,
        "task_title": opened.stop.part.title,
        "caption": "",
        "back": "",
        "back_to": "",
        "token": "",
        "address": reverse("task-answer", args=[opened.stop.page.id]),
        "may_write": True,
    }


def _show_page(
    request: HttpRequest, link: TaskLink, opened: Opened, form: PageForm
) -> HttpResponse:
    problems = form.problems
    told = _told(link, opened, form)
    told |= {"problems": problems, "has_errors": bool(problems)}
    return render(request, "task_links/answer.html", told)


def _take(request: HttpRequest, link: TaskLink) -> HttpResponse:
    """Keep the file that came, or say why it was not taken."""
    refuse_cut_body(request)
    try:
        _put(link, _arrival(request))
    except (Refused, AlreadyUsed, NothingChosen) as refusal:
        return _ask_for_file(request, link, refused=str(refusal))
    note_use(link=link, now=timezone.now())
    return go_on(request, request.path + "?added=1")


def _put(link: TaskLink, arrival: Arrival) -> None:
    if link.task == Task.TRANSLATION and link.exhibit is not None:
        words = {"title": _("English translation")}
        row = add_translation(exhibit=link.exhibit, arrival=arrival, words=words, by=None)
        read_soon(row.document)
        return
    facts = snapshot_of(link.case, today=timezone.localdate())
    proposal = proposal_for(facts, kind=link.kind, owner_key=link.owner)
    exhibit = add_exhibit(case=link.case, arrival=arrival, proposal=proposal, by=None)
    read_soon(exhibit.document)


def _arrival(request: HttpRequest) -> Arrival:
    token = request.POST.get("upload", "")[:LONGEST_TOKEN]
    if not TOKEN.fullmatch(token):
        raise NotUnderstood(_("This page is not complete. Load it again, then add the file."))
    file = request.FILES.get("file")
    if file is None:
        raise NothingChosen
    return Arrival(token=token, file=file, name=file.name or "")


def _ask_for_file(request: HttpRequest, link: TaskLink, *, refused: str = "") -> HttpResponse:
    facts = snapshot_of(link.case, today=timezone.localdate())
    slot = slot_at(facts, kind=link.kind, owner_key=link.owner)
    if link.task == Task.DOCUMENT and slot is None:
        return not_open(request)
    told = {
        "link": link,
        "slot": slot,
        "pages": _pages(link.exhibit),
        "refused": refused,
        "has_errors": bool(refused),
        "is_added": "added" in request.GET,
        "token": secrets.token_urlsafe(16),
        "accept": accept_attribute(),
        "kinds": labels(),
        "limit": limits().file_bytes,
    }
    return render(request, "task_links/file.html", told, status=422 if refused else 200)


def _pages(exhibit: Exhibit | None) -> list[int]:
    return list(range(1, exhibit.filed.page_count + 1)) if exhibit is not None else []
