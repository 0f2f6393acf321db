"""All comments of a case, one of them with its talk, and the moves that are made with it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from packets.errors import ChangedMeanwhile, NotUnderstood
from packets.models import Case, Comment
from packets.models.exhibit import new_key
from packets.operations.accounts import use_keys
from packets.operations.commenting import Said, move_on
from packets.permissions import Action
from packets.questions import Text
from packets.reviewing import LEGAL_MOVES, Move, Side, may_move
from packets.selectors.comments import for_legal
from packets.views.answering import go_on, refuse_cut_body
from packets.views.comment_forms import SayForm
from packets.views.entry import on_case, person, signed_in
from packets.views.review import desk_of, frame_of

A_PAGE = 25
DONE: dict[Move, Text] = {
    Move.REPLIED: _("Your reply is kept."),
    Move.CLOSED: _("Closed. It stays here under the closed ones."),
    Move.REOPENED: _("Open again."),
}


@on_case(Action.READ_ATTORNEY_WORK_NOTES)
@require_safe
def comments(request: HttpRequest, case: Case) -> HttpResponse:
    """List the comments of a case: the open ones, or with ?closed=1 all of them."""
    desk = desk_of(request, case)
    pages = Paginator(desk.talk.listed, A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    told = {
        **frame_of(request, desk),
        "page": page,
        "rows": [(row, desk.talk.places[row.pk]) for row in page.object_list],
    }
    return render(request, "review/comments.html", told)


@on_case(Action.READ_ATTORNEY_WORK_NOTES, to_write=Action.COMMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def comment(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Show one comment with its talk, or do with it what the button says."""
    row = get_object_or_404(for_legal(case), code=code)
    form = SayForm()
    if request.method != "POST":
        return _show(request, case, row, form)
    refuse_cut_body(request)
    form = SayForm(request.POST)
    if not form.is_valid():
        return _show(request, case, row, form, status=422)
    given = form.cleaned_data
    told = {"text": given["text"], "version": given["version"], "token": given["form_token"]}
    try:
        move = _move(request)
        said = Said(move=move, **told)
        move_on(row=row, said=said, side=Side.LEGAL, by=person(request), now=timezone.now())
    except NotUnderstood as refusal:
        form.add_error("text", str(refusal))
        return _show(request, case, row, form, status=422)
    except ChangedMeanwhile as refusal:
        form.add_error(None, str(refusal))
        row = get_object_or_404(for_legal(case), code=code)
        return _show(request, case, row, form, status=409)
    messages.success(request, str(DONE[move]))
    return go_on(request, _back(request, case, row))


def _move(request: HttpRequest) -> Move:
    try:
        move = Move(request.POST.get("do", ""))
    except ValueError:
        move = Move.FIXED
    if move not in LEGAL_MOVES:
        raise NotUnderstood(str(_("Press one of the buttons at the comment.")))
    return move


def _back(request: HttpRequest, case: Case, row: Comment) -> str:
    """Return the page of the review that the button was pressed on, or that of the comment."""
    back = request.POST.get("back", "")
    review = reverse("review", args=[case.reference])
    is_ours = back.startswith(review) and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return f"{back}#comment-{row.number}" if is_ours else row_address(case, row)


def row_address(case: Case, row: Comment) -> str:
    return reverse("comment", args=[case.reference, row.code])


def _show(
    request: HttpRequest, case: Case, row: Comment, form: SayForm, *, status: int = 200
) -> HttpResponse:
    desk = desk_of(request, case)
    told = {
        **frame_of(request, desk),
        "row": row,
        "where": desk.talk.places[row.pk],
        "form": form,
        "has_errors": form.is_bound,
        "token": form["form_token"].value() if form.is_bound else new_key(),
        "moves": {move.value for move in LEGAL_MOVES if may_move(move, Side.LEGAL, row.state)},
    }
    return render(request, "review/comment.html", told, status=status)


@signed_in
@require_POST
def keys(request: HttpRequest) -> HttpResponse:
    """Turn the single keys of the desk off or on for this account (WCAG 2.1.4)."""
    use_keys(user=person(request), uses=request.POST.get("keys") == "on")
    back = request.POST.get("back", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return go_on(request, back if is_ours else reverse("desk"))
