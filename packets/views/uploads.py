"""Files in pieces, for lines that break: a subset of the protocol tus 1.0 (creation, termination).

Any tus client can send a file here; what it is for is said later by the form that names the upload.
"""

import base64
import binascii
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse

from evidence import partial
from evidence.errors import Refused, WrongOffset
from evidence.limits import limits
from evidence.models import PartialUpload
from packets.models import Case, User
from packets.permissions import Action
from packets.views.entry import View, on_case, person
from packets.views.numbers import number_in

VERSION = "1.0.0"
EXTENSIONS = "creation,termination"
PIECE_TYPE = "application/offset+octet-stream"
LARGEST_PIECE = 2 * 1024 * 1024
"""Pages send 256 kB at a time, so that little is sent twice when a line breaks."""


def tus(view: View) -> View:
    """Speak one version of the protocol, and say so in each answer."""

    @wraps(view)
    def spoken(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method != "OPTIONS" and request.headers.get("Tus-Resumable") != VERSION:
            response: HttpResponseBase = HttpResponse(status=412)
            response["Tus-Version"] = VERSION
        else:
            response = view(request, *args, **kwargs)
        response["Tus-Resumable"] = VERSION
        response["Cache-Control"] = "no-store, private"
        return response

    return spoken


@tus
@on_case(Action.UPLOAD_EVIDENCE)
def uploads(request: HttpRequest, case: Case) -> HttpResponse:
    """Begin an upload, or tell what is spoken here."""
    if request.method == "OPTIONS":
        return _answer(
            204,
            **{
                "Tus-Version": VERSION,
                "Tus-Extension": EXTENSIONS,
                "Tus-Max-Size": str(limits().file_bytes),
            },
        )
    if request.method != "POST":
        return _answer(405, Allow="OPTIONS, POST")
    try:
        upload = partial.begin(
            owner=_owner(person(request)),
            slot=_slot(case),
            name=_name(request.headers.get("Upload-Metadata", "")),
            total=number_in(request.headers, "Upload-Length"),
        )
    except Refused as refusal:
        return HttpResponse(refusal.sentence, status=413, content_type="text/plain; charset=utf-8")
    return _answer(201, Location=reverse("upload", args=[case.reference, upload.key]))


@tus
@on_case(Action.UPLOAD_EVIDENCE)
def upload(request: HttpRequest, case: Case, key: Any) -> HttpResponse:
    """Tell how much has arrived, take a piece, or throw the upload away."""
    found = upload_of(person(request), case, key)
    if request.method == "DELETE":
        partial.give_up(upload=found)
        return _answer(204)
    try:
        if request.method == "HEAD":
            return _progress(found, 200)
        if request.method == "PATCH":
            return _take_piece(request, found)
    except PartialUpload.DoesNotExist as error:  # thrown away since it was found
        raise Http404 from error
    return _answer(405, Allow="HEAD, PATCH, DELETE")


def upload_of(user: User, case: Case, key: Any) -> PartialUpload:
    """Return an upload that this person has begun in this case; Http404 for any other."""
    mine = PartialUpload.objects.filter(owner=_owner(user), slot=_slot(case))
    return get_object_or_404(mine, key=key)


def _take_piece(request: HttpRequest, found: PartialUpload) -> HttpResponse:
    if request.content_type != PIECE_TYPE:
        return _answer(415)
    if number_in(request.headers, "Content-Length") > LARGEST_PIECE:
        return _answer(413)
    offset = number_in(request.headers, "Upload-Offset", otherwise=-1)
    try:
        partial.append(upload=found, offset=offset, piece=request.body)
    except WrongOffset:
        return _progress(found, 409)
    return _progress(found, 204)


def _progress(found: PartialUpload, status: int) -> HttpResponse:
    found.refresh_from_db()
    lengths = {"Upload-Offset": str(found.offset), "Upload-Length": str(found.total)}
    return _answer(status, **lengths)


def _answer(status: int, **headers: str) -> HttpResponse:
    return HttpResponse(status=status, headers=headers)


def _owner(user: User) -> str:
    return f"account {user.pk}"


def _slot(case: Case) -> str:
    return f"case {case.pk}"


def _name(metadata: str) -> str:
    """Return the name of the file out of `Upload-Metadata`: keys with values in base64."""
    for pair in metadata.split(","):
        key, _space, value = pair.strip().partition(" ")
        if key == "filename":
            try:
                return base64.b64decode(value, validate=True).decode(errors="replace")
            except binascii.Error:
                return ""
    return ""
