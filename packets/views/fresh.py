"""Whether a person confirmed that it is them a short while ago, which dangerous acts ask for."""

import time
from typing import cast
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from packets.models import User
from packets.views import parked
from packets.views.answering import go_on

CONFIRMED_AT = "confirmed_at"


def is_fresh(request: HttpRequest) -> bool:
    """Tell whether this session was confirmed within `settings.FRESH_SECONDS`."""
    at = request.session.get(CONFIRMED_AT)
    return isinstance(at, float) and 0 <= time.time() - at < settings.FRESH_SECONDS


def note_confirmation(request: HttpRequest) -> None:
    """Keep that the person has just signed in or confirmed."""
    request.session[CONFIRMED_AT] = time.time()


def to_confirm(request: HttpRequest) -> HttpResponseBase:
    """Lead to the confirmation, and from there back; what was sent waits meanwhile."""
    if request.method == "POST":
        parked.park(request, writer=cast(User, request.user).pk)
    query = urlencode({"next": request.get_full_path()})
    return go_on(request, f"{reverse('confirm')}?{query}")
