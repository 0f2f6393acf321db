"""One row of law: looked at again by one person, or proposed otherwise for a second one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from packets.errors import ChangedMeanwhile
from packets.law import Fact
from packets.law.upkeep import upkeep_of
from packets.models import FactChange
from packets.operations.facts import note_that_it_is_so
from packets.selectors.fact_list import listed
from packets.selectors.facts import history_of, law_now, row_named, rows_of, waiting_changes
from packets.selectors.touched import touched_by
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import person
from packets.views.facts_entry import cases_of_known_code, on_row, place_of
from packets.views.facts_shown import CONFIDENCES, done_by

SHOWN_AT_MOST = 50
"""Older history is left out of the page; the database keeps it."""


@on_row
@require_http_methods(["GET", "HEAD", "POST"])
def row(request: HttpRequest, fact: Fact) -> HttpResponse:
    """Show a row with all that was done to it; keep that it was looked up today and is so."""
    if request.method != "POST":
        return _show(request, fact)
    refuse_cut_body(request)
    if request.POST.get("seen") != fact.digest:
        return _show(request, fact, was_changed=True)
    now, today = timezone.now(), timezone.localdate()
    try:
        note_that_it_is_so(seen=fact, by=person(request), today=today, now=now)
    except ChangedMeanwhile:
        with law_now():
            return _show(request, row_named(*place_of(fact)) or fact, was_changed=True)
    messages.success(request, _("Kept: you looked at this row today, and it is still so."))
    return go_on(request, reverse("fact", args=place_of(fact)))


def _show(request: HttpRequest, fact: Fact, *, was_changed: bool = False) -> HttpResponse:
    today = timezone.localdate()
    listed_cases = cases_of_known_code(person(request))
    told: dict[str, Any] = {
        "row": listed(fact, on=today),
        "place": place_of(fact),
        "seen": fact.digest,
        "confidence": CONFIDENCES[fact.confidence],
        "upkeep": upkeep_of(fact),
        "others": [one for one in rows_of(fact.key) if one.row != fact.row],
        "waiting": _waiting_for(fact),
        "touched": touched_by(fact.row, fact.key, listed=listed_cases, today=today),
        "history": [done_by(change) for change in history_of(fact.key)[:SHOWN_AT_MOST]],
        "was_changed": was_changed,
    }
    return render(request, "facts/row.html", told, status=409 if was_changed else 200)


def _waiting_for(fact: Fact) -> FactChange | None:
    """Return the change of this row that waits, or a new row of its key."""
    return waiting_changes().filter(key=fact.key).first()
