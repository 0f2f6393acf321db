"""What a link to one task shows: that task, and nothing else of the case."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from packets.models import TaskLink
from packets.operations.drafting import PageChangedMeanwhile, save_page
from packets.operations.task_links import end_link, link_of_secret, note_use
from packets.selectors.snapshots import snapshot_of
from packets.sheets.by_link import told_of_support
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.opened import Opened, looked_at_again, open_page
from packets.views.pictures import send_picture
from packets.views.task_entry import KEPT, not_open, with_link
from packets.views.task_file import ask_for_file, take_file
from packets.views.wizard import version_of
from packets.wizard.differences import differences
from packets.wizard.forms import PageForm, opened_form, posted_form
from packets.wizard.walk import Stop, stops_of

SECRET = "k"  # noqa: S105  the name of what is in the address, no secret
SUPPORT = "support"
Task = TaskLink.Task


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
        return take_file(request, link)
    return ask_for_file(request, link)


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
    facts = snapshot_of(link.case, today=timezone.localdate())
    return {
        "link": link,
        "about": told_of_support(facts, link.owner),
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
