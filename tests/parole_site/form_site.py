"""A site of two forms, served by gunicorn in the tests: each answers with what it was given.

`/open` takes any form; `/guarded` takes the token of its CSRF check from a header, as a script
that saves a draft does. FORM_SITE_LOG names the file in which each form that ran is noted.
"""

import json
import os
from pathlib import Path

import django
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

settings.configure(
    SECRET_KEY="only-for-this-test",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ],
    FILE_UPLOAD_TEMP_DIR=os.environ["FORM_SITE_TEMP"],
    FILE_UPLOAD_MAX_MEMORY_SIZE=1000,
)
django.setup()

from parole_site.strict_input import StrictApplication  # noqa: E402


def guarded(request: HttpRequest) -> HttpResponse:
    given = {name: len(value) for name, value in request.POST.items()}
    given |= {name: file.size or 0 for name, file in request.FILES.items()}
    with Path(os.environ["FORM_SITE_LOG"]).open("a") as log:
        log.write(json.dumps(given) + "\n")
    return HttpResponse(json.dumps(given))


def in_pieces(request: HttpRequest) -> HttpResponse:
    """Take a body as a resumable upload does, and keep what came before the break."""
    kept = 0
    try:
        while piece := request.read(100):
            kept += len(piece)
    except OSError:
        return HttpResponse(f"kept {kept}")
    return HttpResponse(f"whole {kept}")


urlpatterns = [
    path("guarded", guarded),
    path("open", csrf_exempt(guarded)),
    path("in-pieces", csrf_exempt(in_pieces)),
]
application = StrictApplication()
