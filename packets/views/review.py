"""The review page: answers, a page of a paper and the comments, side by side."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from evidence.errors import NoSuchPage
from evidence.previews import READING_WIDTHS, reading_picture
from packets.models import Case
from packets.permissions import Action
from packets.reviewing.seen import PageRead
from packets.selectors.comments import for_legal
from packets.selectors.reviewed import PaperAt, need_of, pages_read, words_of_page
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot
from packets.views.case_titles import reasons_in_words
from packets.views.comment_forms import CommentForm
from packets.views.commented import Whereabouts, paper_label
from packets.views.entry import on_case, person
from packets.views.page_picture import Picture, picture_of
from packets.views.review_adding import Target, add_comment, target_in
from packets.views.review_answers import Column, answers_beside
from packets.views.review_talk import Talk, talk_of
from packets.views.sending import CLOSED
from packets.wizard.naming import names_in, traveller_name
from packets.wizard.summary import TaskShown, summary_of
from parole_site.directions import isolated


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What every page of the review has read of the case."""

    case: Case
    facts: CaseSnapshot
    where: Whereabouts
    talk: Talk
    pages: tuple[PageRead, ...]


@on_case(Action.READ_ATTORNEY_WORK_NOTES)
@require_safe
def review(request: HttpRequest, case: Case) -> HttpResponse:
    """Go to the first page of the first paper; a case without any is read by its answers alone."""
    desk = desk_of(request, case)
    paper = next((paper for paper in desk.where.papers if paper.page_count), None)
    if paper is not None:
        address = reverse("review-page", args=[case.reference, paper.code, 1])
        query = request.GET.urlencode()
        return redirect(f"{address}?{query}" if query else address)
    return show(request, desk, None, None)


