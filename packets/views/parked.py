"""Words that arrive after a session has ended wait here until their writer has signed in again."""

import secrets
from typing import Any

from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest, QueryDict

from packets.models import User
from packets.views.answering import writer_by

WAIT_SECONDS = 60 * 60
IN_SESSION = "parked_words"
SALT = "parked words"


def park(request: HttpRequest, *, writer: int | None = None) -> bool:
    """Keep a posted page for an hour; return False when we cannot know who wrote it.

    The words lie signed and compressed in the cache, under a key that only this browser has. The
    `writer` is the account that is signed in, if one is; else the token of the page says it.
    """
    writer = writer or writer_by(request.POST.get("token", ""), request.path)
    if writer is None:
        return False
    key = secrets.token_urlsafe(24)
    said = {"writer": writer, "path": request.path, "body": request.POST.urlencode()}
    cache.set(_place(key), signing.dumps(said, salt=SALT, compress=True), WAIT_SECONDS)
    request.session[IN_SESSION] = key
    return True


def is_waiting(request: HttpRequest) -> bool:
    return IN_SESSION in request.session


def take_back(request: HttpRequest, user: User) -> tuple[str, QueryDict] | None:
    """Return path and form of the parked page, once, if this person wrote it."""
    key = str(request.session.get(IN_SESSION, ""))
    kept = cache.get(_place(key))
    if kept is None:
        return None
    try:
        said: dict[str, Any] = signing.loads(kept, salt=SALT, max_age=WAIT_SECONDS)
    except signing.BadSignature:
        return None
    if said["writer"] != user.pk:
        return None
    cache.delete(_place(key))
    del request.session[IN_SESSION]
    return said["path"], QueryDict(said["body"])


def _place(key: str) -> str:
    return f"parked-words:{key}"
