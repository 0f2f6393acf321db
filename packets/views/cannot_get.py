"""Say that a document cannot be had, say it in other words, and take that back."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from packets.models import CannotGetRow, Case
from packets.operations.cannot_get import (
    NEVER_SAID,
    ReasonChangedMeanwhile,
    say_cannot_get,
    take_back,
)
from packets.operations.proposing import slot_at
from packets.permissions import Action
from packets.selectors.snapshots import snapshot_of
from packets.slots import Slot
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.both_texts import show_both
from packets.views.cannot_get_form import BOXES, CannotGetForm
from packets.views.entry import on_case, person
from packets.views.numbers import number_in
from packets.views.sections import list_at_slot, slot_id
from packets.wizard.differences import Difference


@on_case(Action.UPLOAD_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def cannot(request: HttpRequest, case: Case, kind: str, who: str = "") -> HttpResponse:
    """Ask why a document cannot be had, or take that back."""
    try:
        owner, slot = _asked_of(case, kind, who)
    except Http404:
        if request.method != "POST":
            raise
        return _not_asked_any_more(request, case)
    about = slot.cannot_get.about if slot.cannot_get else owner
    row = case.cannot_get.filter(kind=kind, about=about).first()
    page = {
        "case": case,
        "slot": slot,
        "back": list_at_slot(case.reference, slot_id(kind, who)),
    }
    if request.method != "POST":
        return _show(request, page, row, _opened(row))
    refuse_cut_body(request)
    if request.POST.get("go") == "back":
        return _take_back(request, page, about)
    return _say(request, page, about, row)


def _asked_of(case: Case, kind: str, who: str) -> tuple[str, Slot]:
    """Return the key of the person and the slot; Http404 when the document is not asked for."""
    owner = Addresses.of(case).key_at(who)
    slot = slot_at(snapshot_of(case, today=timezone.localdate()), kind=kind, owner_key=owner)
    if slot is None:
        raise Http404
    return owner, slot


def _not_asked_any_more(request: HttpRequest, case: Case) -> HttpResponse:
    """Give the words back: an answer changed while they were written, and their slot is gone."""
    words = [word for name in BOXES if (word := request.POST.get(name, "").strip())]
    told = {"case": case, "words": words, "has_errors": True}
    return render(request, "evidence/not_asked.html", told, status=409)


def _say(
    request: HttpRequest, page: Mapping[str, Any], about: str, row: CannotGetRow | None
) -> HttpResponse:
    form = CannotGetForm(request.POST)
    if not form.is_valid():
        return _show(request, page, row, form, status=422)
    try:
        kept = say_cannot_get(
            case=page["case"],
            kind=page["slot"].kind.code,
            about=about,
            words=form.cleaned_data,
            version=number_in(request.POST, "version", NEVER_SAID),
            by=person(request),
        )
    except ReasonChangedMeanwhile as changed:
        theirs = changed.row
        return show_both(
            request,
            page["case"],
            form,
            _differing(form, theirs),
            version=changed.version,
            keep=request.path if theirs is not None else page["back"],
        )
    if form.ask_for_english():
        return _show(request, page, kept, form, status=422, version=kept.version)
    return go_on(request, page["back"])


def _take_back(request: HttpRequest, page: Mapping[str, Any], about: str) -> HttpResponse:
    try:
        take_back(
            case=page["case"],
            kind=page["slot"].kind.code,
            about=about,
            version=number_in(request.POST, "version", NEVER_SAID),
            by=person(request),
        )
    except ReasonChangedMeanwhile as changed:
        return _show(request, page, changed.row, _opened(changed.row), status=409)
    return go_on(request, page["back"])


def _opened(row: CannotGetRow | None) -> CannotGetForm:
    return CannotGetForm(initial=_words_of(row) if row is not None else {})


def _words_of(row: CannotGetRow) -> dict[str, str]:
    return {name: getattr(row, name.replace(".", "_")) for name in BOXES}


def _show(
    request: HttpRequest,
    page: Mapping[str, Any],
    row: CannotGetRow | None,
    form: CannotGetForm,
    *,
    status: int = 200,
    version: int | None = None,
) -> HttpResponse:
    """Show the page; `version` is that of words that were saved just now."""
    told = {
        **page,
        "form": form,
        "kept": row,
        "version": _shown_version(request, row, form) if version is None else version,
        "has_errors": bool(form.errors),
        "was_changed": status == 409,  # noqa: PLR2004  the words that they took back are other ones
    }
    return render(request, "evidence/cannot.html", told, status=status)


def _shown_version(request: HttpRequest, row: CannotGetRow | None, form: CannotGetForm) -> int:
    """Return the version that the words on the page belong to: what was typed keeps its own."""
    if form.is_bound:
        return number_in(request.POST, "version", NEVER_SAID)
    return row.version if row is not None else NEVER_SAID


def _differing(form: CannotGetForm, theirs: CannotGetRow | None) -> Sequence[Difference]:
    """Return what was typed beside what is saved; a reason that was taken back says so."""
    saved = _words_of(theirs) if theirs is not None else {}
    nothing = _("Not given") if theirs is not None else _("It was taken back")
    return [
        Difference(
            label=str(form.fields[name].label),
            saved=saved.get(name) or nothing,
            typed=typed or _("Not given"),
        )
        for name, typed in form.cleaned_data.items()
        if saved.get(name, "") != typed
    ]
