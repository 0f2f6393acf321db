"""Send pages, styles, scripts and JSON compressed, and everything else as it is."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

COMPRESSED = frozenset(
    {"text/html", "text/css", "text/javascript", "application/javascript", "application/json"}
)


class TextCompressionMiddleware(GZipMiddleware):
    """Compress an answer only if it is text that a page is made of.

    Files of a case are streamed or sent as attachments, and are compressed already. What could be
    guessed from the size of a compressed page is hidden as Django does it: tokens against forged
    forms are masked anew each time, and each answer is longer by a random number of bytes.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        return super().process_response(request, response) if is_page_text(response) else response


def is_page_text(response: HttpResponseBase) -> bool:
    """Tell whether an answer is a whole text that a browser shows or runs."""
    kind = response.get("Content-Type", "").split(";")[0].strip().lower()
    is_saved = response.get("Content-Disposition", "").lower().startswith("attachment")
    return kind in COMPRESSED and not response.streaming and not is_saved