@on_case(Action.READ_ATTORNEY_WORK_NOTES, to_write=Action.COMMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def review_page(request: HttpRequest, case: Case, code: Any, page: int) -> HttpResponse:
    """Show one page of a paper beside answers and comments, or keep a new comment."""
    desk = desk_of(request, case)
    paper = desk.where.by_code.get(str(code))
    if paper is None or not 1 <= page <= paper.page_count:
        raise Http404
    if request.method == "POST":
        return add_comment(
            request,
            desk.where,
            Target.at_page(paper, page, words_of_page(paper.document, page)),
            lambda form, status: show(request, desk, paper, page, form=form, status=status),
        )
    return show(request, desk, paper, page)


@on_case(Action.READ_ATTORNEY_WORK_NOTES)
@require_safe
def review_picture(
    request: HttpRequest, case: Case, code: Any, page: int, width: int
) -> HttpResponse:
    """Send a light picture of a page of an exhibit or a translation."""
    paper = Whereabouts(case, snapshot_of(case, today=timezone.localdate())).by_code.get(str(code))
    if paper is None:
        raise Http404
    try:
        drawn = reading_picture(document=paper.document, page=page, width=width)
    except NoSuchPage as error:
        raise Http404 from error
    response = HttpResponse(drawn, content_type="image/webp")
    response["Content-Security-Policy"] = CLOSED
    return response


def desk_of(request: HttpRequest, case: Case) -> Desk:
    facts = snapshot_of(case, today=timezone.localdate())
    where = Whereabouts(case, facts)
    return Desk(
        case=case,
        facts=facts,
        where=where,
        talk=talk_of(request, where, for_legal(case)),
        pages=pages_read(where.papers),
    )


def show(
    request: HttpRequest,
    desk: Desk,
    paper: PaperAt | None,
    page: int | None,
    *,
    form: CommentForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the page of the review; without a paper the middle says that there is none."""
    told = {
        **frame_of(request, desk),
        **_middle(request, desk, paper, page or 1),
        **answers_of(request, desk, paper, request.path),
        "form": form or CommentForm(on_paper=paper is not None),
        "has_errors": form is not None,
        "target": target_in(request, desk.where),
        "shown": desk.talk.shown(paper.code if paper else "", page or 1),
    }
    return render(request, "review/page.html", told, status=status)


def frame_of(request: HttpRequest, desk: Desk) -> dict[str, Any]:
    """Return what stands above every page of the review, and the papers to choose from."""
    counts = desk.talk.open_by_row
    return {
        "case": desk.case,
        "title": names_in(desk.facts, "").ben,
        "reasons": reasons_in_words(desk.facts),
        "days_left": need_of(desk.facts, today=desk.facts.taken_on),
        "talk": desk.talk,
        "papers": [
            {
                "label": paper_label(paper),
                "title": (paper.translation or paper.exhibit).title or paper.document.name,
                "pages": paper.page_count,
                "open": counts.get(paper.code, 0),
                "address": reverse("review-page", args=[desk.case.reference, paper.code, 1])
                if paper.page_count
                else "",
                "code": paper.code,
            }
            for paper in desk.where.papers
        ],
        "letters": [
            (
                isolated(traveller_name(desk.facts, one.key)),
                reverse("review-letter", args=[desk.case.reference, place]),
            )
            for one in desk.facts.beneficiaries
            if (place := desk.where.addresses.places.get(one.key))
        ],
        "uses_keys": person(request).uses_keys,
    }


def _middle(request: HttpRequest, desk: Desk, paper: PaperAt | None, page: int) -> dict[str, Any]:
    if paper is None:
        return {"paper": None}
    here = [
        (row, where.found)
        for row, where in desk.talk.on(paper.code, page)
        if where.found is not None
    ]
    width = READING_WIDTHS["zoom" in request.GET]
    picture: Picture = picture_of(
        desk.case, paper, page, width=width, words=words_of_page(paper.document, page), marks=here
    )
    papers = [one for one in desk.where.papers if one.page_count]
    return {
        "paper": paper,
        "paper_label": paper_label(paper),
        "page": page,
        "picture": picture,
        "zoom": "zoom" in request.GET,
        "before": _beside(desk.case, papers, paper, page, -1),
        "after": _beside(desk.case, papers, paper, page, 1),
    }


def _beside(case: Case, papers: list[PaperAt], paper: PaperAt, page: int, step: int) -> str:
    """Return the address of the page before or after, over the ends of papers; "" at the end."""
    if 1 <= page + step <= paper.page_count:
        return reverse("review-page", args=[case.reference, paper.code, page + step])
    place = next(at for at, one in enumerate(papers) if one.code == paper.code) + step
    if not 0 <= place < len(papers):
        return ""
    other = papers[place]
    first = 1 if step > 0 else other.page_count
    return reverse("review-page", args=[case.reference, other.code, first])


def answers_of(
    request: HttpRequest, desk: Desk, paper: PaperAt | None, here: str
) -> dict[str, Any]:
    """Return the column of answers: of the task that the address names, else the reason."""
    tasks = summary_of(desk.facts)
    task = _task(request, desk, tasks, paper)
    column = Column(
        case=desk.case,
        addresses=desk.where.addresses,
        papers=desk.where.by_code,
        pages=desk.pages,
        paper=paper,
        here=here,
        comments=desk.talk.open,
    )
    return {
        "task": task.task if task else None,
        "answers": answers_beside(task, column) if task else (),
        "tasks": [(one.task, f"{here}?{_query(desk, one)}") for one in tasks],
    }


def _query(desk: Desk, task: TaskShown) -> str:
    key, about = task.task.key
    return urlencode({"part": key, "who": desk.where.addresses.places.get(about, "")})


def _task(
    request: HttpRequest, desk: Desk, tasks: tuple[TaskShown, ...], paper: PaperAt | None
) -> TaskShown | None:
    if "part" in request.GET:
        key = (request.GET["part"], desk.where.addresses.key_at(request.GET.get("who", "")))
        return next((one for one in tasks if one.task.key == key), None)
    about = {one.key for one in paper.exhibit.about.all()} if paper else set()
    reasons = [one for one in tasks if any(stop.stop.basis for stop in one.stops)]
    of_paper = [one for one in reasons if one.task.about in about]
    return next(iter((*of_paper, *reasons, *tasks)), None)
