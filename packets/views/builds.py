"""Make the packet, watch it being made, and download it."""

from functools import partial
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from packets.errors import WrongMoment
from packets.models import Case, Packet, PacketBuild
from packets.operations.builds import request_build
from packets.operations.downloads import note_download
from packets.operations.sweeping import look_after
from packets.permissions import Action, rights_in
from packets.readiness import findings
from packets.selectors.builds import build_to_show, file_name, packets_of, shown
from packets.selectors.exhibits import documents_of
from packets.selectors.looking import printers_of
from packets.selectors.overtaken import newest_overtaken
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CaseSnapshot
from packets.snapshot.channel import is_online
from packets.tasks import build_packet
from packets.views.addresses import Addresses
from packets.views.answered_for import answered_for
from packets.views.answering import refuse_cut_body
from packets.views.completeness import completeness
from packets.views.entry import on_case, person
from packets.views.forms_told import forms_told
from packets.views.papers import not_accepted
from packets.views.sending import file_response
from packets.views.standing import standing_of, to_read_first
from parole_site.celery import hint


@on_case(Action.VIEW_PACKET_STATUS)
@require_safe
def packet(request: HttpRequest, case: Case) -> HttpResponse:
    """Show what is missing, the packet under way, and the versions that are there."""
    return _packet_page(request, case)


@on_case(Action.BUILD_PACKET)
@require_POST
def make(request: HttpRequest, case: Case) -> HttpResponse:
    """Queue a packet; a second click leads to the same one."""
    refuse_cut_body(request)
    is_draft = request.POST.get("kind") != "final"
    try:
        build = request_build(
            case=case, by=person(request), is_draft=is_draft, today=timezone.localdate()
        )
    except WrongMoment as refusal:
        return _packet_page(request, case, refusal=refusal)
    transaction.on_commit(partial(hint, build_packet, build.pk))
    return redirect("build", case.reference, build.code)


@on_case(Action.VIEW_PACKET_STATUS)
@require_safe
def build(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Show how far a packet is; when it is there, show it."""
    found = _looked_after(case, code)
    told = {
        "case": case,
        "build": found,
        "shown": shown(found),
        "packet": Packet.objects.filter(build=found).first(),
        "rights": rights_in(person(request), case),
    }
    return render(request, "packets/build.html", told)


@on_case(Action.VIEW_PACKET_STATUS)
@require_safe
def build_state(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Tell a script how far a packet is."""
    state = shown(_looked_after(case, code))
    return JsonResponse(
        {"words": state.words, "hundredths": state.hundredths, "is_over": state.is_over}
    )


@on_case(Action.DOWNLOAD_PACKET)
@require_safe
def download(request: HttpRequest, case: Case, number: int) -> HttpResponseBase:
    """Send one version of the packet, which never changes."""
    found = get_object_or_404(packets_of(case).select_related("case"), number=number)
    if not found.file.storage.exists(str(found.file.name)):
        raise Http404
    if request.method == "GET":
        note_download(packet=found, by=person(request))
    return file_response(
        found.file.open("rb"),
        name=file_name(found),
        media_type="application/pdf",
        size=found.size,
    )


def _looked_after(case: Case, code: Any) -> PacketBuild:
    """Return a build; one that the queue forgot is moved on by whoever looks at it."""
    found = get_object_or_404(case.builds.all(), code=code)
    if not found.is_over and look_after(found, now=timezone.now()):
        hint(build_packet, found.pk)
    return found


def _packet_page(
    request: HttpRequest, case: Case, *, refusal: WrongMoment | None = None
) -> HttpResponse:
    rights = rights_in(person(request), case)
    under_way = build_to_show(case)
    facts = snapshot_of(case, today=timezone.localdate())
    overtaken = newest_overtaken(case, facts)
    told: dict[str, Any] = {
        "case": case,
        "rights": rights,
        "packets": [{"packet": each, "name": file_name(each)} for each in packets_of(case)],
        "printers": printers_of(case),
        "overtaken": overtaken,
        "overtaken_number": max(overtaken, default=None),
        "build": under_way,
        "shown": shown(under_way) if under_way else None,
        "refusal": refusal,
        "has_errors": refusal is not None,
    }
    if Action.VIEW_CASE_WORK in rights:
        told |= {"is_online": is_online(facts), **_what_is_missing(case, facts)}
    return render(request, "packets/packet.html", told, status=409 if refusal else 200)


def _what_is_missing(case: Case, facts: CaseSnapshot) -> dict[str, Any]:
    found = tuple(findings(facts))
    addresses = Addresses.of(case)
    groups = standing_of(case, facts, found)
    unread = to_read_first(groups)
    return {
        "complete": completeness(case, facts, groups, found, addresses=addresses),
        "answered_for": [one for one in answered_for(case, found) if one.counts],
        **forms_told(facts),
        "to_read": [(task.title, addresses.task(task)) for task in unread],
        "blocking": sum(finding.blocks and finding.stops for finding in found),
        "for_a_lawyer": sum(finding.stops and finding.needs_a_lawyer for finding in found),
        "unread": [document for document in documents_of(case) if not document.is_over],
        "refused": not_accepted(case),
        "exhibit_count": len(facts.exhibits),
        "page_count": sum(exhibit.page_count for exhibit in facts.exhibits),
    }
