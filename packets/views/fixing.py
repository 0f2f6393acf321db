"""The family meets one comment at a time: what, where, what to do, and its answer."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from evidence.closeups import closeup
from evidence.errors import NoSuchPage
from packets.errors import ChangedMeanwhile, NotUnderstood
from packets.models import Case, Comment
from packets.models.exhibit import new_key
from packets.operations.commenting import Said, move_on
from packets.permissions import Action
from packets.questions import Text
from packets.reviewing import Move, Side, may_move
from packets.selectors.comments import for_family, to_fix
from packets.selectors.snapshots import snapshot_of
from packets.views.answering import go_on, page_token, refuse_cut_body
from packets.views.comment_forms import SayForm
from packets.views.commented import Whereabouts
from packets.views.entry import on_case, person
from packets.views.sending import CLOSED

A_PAGE = 25
AROUND = 0.06
"""How much of the page is shown around the place of a comment, as a part of its height."""

FAMILY_MOVES = (Move.FIXED, Move.NEEDS_HELP, Move.REPLIED)
DONE: dict[Move, Text] = {
    Move.FIXED: _("Thank you. Your lawyer looks at it again."),
    Move.NEEDS_HELP: _("Your lawyer sees that you need help."),
    Move.REPLIED: _("Your answer is with your lawyer."),
}


@on_case(Action.ANSWER_COMMENT)
@require_safe
def to_do(request: HttpRequest, case: Case) -> HttpResponse:
    """List what the legal team asked: what waits for the family first, then what is answered."""
    where = Whereabouts(case, snapshot_of(case, today=timezone.localdate()))
    waiting = list(to_fix(case))
    others = for_family(case).exclude(pk__in=[row.pk for row in waiting]).order_by("-moved_at")
    page = Paginator(others, A_PAGE).get_page(request.GET.get("page"))
    places = where.for_family([*waiting, *page.object_list])
    told = {
        "case": case,
        "waiting": [(row, places[row.pk]) for row in waiting],
        "page": page,
        "others": [(row, places[row.pk]) for row in page.object_list],
        "messages_sent": case.change_requests.order_by("-sent_at")[:5],
    }
    return render(request, "review/to_do.html", told)


@on_case(Action.ANSWER_COMMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def fix(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Show one comment, or keep what the family says to it and go to the next."""
    row = get_object_or_404(for_family(case), code=code)
    if request.method != "POST":
        return _show(request, case, row, SayForm())
    refuse_cut_body(request)
    form = SayForm(request.POST)
    if not form.is_valid():
        return _show(request, case, row, form, status=422)
    given = form.cleaned_data
    told = {"text": given["text"], "version": given["version"], "token": given["form_token"]}
    try:
        move = _move(request)
        said = Said(move=move, **told)
        move_on(row=row, said=said, side=Side.FAMILY, by=person(request), now=timezone.now())
    except NotUnderstood as refusal:
        form.add_error("text", str(refusal))
        return _show(request, case, row, form, status=422)
    except ChangedMeanwhile as refusal:
        form.add_error(None, str(refusal))
        row = get_object_or_404(for_family(case), code=code)
        return _show(request, case, row, form, status=409)
    messages.success(request, str(DONE[move]))
    following = to_fix(case).first()
    if following is None:
        return go_on(request, reverse("to-do", args=[case.reference]))
    return go_on(request, reverse("fix", args=[case.reference, following.code]))


def _move(request: HttpRequest) -> Move:
    try:
        move = Move(request.POST.get("do", ""))
    except ValueError:
        move = Move.CLOSED
    if move not in FAMILY_MOVES:
        raise NotUnderstood(str(_("Press one of the buttons below the comment.")))
    return move


def _show(
    request: HttpRequest, case: Case, row: Comment, form: SayForm, *, status: int = 200
) -> HttpResponse:
    where = Whereabouts(case, snapshot_of(case, today=timezone.localdate()))
    waiting = list(to_fix(case).values_list("pk", flat=True))
    place = where.for_family([row])[row.pk]
    told = {
        "case": case,
        "row": row,
        "where": place,
        "has_picture": bool(place.found and place.found.page and place.found.row),
        "form": form,
        "has_errors": form.is_bound,
        "address": request.path,
        "token": page_token(person(request), request.path),
        "form_token": form["form_token"].value() if form.is_bound else new_key(),
        "moves": {move.value for move in FAMILY_MOVES if may_move(move, Side.FAMILY, row.state)},
        "number": waiting.index(row.pk) + 1 if row.pk in waiting else 0,
        "count": len(waiting),
    }
    return render(request, "review/fix.html", told, status=status)


@on_case(Action.ANSWER_COMMENT)
@require_safe
def fix_picture(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Send the part of the page that a comment is about."""
    row = get_object_or_404(for_family(case), code=code)
    where = Whereabouts(case, snapshot_of(case, today=timezone.localdate()))
    found = where.for_family([row])[row.pk].found
    paper = where.by_code.get(found.row) if found else None
    if found is None or paper is None or not found.page:
        raise Http404
    try:
        drawn = closeup(document=paper.document, page=found.page, box=_around(found.boxes))
    except NoSuchPage as error:
        raise Http404 from error
    response = HttpResponse(drawn, content_type="image/png")
    response["Content-Security-Policy"] = CLOSED
    response["Cache-Control"] = "no-store, private"
    return response


def _around(boxes: tuple[tuple[float, float, float, float], ...]) -> list[float]:
    """Return a strip of the page, whole in width, with the boxes and some room; [] for none."""
    if not boxes:
        return []
    top = max(0.0, min(box[1] for box in boxes) - AROUND)
    bottom = min(1.0, max(box[1] + box[3] for box in boxes) + AROUND)
    return [0.0, top, 1.0, bottom - top]
