"""Each request is answered by the law as the facts desk has it, the same for the whole request."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from packets.selectors.facts import law_now


class LawInForceMiddleware:
    """Costs a query only where a page looks up a fact of law."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with law_now():
            return self.get_response(request)
