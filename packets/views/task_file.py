"""The file that a link to one task asks for: a document, or the translation of one."""

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from evidence.converters import accept_attribute, labels
from evidence.errors import Refused
from evidence.limits import limits
from packets.errors import NotUnderstood
from packets.models import Exhibit, TaskLink
from packets.operations.arriving import AlreadyUsed, Arrival
from packets.operations.exhibits import add_exhibit
from packets.operations.proposing import proposal_for, slot_at
from packets.operations.task_links import note_use
from packets.operations.translations import add_translation
from packets.questions.of_files import TRANSLATION
from packets.selectors.snapshots import snapshot_of
from packets.sheets.by_link import Told, told_of_document, told_of_translation
from packets.snapshot import CaseSnapshot
from packets.views.answering import go_on, refuse_cut_body
from packets.views.arriving import LONGEST_TOKEN, TOKEN, NothingChosen
from packets.views.details_form import DetailsForm, opened, posted
from packets.views.exhibit_forms import translation_words
from packets.views.exhibits import read_soon
from packets.views.task_entry import not_open

Task = TaskLink.Task


def take_file(request: HttpRequest, link: TaskLink) -> HttpResponse:
    """Keep the file that came and what is told of it, or say why it was not taken."""
    refuse_cut_body(request)
    form = posted(TRANSLATION, request.POST) if link.task == Task.TRANSLATION else None
    if form is not None and not form.is_valid():
        return ask_for_file(request, link, form=form)
    try:
        _put(link, _arrival(request), form)
    except (Refused, AlreadyUsed, NothingChosen) as refusal:
        return ask_for_file(request, link, form=form, refused=str(refusal))
    note_use(link=link, now=timezone.now())
    return go_on(request, request.path + "?added=1")


def _put(link: TaskLink, arrival: Arrival, form: DetailsForm | None) -> None:
    if form is not None and link.exhibit is not None:
        words = {"title": _("English translation"), **translation_words(form.answers)}
        row = add_translation(exhibit=link.exhibit, arrival=arrival, words=words, by=None)
        read_soon(row.document)
        return
    facts = snapshot_of(link.case, today=timezone.localdate())
    proposal = proposal_for(facts, kind=link.kind, owner_key=link.owner)
    exhibit = add_exhibit(case=link.case, arrival=arrival, proposal=proposal, by=None)
    read_soon(exhibit.document)


def _arrival(request: HttpRequest) -> Arrival:
    token = request.POST.get("upload", "")[:LONGEST_TOKEN]
    if not TOKEN.fullmatch(token):
        raise NotUnderstood(_("This page is not complete. Load it again, then add the file."))
    file = request.FILES.get("file")
    if file is None:
        raise NothingChosen
    return Arrival(token=token, file=file, name=file.name or "")


def ask_for_file(
    request: HttpRequest, link: TaskLink, *, form: DetailsForm | None = None, refused: str = ""
) -> HttpResponse:
    facts = snapshot_of(link.case, today=timezone.localdate())
    slot = slot_at(facts, kind=link.kind, owner_key=link.owner)
    if link.task == Task.DOCUMENT and slot is None:
        return not_open(request)
    if form is None and link.task == Task.TRANSLATION:
        form = opened(TRANSLATION, {})
    problems = form.problems if form is not None else []
    has_errors = bool(refused or problems)
    told = {
        "link": link,
        "about": told_of_document(facts, slot) if slot else _about(facts, link.exhibit),
        "slot": slot,
        "form": form,
        "problems": problems,
        "pages": _pages(link.exhibit),
        "refused": refused,
        "has_errors": has_errors,
        "is_added": "added" in request.GET,
        "token": secrets.token_urlsafe(16),
        "accept": accept_attribute(),
        "kinds": labels(),
        "limit": limits().file_bytes,
    }
    return render(request, "task_links/file.html", told, status=422 if has_errors else 200)


def _about(facts: CaseSnapshot, exhibit: Exhibit | None) -> Told:
    if exhibit is None:
        return ()
    return told_of_translation(facts, [person.key for person in exhibit.about.all()])


def _pages(exhibit: Exhibit | None) -> list[int]:
    return list(range(1, exhibit.filed.page_count + 1)) if exhibit is not None else []
