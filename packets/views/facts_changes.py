"""Changes of the law that wait for a second person, who agrees to them or declines them."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood, WrongMoment
from packets.models import FactChange
from packets.operations.facts import agree, decline
from packets.selectors.facts import law_now, row_before, row_named, waiting_changes
from packets.selectors.touched import touched_by
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import person
from packets.views.facts_entry import at_the_facts_desk, cases_of_known_code, place_of
from packets.views.facts_shown import parts_of, row_of_change

State = FactChange.State


@at_the_facts_desk
@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """List the changes that wait."""
    return render(request, "facts/changes.html", {"changes": waiting_changes()})


@at_the_facts_desk
@require_http_methods(["GET", "HEAD", "POST"])
def one_change(request: HttpRequest, code: Any) -> HttpResponse:
    """Show what a change does and which open cases it touches; a second person decides."""
    proposed = get_object_or_404(
        FactChange.objects.select_related("proposed_by", "decided_by"), code=code
    )
    if request.method != "POST":
        return _show(request, proposed)
    refuse_cut_body(request)
    try:
        done = _decide(request, proposed)
    except (ChangedMeanwhile, WrongMoment) as error:
        proposed.refresh_from_db()
        with law_now():
            return _show(request, proposed, refused=str(error), status=409)
    except NotAllowed as error:
        return _show(request, proposed, refused=str(error), status=403)
    messages.success(request, done)
    return go_on(request, reverse("facts-changes"))


def _decide(request: HttpRequest, proposed: FactChange) -> str:
    by, now = person(request), timezone.now()
    if request.POST.get("do") == "agree":
        agree(change=proposed, by=by, now=now, seen=request.POST.get("seen", ""))
        return _("The change holds from now on.")
    if request.POST.get("do") == "decline":
        decline(change=proposed, by=by, now=now)
        return _("The change was not taken. The row stays as it is.")
    raise NotUnderstood(_("Choose to agree, or to leave the row as it is."))


def _show(
    request: HttpRequest, proposed: FactChange, *, refused: str = "", status: int = 200
) -> HttpResponse:
    there = row_named(proposed.key, proposed.effective_from.isoformat())
    before = there or row_before(proposed.key, proposed.effective_from)
    new = row_of_change(proposed)
    row = before.row if before else str(proposed)
    today = timezone.localdate()
    listed = cases_of_known_code(person(request))
    touched = touched_by(row, proposed.key, listed=listed, today=today)
    told: dict[str, Any] = {
        "change": proposed,
        "parts": parts_of(before, new) if new else [],
        "place": place_of(before) if before else None,
        "is_new": there is None,
        "seen": there.digest if there else "",
        "waits": proposed.state == State.WAITS,
        "is_mine": proposed.proposed_by_id == person(request).pk,
        "touched": touched,
        "refused": refused,
        "has_errors": bool(refused),
    }
    return render(request, "facts/change.html", told, status=status)
