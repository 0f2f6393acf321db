"""A connection that breaks in the middle of any form changes nothing: no half field, no row, no file."""

import gc
import io
import logging
import secrets
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from django.urls import reverse
from django.utils.http import urlencode as encoded

import pytest

from packets.views.addresses import OWN_SCREENS, Addresses
from packets.wizard.walk import stops_of
from parole_site.strict_input import StrictApplication
from tests.pages.scene import Scene, a_scene
from tests.support import files

pytestmark = pytest.mark.django_db
ARRIVED = (1, 10, 50, 90, 99)
"""Percent of the body that came before the line broke."""

FORM, EDGE = "application/x-www-form-urlencoded", "edge-of-parts"
TOKEN = secrets.token_hex(16)


@pytest.fixture(autouse=True)
def no_records():
    """Let no record of the log keep a traceback, and with it the file that was on its way."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(autouse=True)
def one_connection():
    """Keep the connection in which the test lies: between requests Django would close it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def scene(tmp_path) -> Scene:
    return a_scene(tmp_path)


def wizard_pages(scene: Scene) -> Iterator[str]:
    """Yield the address of each page of each reason, for the first person whom it asks about."""
    places = Addresses.of(scene.questions).places
    first = {stop.page.id: stop for stop in reversed(list(stops_of(scene.every_reason)))}
    for stop in first.values():
        if stop.page.id not in OWN_SCREENS:
            who = (places[stop.about],) if stop.about else ()
            args = (scene.questions.reference, *who, stop.page.id)
            yield reverse("page-of" if who else "page", args=args)


def other_forms(scene: Scene) -> Iterator[str]:
    case = scene.case.reference
    paper = [case, scene.papers["ready"].code]
    locked = [case, scene.papers["refused"].code]
    yield reverse("letter", args=[case, "1"])
    yield reverse("traveller-add", args=[case])
    yield reverse("traveller-rename", args=[case, "1"])
    yield reverse("exhibit", args=paper)
    yield reverse("exhibit-order", args=[case])
    yield reverse("exhibit-unlock", args=locked)
    yield reverse("translation", args=[*paper, scene.translation.code])
    yield reverse("cannot-get", args=[case, "ALL-12"])
    yield reverse("make-packet", args=[case])


def file_forms(scene: Scene) -> Iterator[str]:
    case = scene.case.reference
    paper = [case, scene.papers["ready"].code]
    yield reverse("exhibit-add", args=[case])
    yield reverse("exhibit-replace", args=paper)
    yield reverse("translation-add", args=paper)
    yield reverse("signed-add", args=[case, "I-131", "1", 11])


WORDS = {
    "version": "0",
    "given": "Nour",
    "family": "Khalil",
    "why": "The office burned down.",
    "password": "x",
    "title": "A letter",
    "called": "Nour",
    "kind": "draft",
}
"""Fields of many pages: whichever a page has could be half saved."""


def typed() -> bytes:
    boxes = {
        "csrfmiddlewaretoken": TOKEN,
        **WORDS,
        "statement": "I fear to return. " * 40,
        "form_complete": "1",
    }
    return encoded(boxes).encode()


def with_file(content: bytes) -> bytes:
    parts = {"csrfmiddlewaretoken": TOKEN, "kind": "MED-01", "who": "1", "upload": "token"}
    lines = [part(name, value.encode()) for name, value in parts.items()]
    lines.append(part('file"; filename="passport.pdf', content))
    lines.append(part("form_complete", b"1"))
    return b"".join(lines) + f"--{EDGE}--\r\n".encode()


def part(name: str, value: bytes) -> bytes:
    head = f'--{EDGE}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
    return head.encode() + value + b"\r\n"


class Browser:
    """Sends what a browser would, to the door for web servers, and may be cut on the way."""

    def __init__(self, user):
        signed_in = Client()
        signed_in.force_login(user)
        self.cookie = (
            f"{settings.SESSION_COOKIE_NAME}={signed_in.session.session_key}; csrftoken={TOKEN}"
        )
        self.door = StrictApplication()

    def send(self, address: str, kind: str, body: bytes, came: int) -> str:
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": address,
            "QUERY_STRING": "",
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body[:came]),
            "CONTENT_TYPE": kind,
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_COOKIE": self.cookie,
        }
        told: list[str] = []
        answer = self.door(environ, lambda status, headers: told.append(status))
        b"".join(answer)
        answer.close()
        return told[0].split()[0]


def everything_kept() -> list[str]:
    """Return all rows of ours and all files, as they are now."""
    models = [
        model
        for label in ("packets", "evidence")
        for model in apps.get_app_config(label).get_models()
    ]
    rows = [serializers.serialize("json", model.objects.order_by("pk")) for model in models]
    places = (Path(settings.MEDIA_ROOT), Path(settings.FILE_UPLOAD_TEMP_DIR))
    return [*rows, *sorted(str(file) for place in places for file in place.rglob("*"))]


def cuts(body: bytes) -> Iterator[int]:
    return (max(1, len(body) * percent // 100) for percent in ARRIVED)


def test_words_that_arrive_in_part_are_not_saved_on_any_page(scene):
    browser, body = Browser(scene.people["family"]), typed()
    before = everything_kept()
    pages = [*wizard_pages(scene), *other_forms(scene)]

    answers = {
        (page, came): browser.send(page, FORM, body, came) for page in pages for came in cuts(body)
    }

    assert len(pages) > 100
    assert {page: answer for page, answer in answers.items() if answer != "400"} == {}
    assert everything_kept() == before


def test_a_file_that_arrives_in_part_leaves_no_row_and_no_file(scene, tmp_path):
    content = files.a_pdf(tmp_path / "in.pdf", pages=40).read_bytes()
    browser, body = Browser(scene.people["family"]), with_file(content * 400)
    assert len(body) > 3_000_000, "large enough to lie in a file while it arrives"
    before = everything_kept()

    answers = {
        (page, came): browser.send(page, f"multipart/form-data; boundary={EDGE}", body, came)
        for page in file_forms(scene)
        for came in cuts(body)
    }

    gc.collect()
    assert {page: answer for page, answer in answers.items() if answer != "400"} == {}
    assert everything_kept() == before


def test_the_same_forms_are_heard_when_they_arrive_whole(scene):
    """So that the tests above do not pass because nothing would have been heard at all."""
    browser, body = Browser(scene.people["family"]), typed()

    answer = browser.send(
        reverse("page", args=[scene.questions.reference, "you-name"]), FORM, body, len(body)
    )

    assert answer == "409", "its version is an old one, which it was read for"
