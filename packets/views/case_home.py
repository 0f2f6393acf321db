"""The home of a case: its tasks, what to do next, its days and its people."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from packets.comparing import open_questions
from packets.models import Case, User
from packets.permissions import Action, rights_in
from packets.readiness import findings
from packets.selectors import looking
from packets.selectors.builds import packets_of
from packets.selectors.comments import to_fix
from packets.selectors.overtaken import final_overtaken
from packets.selectors.snapshots import snapshot_of
from packets.selectors.suggestions import open_counts
from packets.snapshot import CaseSnapshot
from packets.snapshot.channel import is_online
from packets.views.addresses import Addresses
from packets.views.case_titles import reasons_in_words, title_of
from packets.views.entry import on_case, person
from packets.views.first_look import waiting_shown
from packets.views.lawyer_points import open_points
from packets.views.standing import standing_of
from packets.wizard.case_dates import dates_of
from packets.wizard.naming import supporter_name, traveller_name
from packets.wizard.next_step import Step, next_step
from packets.wizard.task_state import Status
from packets.wizard.tasks import TaskGroup, readiness_of

# How the tag and the piece of the bar of each state look.
LOOKS = {
    Status.DONE: ("done", "d"),
    Status.FIX: ("fix", "f"),
    Status.WAITING: ("wait", "w"),
    Status.IN_PROGRESS: ("", "p"),
    Status.TODO: ("", ""),
    Status.CANNOT_START: ("off", ""),
}


@on_case(Action.VIEW_CASE_SUMMARY)
@require_safe
def case_home(request: HttpRequest, case: Case) -> HttpResponse:
    """Show what is done, what is next, the dates and the people.

    Who may not read answers, such as a clerk, is led to the summary at the desk.
    """
    if Action.VIEW_CASE_FORM_ANSWERS not in rights_in(person(request), case):
        return redirect("desk-case", case.reference)
    facts = snapshot_of(case, today=timezone.localdate())
    open_findings = tuple(findings(facts))
    groups = standing_of(case, facts, open_findings)
    if person(request).is_of_the_firm:
        groups = _without_the_question_to_them(groups)
    told = {
        "case": case,
        "title": title_of(facts),
        "reasons": reasons_in_words(facts),
        "groups": _rows(groups, Addresses.of(case)),
        "paper_questions": len(open_questions(facts)),
        "readiness": _bar(groups),
        "suggestions": _suggestions(request, case, facts),
        "final": packets_of(case).filter(is_draft=False).first(),
        "overtaken_number": final_overtaken(case, facts),
        "is_online": is_online(facts),
        "waiting": waiting_shown(case),
        "to_fix": _to_fix(request, case),
        "points": open_points(case, facts),
        **_next(facts, groups, open_findings, Addresses.of(case)),
        **_about(request, case, facts),
    }
    return render(request, "cases/home.html", told)


def _to_fix(request: HttpRequest, case: Case) -> dict[str, Any] | None:
    """Return how many comments wait for the family, and the first; None for who answers none."""
    if Action.ANSWER_COMMENT not in rights_in(person(request), case):
        return None
    rows = to_fix(case)
    first = rows.first()
    asked = case.change_requests.exists()
    return {"count": rows.count(), "first": first} if first or asked else None


def _without_the_question_to_them(groups: tuple[TaskGroup, ...]) -> tuple[TaskGroup, ...]:
    """Leave out the row in which the family asks a lawyer to look, where the lawyer looks."""
    return tuple(
        replace(group, tasks=tuple(task for task in group.tasks if task.part.key != looking.PAGE))
        for group in groups
    )


def _rows(groups: tuple[TaskGroup, ...], addresses: Addresses) -> list[dict[str, Any]]:
    return [
        {
            "group": group,
            "rows": [
                {
                    "task": task,
                    "look": LOOKS[task.state.status][0],
                    "to": addresses.task(task),
                    "id": f"state-{group.number}-{place}",
                }
                for place, task in enumerate(group.tasks)
            ],
        }
        for group in groups
    ]


def _bar(groups: tuple[TaskGroup, ...]) -> dict[str, Any]:
    readiness = readiness_of(groups)
    tasks = [task for group in groups for task in group.tasks]
    count = readiness.by_status.get
    return {
        "text": readiness.text,
        "pieces": [LOOKS[task.state.status][1] for task in tasks],
        "done": count(Status.DONE, 0),
        "fix": count(Status.FIX, 0),
        "waiting": count(Status.WAITING, 0),
        "begun": count(Status.IN_PROGRESS, 0),
        "todo": count(Status.TODO, 0) + count(Status.CANNOT_START, 0),
    }


def _next(
    facts: CaseSnapshot, groups: tuple[TaskGroup, ...], open_findings: Any, addresses: Addresses
) -> dict[str, Any]:
    step = next_step(facts, groups, open_findings)
    if step.step is Step.READY:
        return {"next": step, "next_to": reverse("packet", args=[addresses.reference])}
    return {"next": step, "next_to": addresses.stop(step.stop) if step.stop else ""}


def _about(request: HttpRequest, case: Case, facts: CaseSnapshot) -> dict[str, Any]:
    return {
        "dates": dates_of(facts, goal=facts.planned_day),
        "people": _people(case, facts, person(request)),
        "may_write": Action.EDIT_FORM_STEP in rights_in(request.user, case),
        "may_share": Action.SHARE_TASK in rights_in(request.user, case),
        "may_read_trail": Action.VIEW_CASE_AUDIT_TRAIL in rights_in(request.user, case),
    }


def _suggestions(request: HttpRequest, case: Case, facts: CaseSnapshot) -> list[dict[str, Any]]:
    """Return the letters for which words wait, for whoever decides about them."""
    if Action.DECIDE_SUGGESTION not in rights_in(request.user, case):
        return []
    places = Addresses.of(case).places
    return [
        {
            "count": count,
            "name": traveller_name(facts, key),
            "to": reverse("suggestions", args=[case.reference, places[key]]),
        }
        for key, count in open_counts(case).items()
    ]


def _people(case: Case, facts: CaseSnapshot, user: User) -> list[dict[str, str]]:
    """Return who travels, who takes part, and who gives money support, each with a name."""
    travellers = [
        {"role": _("Traveller"), "name": traveller_name(facts, b.key)} for b in facts.beneficiaries
    ]
    members = [
        {
            "role": _("You") if member.user_id == user.pk else member.get_role_display(),
            "name": member.user.shown_name or member.user.email,
        }
        for member in case.members.select_related("user")
    ]
    supporters = [
        {"role": _("Money support"), "name": supporter_name(facts, s)} for s in facts.supporters
    ]
    return [*travellers, *members, *supporters]
