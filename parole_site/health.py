"""Tell the machine that watches this site whether it can serve.

`python -m parole_site.health` asks the site beside it, as the container's health check does.
"""

import os
import sys
from http.client import HTTPConnection

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

PATH = "/healthz/"
WAIT_SECONDS = 5


@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers, else 503; say nothing else to strangers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("The database is away.\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")


def ask() -> bool:
    """Ask the site on this machine in the name of its first host, as its proxy would."""
    host, _, port = os.environ.get("WEB_BIND", "127.0.0.1:8000").rpartition(":")
    name = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].lstrip(".")
    address = "127.0.0.1" if host in ("", "0.0.0.0") else host  # noqa: S104 - compared, not bound
    site = HTTPConnection(address, int(port), timeout=WAIT_SECONDS)
    try:
        site.request("GET", PATH, headers={"Host": name, "X-Forwarded-Proto": "https"})
        return site.getresponse().status == 200  # noqa: PLR2004 - OK
    except OSError:
        return False
    finally:
        site.close()


if __name__ == "__main__":
    sys.exit(0 if ask() else 1)
