"""My cases, and starting one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from packets.models import Case, User
from packets.operations.starting import start_case
from packets.permissions import Action, cases_for
from packets.readiness import findings
from packets.selectors.snapshots import snapshots_of
from packets.snapshot import CaseSnapshot
from packets.views.case_titles import reasons_in_words, title_of
from packets.views.entry import must_be_welcomed, person, signed_in
from packets.views.screened import forget_screened, screened_answers
from packets.views.standing import standing_of
from packets.wizard.tasks import readiness_of


@signed_in
@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    """List the cases of this person; somebody new is welcomed first.

    Who keeps the platform and is of no case works at the facts desk.
    """
    user = person(request)
    if user.is_of_the_firm:
        return redirect("desk")
    mine = list(cases_for(user, Action.VIEW_CASE_SUMMARY).order_by("-changed_at"))
    if not mine and user.role == User.Role.ADMINISTRATOR and not screened_answers(request):
        return redirect("facts")
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


def _listed(case: Case, facts: CaseSnapshot) -> dict[str, Any]:
    readiness = readiness_of(standing_of(case, facts, findings(facts)))
    return {
        "case": case,
        "title": title_of(facts),
        "reasons": reasons_in_words(facts),
        "readiness": readiness,
    }
