"""Answer a form so that it works with and without a script, and take words in safely."""

from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from packets.errors import NotUnderstood
from packets.models import User
from packets.wizard.forms import is_whole_body

SALT = "words of a page"
TOKEN_SECONDS = 24 * 60 * 60


def go_on(request: HttpRequest, url: str) -> HttpResponse:
    """Send the browser on after a save: by 303, or by a header to the script that keeps words.

    The script would follow a redirect itself and load the next page twice.
    """
    if request.headers.get("X-Keeps-Words"):
        return HttpResponse(status=204, headers={"X-Next": url})
    return HttpResponseRedirect(url, status=303)


def refuse_cut_body(request: HttpRequest) -> None:
    """Raise NotUnderstood when the last field of a form did not arrive: nothing is saved."""
    if not is_whole_body(request.POST):
        raise NotUnderstood(
            _("Only a part of the page reached us. Your words are safe. Go back and try again.")
        )


def page_token(user: User, path: str) -> str:
    """Return what proves, when a session has ended, who was writing on which page."""
    return signing.dumps({"user": user.pk, "path": path}, salt=SALT)


def writer_by(token: str, path: str) -> int | None:
    """Return the account id in a token of that page; None when it is not ours or too old."""
    try:
        said: dict[str, Any] = signing.loads(token, salt=SALT, max_age=TOKEN_SECONDS)
    except signing.BadSignature:
        return None
    return int(said["user"]) if said["path"] == path else None
