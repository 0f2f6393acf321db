"""Check your answers: those of one task, or of the whole case, all open."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from packets.models import Case
from packets.permissions import Action
from packets.readiness import findings
from packets.selectors.snapshots import snapshot_of
from packets.views import wizard
from packets.views.addresses import Addresses
from packets.views.answering import page_token, refuse_cut_body
from packets.views.completeness import completeness
from packets.views.entry import on_case, person
from packets.views.opened import ALL_ANSWERS, ONE_TASK, open_page
from packets.views.standing import standing_of
from packets.wizard.forms import opened_form
from packets.wizard.summary import TaskShown, summary_of, task_shown
from packets.wizard.tasks import task_groups
from packets.wizard.timelines import timelines_shown

CHECK_PAGE = "check"


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def one_task(request: HttpRequest, case: Case, part: str, who: str = "") -> HttpResponse:
    """Show the answers of one task, with the page that changes each."""
    facts = snapshot_of(case, today=timezone.localdate())
    addresses = Addresses.of(case)
    key = (part, addresses.key_at(who))
    tasks = [task for group in task_groups(facts) for task in group.tasks]
    task = next((task for task in tasks if task.key == key and task.part.is_questions), None)
    if task is None:
        raise Http404
    told = {
        "case": case,
        "task": task,
        "pages": _with_addresses(task_shown(task), addresses, ONE_TASK),
        "open_page": next((addresses.stop(s) for s in task.stops if not s.is_done), ""),
    }
    return render(request, "checking/one_task.html", told)


@on_case(Action.VIEW_CASE_WORK, to_write=Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
def all_answers(request: HttpRequest, case: Case) -> HttpResponse:
    """Show all answers of the case, and let the family say that they have read them."""
    if request.method == "POST":
        refuse_cut_body(request)
        return wizard.save_words(request, case, CHECK_PAGE, data=request.POST)
    facts = snapshot_of(case, today=timezone.localdate())
    found = tuple(findings(facts))
    addresses = Addresses.of(case)
    opened = open_page(case, CHECK_PAGE, "")
    form = opened_form(opened.stop, opened.kept).under_a_heading()
    if "ask" in request.GET:
        form.ask_for_missing()
    problems = form.problems
    told = {
        "case": case,
        "tasks": [
            {"task": shown.task, "pages": _with_addresses(shown, addresses, ALL_ANSWERS)}
            for shown in summary_of(facts)
        ],
        "complete": completeness(
            case,
            facts,
            standing_of(case, facts, found),
            found,
            addresses=addresses,
            stands_first=True,
        ),
        "timelines": timelines_shown(facts, _papers(case)),
        "form": form,
        "stop": opened.stop,
        "problems": problems,
        "has_errors": bool(problems),
        "token": page_token(person(request), request.path),
    }
    return render(request, "checking/all_answers.html", told)


def _papers(case: Case) -> dict[str, str]:
    """Return the address of each document by its key."""
    rows = case.exhibits.values_list("key", "code")
    return {key: reverse("exhibit", args=[case.reference, code]) for key, code in rows}


def _with_addresses(shown: TaskShown, addresses: Addresses, back: str) -> list[dict[str, Any]]:
    return [
        {"shown": stop, "to": f"{addresses.stop(stop.stop)}?back={back}"} for stop in shown.stops
    ]
