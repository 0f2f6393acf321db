"""Add documents: what is expected of whom, what is there, and the ways to add a file."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from evidence.converters import accept_attribute, labels
from evidence.joining import MOST_PARTS
from evidence.limits import limits
from evidence.models import Document
from evidence.tasks import convert_document
from packets.models import Case, Exhibit
from packets.operations.adding import TooManyFiles, add_exhibits
from packets.operations.proposing import proposal_for
from packets.permissions import Action, rights_in
from packets.selectors.exhibits import (
    exhibits_of,
    letters_of,
    rows_by_slot,
)
from packets.selectors.readings import hints_by_document
from packets.selectors.snapshots import snapshot_of
from packets.views.addresses import Addresses
from packets.views.answering import go_on, refuse_cut_body
from packets.views.arriving import NothingChosen, arrivals_of
from packets.views.entry import on_case, person
from packets.views.first_look import waiting_shown
from packets.views.made_papers import made_rows
from packets.views.papers import Paper, letter_words, paper_of
from packets.views.sections import (
    MANY,
    list_at_slot,
    open_sections,
    slot_id,
)
from packets.views.sections_shown import group_shown, others_shown
from packets.views.several import after_several, why_none
from packets.views.sheets import add_sheets
from packets.views.somebody_else import sentences_by_exhibit
from packets.views.twins import twin_shown
from parole_site.celery import hint
from parole_site.directions import isolated


@on_case(Action.VIEW_EVIDENCE_PREVIEW)
@require_safe
def exhibits(request: HttpRequest, case: Case) -> HttpResponse:
    """Show every expected document with its state, and the free ones."""
    return show_exhibits(request, case)


@on_case(Action.UPLOAD_EVIDENCE)
@require_POST
def add(request: HttpRequest, case: Case) -> HttpResponse:
    """Add the files that came with a form, whole or in pieces."""
    refuse_cut_body(request)
    kind, who = request.POST.get("kind", ""), request.POST.get("who", "")
    slot = slot_id(kind, who)
    try:
        added = add_exhibits(
            case=case,
            arrivals=arrivals_of(request, case),
            proposal=proposal_for(
                snapshot_of(case, today=timezone.localdate()),
                kind=kind,
                owner_key=Addresses.of(case).key_at(who),
            ),
            by=person(request),
        )
    except (TooManyFiles, NothingChosen) as refusal:
        return show_exhibits(request, case, refused={slot: str(refusal)})
    if not added.exhibits:
        return show_exhibits(request, case, refused={slot: why_none(added)})
    places = [after_adding(request, case, exhibit, slot) for exhibit in added.exhibits]
    together = after_several(request, case, added)
    return go_on(
        request, together or (places[0] if len(places) == 1 else list_at_slot(case.reference, slot))
    )


def after_adding(request: HttpRequest, case: Case, exhibit: Exhibit, slot: str) -> str:
    """Queue the reading of a new document, and return where to go on."""
    read_soon(exhibit.document)
    facts = snapshot_of(case, today=timezone.localdate())
    twin = twin_shown(case, facts, exhibit.document)
    if twin is not None:
        told = _(
            "You added the same file before: {name}, under “{place}”. One of the two is enough."
        ).format(name=isolated(twin.name), place=isolated(twin.place))
        messages.info(request, told)
    if not exhibit.kind:
        return reverse("exhibit", args=[case.reference, exhibit.code])
    return list_at_slot(case.reference, slot)


def read_soon(document: Document) -> None:
    """Tell the workers of a document, once its row is certain."""
    if not document.is_over:
        transaction.on_commit(partial(hint, convert_document, document.pk))


def show_exhibits(
    request: HttpRequest, case: Case, *, refused: Mapping[str, str] | None = None
) -> HttpResponse:
    """Show the page; `refused` has the sentence for the slot in which a file was not taken."""
    facts = snapshot_of(case, today=timezone.localdate())
    rows = list(exhibits_of(case))
    groups, free = rows_by_slot(facts, rows)
    letters = letters_of(facts)
    hints = hints_by_document(row.filed for row in rows)
    of_others = sentences_by_exhibit(facts)
    shown = {
        row.pk: replace(
            paper_of(case, row, letter_words(facts, row.key, letters)),
            hints=hints.get(row.filed.pk, 0),
            somebody_else=of_others.get(row.key, ""),
        )
        for row in rows
    }
    addresses = Addresses.of(case)
    sections = [group_shown(group, shown, addresses.places, refused or {}) for group in groups]
    add_sheets(sections, facts, addresses)
    others = others_shown([shown[row.pk] for row in free], refused or {})
    open_sections(sections, others, at=request.GET.get("open", ""), count=len(rows))
    told: dict[str, Any] = {
        "case": case,
        "rights": rights_in(person(request), case),
        "groups": sections,
        "others": others,
        "made": made_rows(facts, addresses, rows),
        "waiting": waiting_shown(case),
        "refused": refused,
        "has_errors": bool(refused),
        "added": sum(section["added"] for section in sections),
        "expected": sum(section["count"] for section in sections),
        "count": len(rows),
        "is_long": len(rows) >= MANY,
        "is_reading": any(_is_being_read(paper) for paper in shown.values()),
        **upload_words(),
    }
    return render(request, "evidence/exhibits.html", told, status=422 if refused else 200)


def upload_words(*, of_scans: bool = False) -> dict[str, Any]:
    """Return what every form for files needs: kinds, the limits, a token of its own."""
    return {
        "accept": accept_attribute(of_scans=of_scans),
        "kinds": labels(of_scans=of_scans),
        "limit": limits().file_bytes,
        "most": MOST_PARTS,
        "token": secrets.token_urlsafe(16),
    }


def _is_being_read(paper: Paper) -> bool:
    return paper.is_being_read or any(each.is_being_read for each in paper.english)
