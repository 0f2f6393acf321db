"""The letter in the review: each paragraph with its comments, and a way to suggest other words."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from packets.letter import paragraphs, place_of
from packets.models import Case, Comment
from packets.permissions import Action
from packets.views.comment_forms import CommentForm
from packets.views.entry import on_case
from packets.views.review import Desk, answers_of, desk_of, frame_of
from packets.views.review_adding import Target, add_comment, target_in
from packets.views.suggestions import language_of

On = Comment.On


@on_case(Action.READ_ATTORNEY_WORK_NOTES, to_write=Action.COMMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def review_letter(request: HttpRequest, case: Case, who: str) -> HttpResponse:
    """Show the letter about one traveller beside answers and comments, or keep a new comment."""
    desk = desk_of(request, case)
    about = desk.where.addresses.key_at(who)
    if not any(one.key == about for one in desk.facts.beneficiaries):
        raise Http404
    there = _paragraph(request, desk, about)
    if request.method == "POST":
        return add_comment(
            request,
            desk.where,
            there or Target(on=On.CASE, label=""),
            lambda form, status: _show(request, desk, about, who, form=form, status=status),
        )
    return _show(request, desk, about, who)


def _paragraph(request: HttpRequest, desk: Desk, about: str) -> Target | None:
    """Return the paragraph that an address names (?at=part.place), if the letter has it."""
    part, _dot, place = request.GET.get("at", "").partition(".")
    words = paragraphs(desk.where.letter(about).words(part)) if part else ()
    if not place.isdecimal() or not 1 <= int(place) <= len(words):
        return None
    return Target(
        on=On.PARAGRAPH,
        label=words[int(place) - 1],
        about=about,
        field=part,
        place=int(place),
        words=words[int(place) - 1],
    )


def _show(
    request: HttpRequest,
    desk: Desk,
    about: str,
    who: str,
    *,
    form: CommentForm | None = None,
    status: int = 200,
) -> HttpResponse:
    told = {
        **frame_of(request, desk),
        **answers_of(request, desk, None, request.path),
        "who": who,
        "parts": _parts(desk, about, who),
        "shown": desk.talk.shown("", 0),
        "form": form or CommentForm(on_paper=False),
        "has_errors": form is not None,
        "target": target_in(request, desk.where) or _paragraph(request, desk, about),
    }
    return render(request, "review/letter.html", told, status=status)


def _parts(desk: Desk, about: str, who: str) -> list[dict[str, Any]]:
    """Return the parts of a letter, each paragraph with its open comments and its addresses."""
    letter = desk.where.letter(about)
    labels = {field.name: str(field.label) for field in letter.stop.page.fields}
    address = reverse("review-letter", args=[desk.case.reference, who])
    return [
        {
            "label": labels.get(part, part),
            "paragraphs": [
                {
                    "words": words,
                    "language": language_of(words),
                    "comments": _at(desk, about, part, place),
                    "comment": f"{address}?at={part}.{place}#comment",
                    "suggest": reverse("suggest", args=[desk.case.reference, who, part, place]),
                }
                for place, words in enumerate(paragraphs(letter.words(part)), start=1)
            ],
        }
        for part in letter.made
    ]


def _at(desk: Desk, about: str, part: str, place: int) -> list[Comment]:
    words = desk.where.letter(about).words(part)
    return [
        row
        for row in desk.talk.open
        if (row.on, row.about, row.field) == (On.PARAGRAPH, about, part)
        and place_of(words, old=row.quote, place=row.place) == place
    ]
