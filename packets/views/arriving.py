"""The file that comes with a form: whole, or in pieces that were sent before."""

import uuid

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from packets.errors import NotUnderstood
from packets.models import Case
from packets.operations.arriving import Arrival
from packets.views.entry import person
from packets.views.uploads import upload_of

LONGEST_TOKEN = 64


class NothingChosen(NotUnderstood):
    """The form came without a file."""

    def __init__(self) -> None:
        super().__init__(_("Choose a file first."))


def arrival_of(request: HttpRequest, case: Case) -> Arrival:
    """Return the file of a form; the form's token tells a second press of its button.

    Raises NothingChosen, and Http404 for pieces that are not of this person and case.
    """
    token = request.POST.get("upload", "")[:LONGEST_TOKEN]
    if not token:
        raise NotUnderstood(_("This page is not complete. Load it again, then add the file."))
    pieces = request.POST.get("pieces", "")
    if pieces:
        return Arrival(
            token=token,
            pieces=upload_of(person(request), case, _key(pieces)),
            sha256=request.POST.get("sha256", "")[:LONGEST_TOKEN],
        )
    file = request.FILES.get("file")
    if file is None:
        raise NothingChosen
    return Arrival(token=token, file=file, name=file.name or "")


def _key(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise Http404 from error
