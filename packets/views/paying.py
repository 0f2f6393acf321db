"""Fee and payment of a case on one page: what is paid now, what later, and what does not fit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from packets.models import Case
from packets.permissions import Action
from packets.readiness import Finding, findings
from packets.selectors.snapshots import snapshot_of
from packets.views.entry import on_case
from packets.views.mending import Mender
from packets.wizard.paying import paying_of

ABOUT_PAYING = ("FEE-", "MAIL-", "EXP-", "POL-01", "POL-03")
SHOWN_ANYWAY = ("FEE-07b", "FEE-08", "FEE-08b", "FEE-08c", "FEE-10b")
"""What the page itself tells, with more."""


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def paying(request: HttpRequest, case: Case) -> HttpResponse:
    """Show each amount with its day, the way to pay, and the findings about them."""
    facts = snapshot_of(case, today=timezone.localdate())
    found = [one for one in findings(facts) if _is_about_paying(one)]
    told = {
        "case": case,
        "paying": paying_of(facts),
        "mends": Mender.of(case, facts, found).mends(found),
    }
    return render(request, "packets/paying.html", told)


def _is_about_paying(finding: Finding) -> bool:
    code = finding.rule.code
    return code.startswith(ABOUT_PAYING) and code not in SHOWN_ANYWAY
