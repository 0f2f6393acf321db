"""Black out parts of a document: choose them on the pages, by numbers or by words, then save."""

from collections.abc import Collection
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from evidence import covering
from evidence.covering import CoversChanged, TooManyCovers
from evidence.models import Document
from evidence.normal.cover import Cover, NotACover, in_order
from evidence.previews import LARGE
from packets.models import Case, Exhibit
from packets.operations.covering import cover_document
from packets.permissions import Action
from packets.views.answering import go_on, refuse_cut_body
from packets.views.choosing import (
    STEPS,
    Step,
    found_and_left_out,
    nothing,
    refused_step,
    said_too,
    shown_page,
    too_many,
)
from packets.views.copies import alike_before, copies_of
from packets.views.entry import on_case, person
from packets.views.exhibits import read_soon
from packets.views.marking import (
    SIZES,
    Marking,
    marking_in,
    written,
)
from packets.views.removed import document_at

TO_THE_LIST = ("hits", "numbers")
"""The steps that stand far below the list: after them the list and its button are in view."""


@on_case(Action.REPLACE_OR_REORDER_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def cover(request: HttpRequest, case: Case, code: Any, english: Any = None) -> HttpResponse:
    """Show the pages with what is blacked out, take one step of choosing, or save."""
    exhibit = document_at(case, code, case.exhibits.select_related("document", "previous"))
    document = _document(exhibit, english)
    if request.method != "POST":
        sent = request.GET.copy()
        sent.setlist("part", [written([one]) for one in covering.covers_of(document)])
        sent["version"] = str(document.covers_version)
        return _show(request, case, exhibit, document, Step(marking=_marking(sent, document)))
    refuse_cut_body(request)
    if request.POST.get("file", document.key.hex) != document.key.hex:
        return _show(request, case, exhibit, document, _of_another_file(document))
    marking, do = _marking(request.POST, document), request.POST.get("do", "")
    if do == "save":
        left_out = found_and_left_out(request.POST, marking, document)
        if left_out is not None:
            return _show(request, case, exhibit, document, left_out)
        return _save(request, case, exhibit, document, marking)
    step = STEPS.get(do.partition("-")[0], nothing)
    if marking.version != document.covers_version:
        late = _both(marking, document)
        step_too = said_too(late, step(request.POST, late.marking, document))
        return _show(request, case, exhibit, document, step_too)
    return _show(request, case, exhibit, document, step(request.POST, marking, document))


def _save(
    request: HttpRequest, case: Case, exhibit: Exhibit, document: Document, marking: Marking
) -> HttpResponse:
    pages = {one.page for one in marking.covers}
    alike = alike_before(case, exhibit, pages) if document == exhibit.filed else ""
    try:
        is_changed = cover_document(
            exhibit=exhibit,
            document=document,
            covers=marking.covers,
            version=marking.version,
            by=person(request),
        )
    except CoversChanged:
        return _show(request, case, exhibit, document, _both(marking, document))
    except TooManyCovers:
        return _show(request, case, exhibit, document, refused_step(marking, too_many()))
    except NotACover:
        problem = _("This document has other pages by now. Check the list, then save again.")
        return _show(request, case, exhibit, document, refused_step(marking, problem))
    if is_changed:
        document.refresh_from_db()
        read_soon(document)
        messages.success(request, _("Saved. The pages are being made anew."))
    return go_on(request, f"{request.path}{alike}")


def _of_another_file(document: Document) -> Step:
    """Begin anew: what was chosen was on the pages of a file that is not here any more."""
    return Step(
        marking=Marking(
            covers=covering.covers_of(document),
            page=1,
            size=SIZES[0],
            version=document.covers_version,
        ),
        problem=_(
            "This file was replaced, joined or separated meanwhile, in another tab or by another "
            "person. Nothing was saved. What you chose was on the pages before, so it is not in "
            "the list. Look at the pages as they are now, and choose again."
        ),
        status=HTTPStatus.CONFLICT,
    )


def _both(marking: Marking, document: Document) -> Step:
    """Put together what somebody else saved meanwhile and what was chosen here."""
    document.refresh_from_db()
    both = in_order((*covering.covers_of(document), *marking.covers))
    return Step(
        marking=replace(marking, covers=both, version=document.covers_version),
        problem=_(
            "Somebody changed the blacked-out parts meanwhile. "
            "Theirs and yours are both in the list. Check it, then save."
        ),
        status=HTTPStatus.CONFLICT,
    )


def _show(
    request: HttpRequest, case: Case, exhibit: Exhibit, document: Document, step: Step
) -> HttpResponse:
    marking = step.marking
    shown = shown_page(document, marking.page)
    saved = covering.covers_of(document)
    stem = request.path.removesuffix("cover/")
    told = {
        "case": case,
        "document": document,
        "back": stem,
        "state": f"{stem}state/",
        "step": step,
        "marking": marking,
        "parts": [_part(one, saved) for one in marking.covers],
        "hits": [{"value": written(hit.covers), "hit": hit} for hit in step.hits or ()],
        "found": step.typed if step.hits and not step.problem else "",
        "is_changed": marking.covers != saved,
        "is_just_listed": request.POST.get("do") in TO_THE_LIST and not step.problem,
        "is_ready": shown is not None,
        "picture": f"{stem}page/{marking.page}-{LARGE}.png",
        "height": shown.height(marking.size) if shown else 0,
        "other_size": next(size for size in SIZES if size != marking.size),
        "is_large": marking.size == SIZES[-1],
        "unread": _unread(document),
        "copies": copies_of(case, exhibit, document, request.GET),
        "has_packets": case.packets.exists(),
        "has_errors": bool(step.problem),
    }
    return render(request, "evidence/cover.html", told, status=step.status)


def _part(cover: Cover, saved: Collection[Cover]) -> dict[str, Any]:
    return {
        "value": written([cover]),
        "is_saved": cover in saved,
        "words": _(
            "Page {page}: from the left {left} %, from the top {top} %, "
            "{width} % wide, {height} % high"
        ).format(
            page=cover.page,
            left=round(cover.left * 100),
            top=round(cover.top * 100),
            width=max(1, round(cover.width * 100)),
            height=max(1, round(cover.height * 100)),
        ),
    }


def _unread(document: Document) -> str:
    """Say on which pages words cannot be found, if there are such pages."""
    pages = covering.unread_pages(document) if document.is_ready else []
    if not pages:
        return ""
    words = ngettext(
        "Page {pages} is not read yet, so words on it are not found.",
        "Pages {pages} are not read yet, so words on them are not found.",
        len(pages),
    )
    return words.format(pages=", ".join(map(str, pages)))


def _marking(sent: QueryDict, document: Document) -> Marking:
    return marking_in(sent, document.page_count)


def _document(exhibit: Exhibit, english: Any) -> Document:
    """Return the file of the exhibit that is filed, or a translation of it. Raises Http404."""
    if english is None:
        return exhibit.filed
    translation = exhibit.translations.select_related("document").filter(code=english).first()
    if translation is None:
        raise Http404
    return translation.document
