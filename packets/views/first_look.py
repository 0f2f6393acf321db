"""Look at what came by a link: accept it, set it aside, or ask for it again."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from packets.errors import NotUnderstood
from packets.models import Case, Exhibit, Translation
from packets.operations.first_look import NothingToLookAt, accept, set_aside
from packets.permissions import Action, rights_in
from packets.selectors.exhibits import waiting_for_a_look
from packets.selectors.snapshots import snapshot_of
from packets.slots import slots_of
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.removed import document_at

ACCEPT, ASIDE, AGAIN = "accept", "aside", "again"


@on_case(Action.ACCEPT_EVIDENCE)
@require_POST
def look_at_document(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Keep what a person says of a document that came by a link."""
    row = document_at(case, code)
    return _decided(request, case, row, reverse("exhibit", args=[case.reference, row.code]))


@on_case(Action.ACCEPT_EVIDENCE)
@require_POST
def look_at_translation(request: HttpRequest, case: Case, code: Any, english: Any) -> HttpResponse:
    """Keep what a person says of a translation that came by a link."""
    exhibit = document_at(case, code)
    row = get_object_or_404(exhibit.translations.all(), code=english)
    place = reverse("translation", args=[case.reference, exhibit.code, row.code])
    return _decided(request, case, row, place)


def _decided(
    request: HttpRequest, case: Case, file: Exhibit | Translation, place: str
) -> HttpResponse:
    refuse_cut_body(request)
    said = request.POST.get("say", "")
    if said not in (ACCEPT, ASIDE, AGAIN):
        raise NotUnderstood(_("Say if the document is right, or set it aside."))
    if said == ACCEPT:
        try:
            accept(file=file, by=person(request))
        except NothingToLookAt as refusal:
            messages.warning(request, str(refusal))
            return redirect(place)
        messages.success(request, _("It counts now, and goes into the next packet."))
        return go_on(request, place)
    set_aside(file=file, by=person(request))
    messages.success(request, _("It is set aside: it is kept here, and goes into no packet."))
    if said == AGAIN and Action.SHARE_TASK in rights_in(person(request), case):
        return redirect(_to_ask_again(case, file))
    return go_on(request, place)


def _to_ask_again(case: Case, file: Exhibit | Translation) -> str:
    """Return the address at which a new link for the same is made."""
    links = reverse("task-links", args=[case.reference])
    if isinstance(file, Translation):
        return f"{links}?{urlencode({'for': f'TRANSLATION {file.exhibit.code}'})}"
    owners = {person.key for person in file.about.all()}
    owners |= {file.supporter.key} if file.supporter else set()
    facts = snapshot_of(case, today=timezone.localdate())
    slots = [slot for slot in slots_of(facts) if slot.kind.code == file.kind]
    theirs = [slot for slot in slots if slot.owner_key in owners] or slots
    owner = theirs[0].owner_key if theirs else ""
    return f"{links}?{urlencode({'for': f'DOCUMENT {file.kind} {owner}'.strip()})}"


def waiting_shown(case: Case) -> list[dict[str, str]]:
    """Return the names and addresses of what waits for a look, for pages that lead there.

    In a case that is filed or closed nothing is decided any more.
    """
    if not case.is_editable:
        return []
    return [_shown(case, file) for file in waiting_for_a_look(case)]


def _shown(case: Case, file: Exhibit | Translation) -> dict[str, str]:
    if isinstance(file, Translation):
        to = reverse("translation", args=[case.reference, file.exhibit.code, file.code])
    else:
        to = reverse("exhibit", args=[case.reference, file.code])
    return {"name": file.title or file.document.name, "file": file.document.name, "to": to}
