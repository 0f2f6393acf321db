"""The packet with the comments in it as notes of the PDF, for the attorney alone."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from evidence.workplace import work_folder
from packets.models import Case
from packets.operations.annotating import annotated_copy
from packets.operations.downloads import note_annotated
from packets.permissions import Action
from packets.views.entry import on_case, person
from packets.views.sending import file_response


@on_case(Action.DOWNLOAD_ANNOTATED)
@require_safe
def annotated(request: HttpRequest, case: Case, number: int) -> HttpResponseBase:
    """Send a copy of one version with all comments of now; it is made each time, and not kept."""
    packet = case.packets.filter(number=number).first()
    if packet is None or not packet.file.storage.exists(str(packet.file.name)):
        raise Http404
    with work_folder() as folder:
        copy = annotated_copy(packet, folder)
        size = copy.stat().st_size
        opened = copy.open("rb")  # the file lives on without its name until it was sent
    if request.method == "GET":
        note_annotated(packet=packet, by=person(request))
    name = f"comments-{case.reference}-v{packet.number}.pdf"
    return file_response(opened, name=name, media_type="application/pdf", size=size)
