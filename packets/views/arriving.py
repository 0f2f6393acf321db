"""The file that comes with a form: whole, or in pieces that were sent before."""

import re
import uuid
from itertools import zip_longest

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from packets.errors import NotUnderstood
from packets.models import Case
from packets.operations.arriving import Arrival
from packets.views.entry import person
from packets.views.uploads import upload_of

LONGEST_TOKEN = 64
TOKEN = re.compile(r"[\w-]+", re.ASCII)
"""What our forms carry; a NUL among other signs would break the search for the token."""


class NothingChosen(NotUnderstood):
    """The form came without a file."""

    def __init__(self) -> None:
        super().__init__(_("Choose a file first."))


def arrival_of(request: HttpRequest, case: Case) -> Arrival:
    """Return the file of a form; the form's token tells a second press of its button.

    Raises NothingChosen, and Http404 for pieces that are not of this person and case.
    """
    return arrivals_of(request, case)[0]


def arrivals_of(request: HttpRequest, case: Case) -> list[Arrival]:
    """Return all files of a form, in the order in which they were chosen; each has its own token.

    Raises what `arrival_of` raises.
    """
    token = request.POST.get("upload", "")[:LONGEST_TOKEN]
    if not TOKEN.fullmatch(token):
        raise NotUnderstood(_("This page is not complete. Load it again, then add the file."))
    pieces, digests = request.POST.getlist("pieces"), request.POST.getlist("sha256")
    arrived = [
        Arrival(
            token=_token_at(token, place),
            pieces=upload_of(person(request), case, _key(key)),
            sha256=digest[:LONGEST_TOKEN],
        )
        for place, (key, digest) in enumerate(zip_longest(pieces, digests, fillvalue=""))
        if key
    ] or [
        Arrival(token=_token_at(token, place), file=file, name=file.name or "")
        for place, file in enumerate(request.FILES.getlist("file"))
    ]
    if not arrived:
        raise NothingChosen
    return arrived


def _token_at(token: str, place: int) -> str:
    """Return the token of one of several files; the first one has that of the form."""
    if not place:
        return token
    ending = f"-{place + 1}"
    return token[: LONGEST_TOKEN - len(ending)] + ending


def _key(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise Http404 from error
