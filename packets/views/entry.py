"""Who may come in: signed in, and with the right to this case; words of others wait."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from packets.models import Case, User
from packets.permissions import RIGHTS, Action, case_for
from packets.views import parked
from packets.views.answering import go_on
from packets.views.fresh import is_fresh, to_confirm
from packets.views.looks import keep_look

View = Callable[..., HttpResponseBase]
SHARED_PHONE_SECONDS = 20 * 60


def signed_in(view: View) -> View:
    """Ask for a sign-in first. Words that are sent without one are kept until it has happened."""

    @wraps(view)
    def entered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            if request.method == "POST":
                parked.park(request)
            return go_on(request, sign_in_address(request.path))
        if request.user.safe_contact == User.SafeContact.SHARED:
            request.session.set_expiry(SHARED_PHONE_SECONDS)
        return view(request, *args, **kwargs)

    return entered


def confirmed(view: View) -> View:
    """Ask for a sign-in, and for a confirmation where it is some time ago."""

    @signed_in
    @wraps(view)
    def entered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not is_fresh(request):
            return to_confirm(request)
        return view(request, *args, **kwargs)

    return entered


def on_case(action: Action, *, to_write: Action | None = None) -> Callable[[View], View]:
    """Give the view the case of its `reference`, if the person may do `action` with it.

    Where what is sent needs another right than the page, `to_write` is that one. A right that
    `needs_fresh` asks to confirm first, and what was sent waits for that. What a person is shown is
    kept in the audit trail (`packets.views.looks`).
    """

    def wrap(view: View) -> View:
        @signed_in
        @wraps(view)
        def entered(request: HttpRequest, reference: str, **kwargs: Any) -> HttpResponseBase:
            what = to_write if to_write and request.method == "POST" else action
            case: Case = case_for(person(request), reference, what)
            if RIGHTS[what].needs_fresh and not is_fresh(request):
                return to_confirm(request)
            response = view(request, case, **kwargs)
            keep_look(request, case, response)
            return response

        return entered

    return wrap


def person(request: HttpRequest) -> User:
    """Return who is signed in; only for views that are entered signed in."""
    return cast(User, request.user)


def must_be_welcomed(user: User) -> bool:
    """Tell whether a person has yet to hear what we are and to say if writing is safe."""
    return not user.is_of_the_firm and user.terms_accepted_at is None


def sign_in_address(path: str) -> str:
    return f"{reverse('sign-in')}?{urlencode({'next': path})}"
