"""What stops a case, for its attorney: each finding may be set aside with a reason."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood
from packets.models import Case
from packets.operations.setting_aside import set_aside, take_back
from packets.permissions import Action
from packets.readiness import OVERRIDABLE, Finding, findings
from packets.selectors.snapshots import snapshot_of
from packets.views.answered_for import answered_for
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.mending import TITLES, kind_of
from packets.wizard.lawyer_first import lawyer_page_of


@on_case(Action.SET_ASIDE_FINDING)
@require_http_methods(["GET", "HEAD", "POST"])
def what_stops(request: HttpRequest, case: Case) -> HttpResponse:
    """List what stops the case and what was set aside; take a reason for one of them."""
    if request.method == "POST":
        return _set_aside(request, case)
    return _page(request, case)


def _set_aside(request: HttpRequest, case: Case) -> HttpResponse:
    refuse_cut_body(request)
    digest, reason = request.POST.get("finding", ""), request.POST.get("reason", "")
    try:
        set_aside(
            case=case,
            digest=digest,
            reason=reason,
            by=person(request),
            today=timezone.localdate(),
        )
    except (ChangedMeanwhile, NotAllowed, NotUnderstood) as refusal:
        status = 422 if isinstance(refusal, NotUnderstood) else 409
        told = {"refusal": str(refusal), "refused": digest, "typed": reason}
        return _page(request, case, told, status=status)
    return go_on(request, request.path)


@on_case(Action.SET_ASIDE_FINDING)
@require_POST
def back(request: HttpRequest, case: Case, number: int) -> HttpResponse:
    """Let a finding stop the case again."""
    refuse_cut_body(request)
    row = get_object_or_404(case.set_aside.all(), pk=number)
    take_back(row=row, by=person(request), now=timezone.now())
    return redirect("what-stops", case.reference)


def _page(
    request: HttpRequest, case: Case, more: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    found = tuple(findings(snapshot_of(case, today=timezone.localdate())))
    open_ones = [one for one in found if one.may_be_set_aside and not one.is_set_aside]
    told = {
        "case": case,
        "groups": [
            (title, [_row(one) for one in open_ones if kind_of(one) == kind])
            for kind, title in TITLES.items()
            if kind[0] in OVERRIDABLE
        ],
        "set_aside": answered_for(case, found),
        "is_stopped": any(one.stops or one.stops_mailing for one in open_ones),
        "has_errors": more is not None,
        **(more or {}),
    }
    return render(request, "desk/what_stops.html", told, status=status)


def _row(finding: Finding) -> dict[str, Any]:
    return {
        "digest": finding.digest,
        "text": finding.text,
        "code": finding.rule.code,
        "stops": finding.stops or finding.stops_mailing,
        "page": lawyer_page_of(finding),
    }
