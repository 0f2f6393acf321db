"""Take in a new comment from any page of the review."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from evidence.reading.words import Word
from packets.errors import NotUnderstood
from packets.models import Comment
from packets.operations.commenting import Wanted, comment
from packets.reviewing import Anchor, found_on_words
from packets.selectors.reviewed import PaperAt
from packets.views.answering import go_on, refuse_cut_body
from packets.views.comment_forms import CommentForm
from packets.views.commented import Whereabouts, paper_label
from packets.views.entry import person
from packets.wizard.summary import answers_shown

Kind, On = Comment.Kind, Comment.On
TARGETS = ("answer", "of", "at")
"""What of an address names the answer or paragraph that is commented on."""
Refused = Callable[[CommentForm, int], HttpResponse]


@dataclass(frozen=True, kw_only=True)
class Target:
    """What a comment will be about; `words` are those of the answer or paragraph now.

    `whole` is the whole file of which `anchor` is a page.
    """

    on: Comment.On
    label: str
    about: str = ""
    page_id: str = ""
    field: str = ""
    place: int = 0
    words: str = ""
    anchor: Anchor | None = None
    whole: Anchor | None = None
    page_words: Sequence[Word] = ()

    @classmethod
    def at_page(cls, paper: PaperAt, page: int, words: Sequence[Word]) -> "Target":
        anchor = Anchor(paper=paper.document.sha256, row=paper.code, page=page)
        label = paper_label(paper, page)
        return cls(
            on=On.PAGE,
            label=label,
            anchor=_in_part(anchor, paper),
            whole=replace(anchor, page=0),
            page_words=words,
        )


def _in_part(anchor: Anchor, paper: PaperAt) -> Anchor:
    """Tie a comment on a joined file to the part whose page it is: that content stays the same."""
    first = 1
    for part in paper.document.parts.all():
        last = first + part.part.page_count
        if first <= anchor.page < last:
            return replace(anchor, paper=part.part.sha256, page=anchor.page - first + 1)
        first = last
    return anchor


def target_in(request: HttpRequest, where: Whereabouts) -> Target | None:
    """Return the answer that an address names (?answer=page.field&of=place), if the case has it."""
    page_id, _dot, name = request.GET.get("answer", "").partition(".")
    if not name:
        return None
    about = where.addresses.key_at(request.GET.get("of", ""))
    stop = where.stop_of(page_id, about)
    shown = {one.field.name: one for one in answers_shown(stop)} if stop else {}
    if name not in shown:
        return None
    return Target(
        on=On.ANSWER,
        label=shown[name].label,
        about=about,
        page_id=page_id,
        field=name,
        words=shown[name].words,
    )


def add_comment(
    request: HttpRequest, where: Whereabouts, there: Target, refused: Refused
) -> HttpResponse:
    """Keep the comment of the form, on the answer that the address names or on what is `there`.

    `refused` renders the page again with the form and a status.
    """
    refuse_cut_body(request)
    target = target_in(request, where) or there
    form = CommentForm(request.POST, on_paper=target.anchor is not None)
    if not form.is_valid():
        return refused(form, 422)
    target = _narrowed(target, form)
    if form.errors:
        return refused(form, 422)
    given = form.cleaned_data
    wanted = Wanted(
        kind=Kind(given["kind"]),
        on=target.on,
        text=given["text"],
        about=target.about,
        page_id=target.page_id,
        field=target.field,
        place=target.place,
        words=target.words,
        anchor=target.anchor,
        due=given["due"],
    )
    try:
        row = comment(
            case=where.case,
            wanted=wanted,
            by=person(request),
            token=given["form_token"],
            now=timezone.now(),
        )
    except NotUnderstood as refusal:
        form.add_error("text", str(refusal))
        return refused(form, 422)
    messages.success(request, _("Comment {number} is kept.").format(number=row.number))
    return go_on(request, _back(request, row.number))


def _back(request: HttpRequest, number: int) -> str:
    """Return the page with the comment on it: another address, or a browser would not load it."""
    query = request.GET.copy()
    for name in TARGETS:
        query.pop(name, None)
    query["kept"] = str(number)
    return f"{request.path}?{query.urlencode()}#comment-{number}"


def _narrowed(target: Target, form: CommentForm) -> Target:
    """Return the place on the page that the form names: by words, by drawing, or the whole file."""
    given = form.cleaned_data
    if target.anchor is None:
        return target
    if given["is_whole"]:
        return replace(target, on=On.DOCUMENT, anchor=target.whole)
    quote, boxes = given["quote"], given["boxes"]
    if quote and not boxes:
        boxes = found_on_words(quote, target.page_words)
        if not boxes:
            form.add_error(
                "quote",
                _(
                    "These words were not found on this page. Write them as they stand there, "
                    "or leave this empty and tell in the comment where to look."
                ),
            )
    if not boxes:
        return target
    return replace(target, on=On.PLACE, anchor=replace(target.anchor, quote=quote, boxes=boxes))
