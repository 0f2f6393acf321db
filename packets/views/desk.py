"""The desk of attorneys and staff: the queue of their cases, and one case at a glance."""

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from packets.models import Case, Packet, User
from packets.models.case import STATUS_NAMES
from packets.permissions import Action, cases_for, rights_in
from packets.readiness import findings
from packets.selectors.builds import build_to_show, file_name, packets_of, shown
from packets.selectors.desk import CASES_A_PAGE, CaseAtDesk, Wanted, at_desk, needed_by, queue
from packets.selectors.exhibits import missing_from_packet
from packets.selectors.looking import look_asked, printers_of
from packets.selectors.overtaken import newest_overtaken
from packets.selectors.snapshots import snapshot_of
from packets.selectors.suggestions import open_counts
from packets.selectors.turns import Turn
from packets.snapshot import CaseSnapshot
from packets.urgency import basis_choices
from packets.views.addresses import Addresses
from packets.views.case_titles import reasons_in_words
from packets.views.completeness import completeness
from packets.views.entry import on_case, person, signed_in
from packets.views.standing import standing_of, to_read_first
from packets.wizard.case_dates import dates_of
from packets.wizard.naming import names_in, traveller_name
from packets.wizard.plain_form import PlainForm
from packets.wizard.shown import date_words
from packets.wizard.tasks import task_groups

DAYS_AHEAD = 14
"""Of the filter for what is due soon (the queue of the desk)."""


