"""Send the files to upload of the last final packet: one by one, or all in one archive."""

import io
import zipfile

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from packets.models import Case, Packet
from packets.online.channel import Way, way_of
from packets.operations.downloads import note_download
from packets.permissions import Action
from packets.selectors.snapshots import snapshot_of
from packets.selectors.uploads import Uploads, archive_name, uploads_of
from packets.views.entry import on_case, person
from packets.views.sending import file_response

PDF, ZIP = "application/pdf", "application/zip"


@on_case(Action.DOWNLOAD_PACKET)
@require_safe
def upload_file(request: HttpRequest, case: Case, number: int, place: int) -> HttpResponseBase:
    """Send one file; its address has its place in the list, for its name tells of the case."""
    packet, found = _offered(case, number)
    chosen = next((one for one in found.files if one.place == place), None)
    if chosen is None:
        raise Http404
    with packet.uploads.open("rb") as stored, zipfile.ZipFile(stored) as archive:
        member = archive.read(chosen.inside)
    _note(request, packet)
    return file_response(io.BytesIO(member), name=chosen.name, media_type=PDF, size=len(member))


@on_case(Action.DOWNLOAD_PACKET)
@require_safe
def upload_all(request: HttpRequest, case: Case, number: int) -> HttpResponseBase:
    packet, _found = _offered(case, number)
    _note(request, packet)
    return file_response(
        packet.uploads.open("rb"),
        name=archive_name(packet),
        media_type=ZIP,
        size=packet.uploads.size,
    )


def _offered(case: Case, number: int) -> tuple[Packet, Uploads]:
    """Return the last final packet with its files; Http404 where they are not offered."""
    today = timezone.localdate()
    if way_of(snapshot_of(case, today=today)) is not Way.ONLINE:
        raise Http404
    found = uploads_of(case, today=today)
    if not found.is_ready or found.packet is None or found.packet.number != number:
        raise Http404
    return found.packet, found


def _note(request: HttpRequest, packet: Packet) -> None:
    if request.method == "GET":
        note_download(packet=packet, by=person(request))
