"""Save words that waited for their writer to sign in again, as if the page were sent now."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_POST

from packets.views import parked
from packets.views.answering import go_on
from packets.views.entry import person, sign_in_address


def send_parked(request: HttpRequest) -> HttpResponseBase | None:
    """Send the parked page of this person; None when there is none.

    The page is given to the view that it was meant for, which asks again whether the person may.
    """
    found = parked.take_back(request, person(request))
    if found is None:
        return None
    path, words = found
    try:
        match = resolve(path)
    except Resolver404:
        return None
    request.POST = words  # type: ignore[assignment]
    request.path = request.path_info = path
    response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    return response


@require_POST
def send_again(request: HttpRequest) -> HttpResponseBase:
    """Save the words that came without the token of their form, now that the person said so."""
    if not request.user.is_authenticated:
        return go_on(request, sign_in_address(request.path))
    return send_parked(request) or go_on(request, "/")