class FilterForm(PlainForm):
    """Which cases to list; what makes no sense is left out rather than refused."""

    reference = forms.CharField(
        label=gettext_lazy("Code of the case"),
        required=False,
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "ltr", "class": "short"}),
    )
    name = forms.CharField(
        label=gettext_lazy("Name of a traveller"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )
    status = forms.ChoiceField(label=gettext_lazy("State"), required=False)
    turn = forms.ChoiceField(
        label=gettext_lazy("Whose turn"),
        required=False,
        choices=[
            ("", gettext_lazy("Anybody’s")),
            (Turn.LEGAL.value, gettext_lazy("Your reply is needed")),
            (Turn.FAMILY.value, gettext_lazy("The family’s turn")),
        ],
    )
    soon = forms.BooleanField(label=gettext_lazy("Due in 14 days"), required=False)
    basis = forms.ChoiceField(label=gettext_lazy("Reason"), required=False)

    def __init__(self, *args: Any, tells_reasons: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        states = [(status.value, name) for status, name in STATUS_NAMES.items()]
        self.fields["status"].choices = [("", _("All open cases")), *states]  # type: ignore[attr-defined]
        if not tells_reasons:
            del self.fields["basis"], self.fields["turn"]
            return
        bases = [(choice.key, choice.label) for choice in basis_choices()]
        self.fields["basis"].choices = [("", _("All reasons")), *bases]  # type: ignore[attr-defined]

    @property
    def wanted(self) -> Wanted:
        given = self.cleaned_data if self.is_bound and (self.is_valid() or self.errors) else {}
        told = {name: given.get(name, "") for name in self.fields if name != "soon"}
        due = timezone.localdate() + timedelta(days=DAYS_AHEAD) if given.get("soon") else ""
        return Wanted(**told, due=str(due))


@signed_in
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """List the cases of this attorney, paralegal or clerk; a family goes to its own list.

    Reasons are answers: a clerk who may read those of no case is not asked for a reason, and a
    reason finds only cases of which the person may read it.
    """
    user = person(request)
    if not user.is_of_the_firm:
        return redirect("cases")
    readable = cases_for(user, Action.VIEW_CASE_FORM_ANSWERS)
    read = set(readable.values_list("pk", flat=True))
    noted = set(cases_for(user, Action.READ_ATTORNEY_WORK_NOTES).values_list("pk", flat=True))
    tells_reasons = bool(read) or user.role != User.Role.CLERK
    form = FilterForm(request.GET or None, tells_reasons=tells_reasons)
    wanted = form.wanted
    mine = readable if wanted.basis else cases_for(user, Action.LIST_OWN_CASES)
    cases = queue(mine, wanted)
    page = Paginator(cases, CASES_A_PAGE).get_page(request.GET.get("page"))
    lines = at_desk(list(page.object_list), today=timezone.localdate())
    told = {
        "form": form,
        "page": page,
        "lines": [
            _line(line, tells_answers=line.case.pk in read, tells_notes=line.case.pk in noted)
            for line in lines
        ],
        "filter": _without_page(request),
        "is_filtered": wanted != Wanted(),
        "tells_reasons": tells_reasons,
        "uses_keys": user.uses_keys,
    }
    return render(request, "desk/queue.html", told)


@on_case(Action.VIEW_CASE_SUMMARY)
@require_safe
def case_at_desk(request: HttpRequest, case: Case) -> HttpResponse:
    """Show one case at a glance: who, why, by when, what is open, and its packets."""
    user = person(request)
    if not user.is_of_the_firm:
        raise Http404
    rights = rights_in(user, case)
    facts = snapshot_of(case, today=timezone.localdate())
    found = tuple(findings(facts))
    under_way = build_to_show(case)
    overtaken = newest_overtaken(case, facts)
    groups = standing_of(case, facts, found)
    unread = to_read_first(groups)
    told: dict[str, Any] = {
        "case": case,
        "rights": rights,
        "title": names_in(facts, "").ben,
        "needed_by": _day(facts),
        "open_count": sum(one.stops for one in found) + missing_from_packet(case).count(),
        "state": _state(case, case.packets.first(), is_overtaken=bool(overtaken)),
        "unread_count": len(unread),
        "packets": [{"packet": each, "name": file_name(each)} for each in packets_of(case)],
        "printers": printers_of(case),
        "overtaken": overtaken,
        "overtaken_number": max(overtaken, default=None),
        "build": under_way,
        "shown": shown(under_way) if under_way else None,
    }
    if Action.VIEW_CASE_FORM_ANSWERS in rights:
        addresses = Addresses.of(case)
        told |= {
            "complete": completeness(case, facts, groups, found, addresses=addresses),
            "to_read": [(task.title, addresses.task(task)) for task in unread],
            "reasons": reasons_in_words(facts),
            "look": look_asked(case, facts),
            "dates": dates_of(facts, goal=facts.planned_day),
            "document_count": len(facts.exhibits),
            "letters": _letters(case, facts, rights),
            "members": case.members.select_related("user").order_by("since"),
        }
    return render(request, "desk/case.html", told)


def _state(case: Case, last: Packet | None, *, is_overtaken: bool) -> str:
    """Say where a case stands; one of which all stands in a final packet is not being written."""
    is_final = last is not None and not last.is_draft and not is_overtaken
    return _("Final packet made") if is_final and case.is_being_written else case.status_name


def _letters(case: Case, facts: CaseSnapshot, rights: frozenset[str]) -> list[tuple[str, str, int]]:
    """Return, for whoever suggests words, each letter by its traveller, and how many wait there."""
    if Action.SUGGEST_WORDS not in rights:
        return []
    waiting, places = open_counts(case), Addresses.of(case).places
    return [
        (
            traveller_name(facts, one.key),
            reverse("suggestions", args=[case.reference, places[one.key]]),
            waiting.get(one.key, 0),
        )
        for one in facts.beneficiaries
    ]


def _day(facts: CaseSnapshot) -> str:
    """Return the day by which the packet is needed, in words; what it is, is an answer."""
    day = needed_by(facts)
    return date_words(day) if day else ""


def _line(line: CaseAtDesk, *, tells_answers: bool, tells_notes: bool) -> dict[str, Any]:
    return {
        "case": line.case,
        "state": _state(line.case, line.last_packet, is_overtaken=line.is_overtaken),
        "name": names_in(line.facts, "").ben,
        "needed_by": _day(line.facts),
        "reasons": reasons_in_words(line.facts) if tells_answers else [],
        "look": look_asked(line.case, line.facts) if tells_answers else None,
        "open_count": line.open_count,
        "review": line.review if tells_notes else None,
        "language": dict(settings.LANGUAGES).get(line.case.language, ""),
        "waits": _waits(line),
        "unread_count": len(to_read_first(task_groups(line.facts))),
        "packet": line.last_packet,
        "is_overtaken": line.is_overtaken,
    }


def _waits(line: CaseAtDesk) -> int | None:
    """Return for how many days the family's oldest answer waits for the legal team."""
    since = line.review.since
    return (timezone.now() - since).days if since else None


def _without_page(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
