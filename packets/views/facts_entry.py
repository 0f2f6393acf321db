"""Who comes to the facts desk, and the row that a page of it is about."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from packets.law import Fact
from packets.models import Case, User
from packets.permissions import Action, cases_for, keeps_facts
from packets.selectors.facts import row_named
from packets.views.entry import person, signed_in

View = Callable[..., HttpResponseBase]


def at_the_facts_desk(view: View) -> View:
    """Let in who keeps facts; for everybody else who is signed in there is nothing here."""

    @signed_in
    @wraps(view)
    def entered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not keeps_facts(person(request)):
            raise Http404
        return view(request, *args, **kwargs)

    return entered


def on_row(view: View) -> View:
    """Give the view of the facts desk the row of its `key` and first day."""

    @at_the_facts_desk
    @wraps(view)
    def entered(request: HttpRequest, key: str, day: str, **kwargs: Any) -> HttpResponseBase:
        row = row_named(key, day)
        if row is None:
            raise Http404
        return view(request, row, **kwargs)

    return entered


def cases_of_known_code(user: User) -> "QuerySet[Case]":
    """Return the cases of which a person sees the code, which says nothing of anybody.

    Whoever keeps the platform sees all, as on the admin pages; an attorney those of their own.
    """
    if user.role == User.Role.ADMINISTRATOR:
        return Case.objects.all()
    return cases_for(user, Action.LIST_OWN_CASES)


def place_of(row: Fact) -> list[str]:
    """Return the parts of the address of a row."""
    return [row.key, row.effective_from.isoformat()]
