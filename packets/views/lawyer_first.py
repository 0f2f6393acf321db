"""A lawyer first: what it means, what can be done now, and where help is found. Nothing is lost."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from packets.models import Case
from packets.permissions import Action, rights_in
from packets.readiness import all_rules, findings
from packets.selectors.looking import attorneys_of
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.views.entry import on_case, person
from packets.views.lawyer_points import points_of
from packets.views.offers import question_then
from packets.views.opened import ALL_ANSWERS
from packets.views.said_once import said_once
from packets.wizard.first_facts import reasons_told
from packets.wizard.lawyer_first import all_lawyer_pages, lawyer_page_at
from packets.wizard.news import news_for, news_of

ABOUT_NEWS = ("REF-10", "POL-02")
ABOUT_CHOOSING = "REF-11"


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def lawyer_first(request: HttpRequest, case: Case, code: str) -> HttpResponse:
    """Show what one rule means, whatever it has found; Http404 where no rule has such a page."""
    page = lawyer_page_at(code)
    if page is None:
        raise Http404
    facts = snapshot_of(case, today=timezone.localdate())
    found = [one for one in findings(facts) if one.rule.code == page.code]
    told = {
        "case": case,
        "page": page,
        "points": points_of(case, facts, said_once(found)),
        "attorneys": attorneys_of(case),
        "stops": any(one.stops for one in found),
        "is_of_a_rule": page.code in all_rules(),
        "news": news_for(facts) if page.code in ABOUT_NEWS else (),
        "is_about_choosing": page.code == ABOUT_CHOOSING,
        "was_saved": "saved" in request.GET,
        "rights": rights_in(person(request), case),
        "onward": _onward(request, facts, Addresses.of(case)),
    }
    return render(request, "lawyer/page.html", told)


def _onward(request: HttpRequest, facts: CaseSnapshot, addresses: Addresses) -> str:
    """Return where the family was going when a lawyer was named; the case, when nowhere."""
    if request.GET.get("back") == ALL_ANSWERS:
        return addresses.all_answers
    return question_then(facts, addresses, request.GET) or addresses.home


@require_safe
def which_reason(request: HttpRequest) -> HttpResponse:
    """Say to anybody that we choose no reason for them, and what USCIS says about each."""
    told = {
        "page": all_lawyer_pages()[ABOUT_CHOOSING],
        "reasons": reasons_told(CaseSnapshot(taken_on=timezone.localdate())),
    }
    return render(request, "lawyer/which_reason.html", told)


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """List what the government has announced, each with its day, its source and our last look."""
    return render(request, "lawyer/news.html", {"news": news_of(timezone.localdate())})
