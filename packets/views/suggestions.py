"""Words that the legal team suggests for a letter: the family accepts or keeps out each of them."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from packets.english import is_latin
from packets.errors import ChangedMeanwhile, NotUnderstood
from packets.letter import changes, paragraphs, place_of
from packets.models import Case, Suggestion
from packets.operations.letter_now import LetterNow, letter_now
from packets.operations.suggesting import Move, decide
from packets.permissions import Action, rights_in
from packets.questions import Text
from packets.selectors.suggestions import decided_of, open_of, suggestions_of
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import on_case, person

A_PAGE = 20
DECIDED = "decided"
DONE: dict[Move, Text] = {
    Move.ACCEPT: _("Accepted. The letter says these words now."),
    Move.KEEP_OUT: _("Kept out. The letter stays as it was."),
    Move.PUT_BACK: _("Put back. You can decide about it again."),
    Move.WITHDRAW: _("Taken back. The family cannot accept it any more."),
}


@on_case(Action.READ_SUGGESTIONS)
@require_safe
def suggestions(request: HttpRequest, case: Case, who: str) -> HttpResponse:
    """List what is suggested, or (?show=decided) what became of it; who may suggest sees where."""
    return _page(request, case, who)


@on_case(Action.DECIDE_SUGGESTION)
@require_POST
def suggestion_decide(request: HttpRequest, case: Case, who: str, code: Any) -> HttpResponse:
    """Accept a suggestion, keep it out, or put it back: as the button says that was pressed."""
    try:
        move = Move(request.POST.get("do", ""))
    except ValueError:
        move = Move.WITHDRAW
    if move is Move.WITHDRAW:
        raise NotUnderstood(str(_("Press one of the buttons at the suggestion.")))
    row = get_object_or_404(suggestions_of(case, Addresses.of(case).key_at(who)), code=code)
    return _move(request, case, who, row, move)


@on_case(Action.SUGGEST_WORDS)
@require_POST
def suggestion_withdraw(request: HttpRequest, case: Case, who: str, code: Any) -> HttpResponse:
    """Take back what one has suggested oneself, or what no account of this site suggested."""
    rows = suggestions_of(case, Addresses.of(case).key_at(who))
    own = rows.filter(Q(suggested_by=person(request)) | Q(suggested_by=None))
    return _move(request, case, who, get_object_or_404(own, code=code), Move.WITHDRAW)


def _move(request: HttpRequest, case: Case, who: str, row: Suggestion, move: Move) -> HttpResponse:
    refuse_cut_body(request)
    now = timezone.now()
    try:
        decide(row=row, move=move, by=person(request), now=now, today=timezone.localdate())
    except (ChangedMeanwhile, NotUnderstood) as refusal:
        told = {"refusal": str(refusal), "refused": row.code}
        return _page(request, case, who, told, status=409)
    messages.success(request, str(DONE[move]))
    return go_on(request, reverse("suggestions", args=[case.reference, who]))


def letter_at(case: Case, who: str) -> tuple[str, LetterNow]:
    """Return the key of the traveller in an address, and the letter about them; 404 for others."""
    about = Addresses.of(case).key_at(who)
    if not case.beneficiaries.filter(key=about).exists():
        raise Http404
    return about, letter_now(case, about, today=timezone.localdate())


def _page(
    request: HttpRequest,
    case: Case,
    who: str,
    more: dict[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    about, letter = letter_at(case, who)
    waiting, decided = open_of(case, about), decided_of(case, about)
    shows_decided = request.GET.get("show") == DECIDED
    rows = Paginator(decided if shows_decided else waiting, A_PAGE)
    page = rows.get_page(request.GET.get("page"))
    rights = rights_in(request.user, case)
    told = {
        "case": case,
        "who": who,
        "name": letter.stop.names.ben,
        "page": page,
        "rows": [_row(letter, row, request) for row in page.object_list],
        "shows_decided": shows_decided,
        "waiting_count": waiting.count(),
        "decided_count": decided.count(),
        "may_decide": Action.DECIDE_SUGGESTION in rights and case.is_editable,
        "may_suggest": Action.SUGGEST_WORDS in rights and case.is_editable,
        "parts": _parts(letter) if Action.SUGGEST_WORDS in rights else [],
        "has_errors": more is not None,
        **(more or {}),
    }
    return render(request, "letter/suggestions.html", told, status=status)


def _row(letter: LetterNow, row: Suggestion, request: HttpRequest) -> dict[str, Any]:
    """Return a suggestion with its changes marked, and whether its paragraph still stands."""
    there = place_of(letter.words(row.part), old=row.old, place=row.place)
    is_open = row.state == Suggestion.State.OPEN
    return {
        "row": row,
        "part": _label(letter, row.part),
        "place": there or row.place,
        "pieces": changes(row.old, row.words),
        "language": language_of(row.old),
        "is_open": is_open,
        "is_overtaken": is_open and there is None,
        "is_kept_out": row.state == Suggestion.State.KEPT_OUT,
        "is_own": row.suggested_by_id in (None, request.user.pk),
    }


def _parts(letter: LetterNow) -> list[dict[str, Any]]:
    """Return the parts of the letter with their paragraphs, for whoever suggests other words."""
    return [
        {
            "name": part,
            "label": _label(letter, part),
            "paragraphs": [
                (number, words, language_of(words))
                for number, words in enumerate(paragraphs(letter.words(part)), start=1)
            ],
        }
        for part in letter.made
    ]


def language_of(words: str) -> str:
    """Return the language as a page tells it: English, or "" for other letters."""
    return "en" if is_latin(words) else ""


def _label(letter: LetterNow, part: str) -> str:
    labels = {field.name: str(field.label) for field in letter.stop.page.fields}
    return labels.get(part, part)
