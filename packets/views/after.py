"""What happens after the packet is mailed: told step by step, with the days that count."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from packets.after import all_steps
from packets.after.calendars import calendar_of
from packets.after.course import offered, to_come
from packets.models import Case
from packets.operations.starting_again import start_again
from packets.operations.steps import open_again
from packets.permissions import Action, rights_in
from packets.selectors.exhibits import documents_of
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import StepFacts
from packets.views.after_steps import may_see
from packets.views.answering import refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.exhibits import read_soon
from packets.wizard.steps_shown import dues_shown, steps_shown


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def tracker(request: HttpRequest, case: Case) -> HttpResponse:
    """Show what was told, which days count, and what may be told next."""
    facts = snapshot_of(case, today=timezone.localdate())
    steps = [step for step in facts.steps if may_see(request, case, step.kind)]
    told = {
        "case": case,
        "steps": steps_shown(facts, steps),
        "dues": dues_shown(steps, today=facts.taken_on),
        "offers": [kind for kind in offered(facts) if may_see(request, case, kind.key)],
        "to_come": [kind for kind in to_come(facts) if may_see(request, case, kind.key)],
        "rights": rights_in(person(request), case),
        "may_write": Action.EDIT_FORM_STEP in rights_in(person(request), case),
        "may_start_again": any(_starts_anew(step) for step in facts.steps),
        "was_refused": any(step.kind == "REFUSED" for step in facts.steps),
        "may_open_again": not case.is_editable and any(_reopens(step) for step in facts.steps),
    }
    return render(request, "after/tracker.html", told)


@on_case(Action.EDIT_FORM_STEP)
@require_POST
def open_answers(request: HttpRequest, case: Case) -> HttpResponse:
    """Let the answers be changed again after something came back."""
    refuse_cut_body(request)
    open_again(case=case, by=person(request))
    return redirect("case", case.reference)


@on_case(Action.SHARE_TASK)
@require_POST
def begin_again(request: HttpRequest, case: Case) -> HttpResponse:
    """Make a new case of this one, for a new request or for more time, and lead to it."""
    refuse_cut_body(request)
    new = start_again(case=case, by=person(request), now=timezone.now())
    for document in documents_of(new):
        read_soon(document)
    return redirect("case", new.reference)


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def calendar(request: HttpRequest, case: Case) -> HttpResponse:
    """Send the days that count as a calendar file; neither it nor its name tells what for."""
    facts = snapshot_of(case, today=timezone.localdate())
    steps = [one for one in facts.steps if may_see(request, case, one.kind)]
    body = calendar_of(steps, today=facts.taken_on, now=timezone.now())
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="days.ics"'
    return response


def _reopens(step: StepFacts) -> bool:
    kind = all_steps().get(step.kind)
    return kind is not None and kind.reopens


def _starts_anew(step: StepFacts) -> bool:
    kind = all_steps().get(step.kind)
    return kind is not None and kind.is_new_start
