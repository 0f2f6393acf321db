"""One step of what happens after mailing: told, changed, taken away."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from packets.after import StepKind, all_steps
from packets.after.course import offered
from packets.models import Case, CaseStep
from packets.operations.drafting import PageChangedMeanwhile, kept_by
from packets.operations.steps import change_step, remove_step, tell_step
from packets.permissions import Action, Role, rights_in, role_in
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import Answered, CaseSnapshot, StepFacts
from packets.views.answering import go_on, page_token, refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.page_gone import gives_words_back
from packets.views.wizard import version_of
from packets.wizard.differences import differences
from packets.wizard.forms import Kept, PageForm, opened_form, posted_form
from packets.wizard.steps_shown import stop_of
from packets.wizard.walk import Stop

FAMILY = frozenset({Role.OWNER, Role.EDITOR, Role.VIEWER})
"""Who reads what the family wrote for itself alone."""


@on_case(Action.VIEW_CASE_WORK, to_write=Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
@gives_words_back
def step_add(request: HttpRequest, case: Case, page_id: str) -> HttpResponse:
    """Ask what is on the paper of a new step, and keep it."""
    facts = snapshot_of(case, today=timezone.localdate())
    kind = _kind_of_page(request, case, page_id)
    if request.method == "POST":
        refuse_cut_body(request)
        stop = stop_of(facts, kind, Answered())
        form = posted_form(stop, request.POST, Kept(answers={}, unclear={}))
        now, by = timezone.now(), person(request)
        step = tell_step(
            case=case, kind=kind, typed=form.typed, by=by, today=facts.taken_on, now=now
        )
        return _onward(request, case, step, form)
    if kind not in offered(facts):
        return redirect("after", case.reference)
    stop = stop_of(facts, kind, Answered())
    form = opened_form(stop, Kept(answers=_known_already(facts, kind), unclear={}))
    return _show(request, case, stop, form)


@on_case(Action.VIEW_CASE_WORK, to_write=Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
@gives_words_back
def step(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Show what was told of a step, or change it."""
    row, kind = _row(request, case, code)
    facts = snapshot_of(case, today=timezone.localdate())
    kept = kept_by(row, kind.page)
    stop = stop_of(facts, kind, StepFacts(kind=kind.key, answers=row.answers))
    if request.method == "POST":
        refuse_cut_body(request)
        opened = Kept(answers=kept.answers, unclear={}, version=version_of(request.POST))
        form = posted_form(stop, request.POST, opened)
        try:
            change_step(step=row, typed=form.typed, by=person(request), now=timezone.now())
        except PageChangedMeanwhile as changed:
            return _show_both(request, case, stop, form, changed.kept)
        return _onward(request, case, row, form)
    form = opened_form(stop, kept)
    if "ask" in request.GET:
        form.ask_for_missing()
    return _show(request, case, stop, form, row=row)


@on_case(Action.EDIT_FORM_STEP)
@require_http_methods(["GET", "HEAD", "POST"])
def step_remove(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Ask once more, then take away a step that did not happen."""
    row, kind = _row(request, case, code)
    if request.method == "POST":
        remove_step(step=row, by=person(request))
        return redirect("after", case.reference)
    return render(request, "after/remove.html", {"case": case, "kind": kind, "row": row})


def _kind_of_page(request: HttpRequest, case: Case, page_id: str) -> StepKind:
    kind = next((one for one in all_steps().values() if one.page.id == page_id), None)
    if kind is None or not may_see(request, case, kind.key):
        raise Http404
    return kind


def _row(request: HttpRequest, case: Case, code: Any) -> tuple[CaseStep, StepKind]:
    row = get_object_or_404(case.steps.all(), code=code)
    kind = all_steps().get(row.kind)
    if kind is None or not may_see(request, case, kind.key):
        raise Http404
    return row, kind


def may_see(request: HttpRequest, case: Case, key: str) -> bool:
    """Tell whether a person may see a kind of step: a plan for the family is theirs alone."""
    kind = all_steps().get(key)
    return kind is None or not kind.is_private or role_in(request.user, case) in FAMILY


def _known_already(facts: CaseSnapshot, kind: StepKind) -> Mapping[str, Any]:
    """Return what the page on mailing was told before: nobody copies a number twice."""
    tracking = facts.own_words("file", "tracking")
    return {"tracking": tracking} if kind.key == "MAILED" and tracking else {}


def _onward(request: HttpRequest, case: Case, row: CaseStep, form: PageForm) -> HttpResponse:
    """Go on to the list; to the step again where another row is wanted or something is missing."""
    own = reverse("after-step", args=[case.reference, row.code])
    if request.POST.get("go") == "more":
        return go_on(request, own)
    if form.is_whole:
        return go_on(request, reverse("after", args=[case.reference]))
    return go_on(request, f"{own}?ask=1")


def _told(request: HttpRequest, case: Case, stop: Stop, form: PageForm) -> dict[str, Any]:
    return {
        "case": case,
        "stop": stop,
        "form": form,
        "task_title": stop.part.title,
        "caption": stop.part.title,
        "back": reverse("after", args=[case.reference]),
        "back_to": "",
        "address": request.path,
        "token": page_token(person(request), request.path),
        "may_write": Action.EDIT_FORM_STEP in rights_in(person(request), case),
    }


def _show(
    request: HttpRequest, case: Case, stop: Stop, form: PageForm, *, row: CaseStep | None = None
) -> HttpResponse:
    problems = form.problems
    told = _told(request, case, stop, form)
    told |= {"row": row, "problems": problems, "has_errors": bool(problems)}
    return render(request, "after/step.html", told)


def _show_both(
    request: HttpRequest, case: Case, stop: Stop, form: PageForm, theirs: Kept
) -> HttpResponse:
    """Show the words that were saved meanwhile beside the ones just typed (409)."""
    told = _told(request, case, stop, form)
    told["differences"] = differences(stop, theirs, form.typed)
    form.under_a_heading().version = theirs.version
    return render(request, "wizard/changed_meanwhile.html", told, status=409)
