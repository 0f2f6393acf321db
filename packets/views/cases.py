"""My cases, starting one, and the home of a case with its tasks."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from packets.comparing import open_questions
from packets.models import Case, User
from packets.operations.starting import start_case
from packets.permissions import Action, cases_for, rights_in
from packets.readiness import findings
from packets.selectors.exhibits import missing_from_packet, refused_replacements
from packets.selectors.snapshots import snapshot_of, snapshots_of
from packets.snapshot import CaseSnapshot
from packets.urgency import all_bases
from packets.views.addresses import Addresses
from packets.views.entry import must_be_welcomed, on_case, person, signed_in
from packets.views.screened import forget_screened, screened_answers
from packets.wizard.case_dates import dates_of
from packets.wizard.naming import names_in, supporter_name, traveller_name
from packets.wizard.next_step import Step, next_step
from packets.wizard.parts import Group
from packets.wizard.proof_count import proof_of
from packets.wizard.task_state import Status
from packets.wizard.tasks import Task, TaskGroup, readiness_of, task_groups

# How the tag and the piece of the bar of each state look.
LOOKS = {
    Status.DONE: ("done", "d"),
    Status.FIX: ("fix", "f"),
    Status.WAITING: ("wait", "w"),
    Status.IN_PROGRESS: ("", "p"),
    Status.TODO: ("", ""),
    Status.CANNOT_START: ("off", ""),
}


@signed_in
@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    """List the cases of this person; somebody new is welcomed first."""
    user = person(request)
    if user.is_of_the_firm:
        return redirect("desk")
    mine = list(cases_for(user, Action.VIEW_CASE_SUMMARY).order_by("-changed_at"))
    if not mine and must_be_welcomed(user):
        return redirect("safe")
    facts = snapshots_of([case.pk for case in mine], today=timezone.localdate())
    listed = [_listed(case, facts[case.pk]) for case in mine]
    told = {"cases": listed, "has_answers_waiting": bool(screened_answers(request))}
    return render(request, "cases/list.html", told)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Start a case from the answers given before signing in; without any, with the questions."""
    if must_be_welcomed(person(request)):
        return redirect("safe")
    if request.method == "POST":
        return start_from_answers(request)
    return redirect("cases" if screened_answers(request) else "screener-start")


def start_from_answers(request: HttpRequest) -> HttpResponse:
    """Move the answers from the browser into a case; without any, go to the list."""
    answers = screened_answers(request)
    if not answers:
        return redirect("cases")
    case = start_case(
        user=person(request),
        answers=answers,
        language=get_language() or "en",
        now=timezone.now(),
    )
    response = redirect("case", case.reference)
    forget_screened(response)
    return response


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
    proof = proof_of(
        facts,
        unreadable=missing_from_packet(case).count(),
        not_replaced=refused_replacements(case).count(),
    )
    is_packed = case.packets.filter(is_draft=False).exists()
    groups = task_groups(facts, findings=open_findings, proof=proof, is_packed=is_packed)
    told = {
        "case": case,
        "title": _title(facts),
        "reasons": reasons_in_words(facts),
        "groups": _rows(groups, Addresses.of(case)),
        "paper_questions": len(open_questions(facts)),
        "readiness": _bar(tuple(g for g in groups if g.group is not Group.MAIL)),
        **_next(facts, groups, open_findings, Addresses.of(case)),
        **_about(request, case, facts),
    }
    return render(request, "cases/home.html", told)


def _listed(case: Case, facts: CaseSnapshot) -> dict[str, Any]:
    readiness = readiness_of(task_groups(facts))
    return {
        "case": case,
        "title": _title(facts),
        "reasons": reasons_in_words(facts),
        "readiness": readiness,
    }


def _title(facts: CaseSnapshot) -> str:
    """Name the case by its travellers, once somebody said what they are called."""
    if not any(beneficiary.known_as for beneficiary in facts.beneficiaries):
        return _("Your case")
    return _("Case of {names}").format(names=names_in(facts, "").ben)


def reasons_in_words(facts: CaseSnapshot) -> list[str]:
    bases = all_bases()
    keys = dict.fromkeys(r.basis for b in facts.beneficiaries for r in facts.reasons_of(b))
    return [str(bases[key].label) for key in keys if key in bases]


def _rows(groups: tuple[TaskGroup, ...], addresses: Addresses) -> list[dict[str, Any]]:
    return [
        {
            "group": group,
            "rows": [
                {
                    "task": task,
                    "look": LOOKS[task.state.status][0],
                    "to": _to(task, addresses),
                    "id": f"state-{group.number}-{place}",
                }
                for place, task in enumerate(group.tasks)
            ],
        }
        for group in groups
    ]


def _to(task: Task, addresses: Addresses) -> str:
    """Return where the row leads: the first open page, the answers of a finished part, or ""."""
    if task.stop is None or task.state.status is Status.CANNOT_START:
        return ""
    if task.part.is_questions and all(stop.is_done for stop in task.stops):
        return addresses.check(task)
    return addresses.stop(task.stop)


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
        "dates": dates_of(facts, goal=case.goal_to_mail_on),
        "people": _people(case, facts, person(request)),
        "may_write": Action.EDIT_FORM_STEP in rights_in(request.user, case),
    }


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
