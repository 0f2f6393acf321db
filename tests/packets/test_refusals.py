"""When something cannot be done, the page says what is wrong and what to do now."""

from collections.abc import Callable
from typing import Any

from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

import pytest

from packets.models import User


def database_is_away(execute: Callable[..., Any], *query: Any) -> None:
    raise OperationalError


@pytest.fixture
def careful(db) -> Client:
    """Return a browser whose forms are checked as in production."""
    client = Client(enforce_csrf_checks=True)
    client.raise_request_exception = False
    return client


def test_an_unknown_address_says_that_answers_are_safe(careful):
    response = careful.get("/nothing/here/")

    assert response.status_code == 404
    assert "Your answers are safe" in response.content.decode()


def test_while_the_database_is_away_the_page_says_that_nothing_was_lost(careful):
    user = User.objects.create_user("huda@example.com")
    careful.force_login(user)

    with connection.execute_wrapper(database_is_away):
        response = careful.get(reverse("cases"))

    assert response.status_code == 503
    assert "nothing was lost" in response.content.decode()
    assert response["Retry-After"] == "30"


def test_a_form_with_more_fields_than_a_page_has_is_refused_with_a_sentence(careful):
    response = careful.post(reverse("sign-in"), {f"field{number}": "x" for number in range(700)})

    assert response.status_code in (400, 413)
    assert "more than one page can hold" in response.content.decode()


def test_a_form_larger_than_a_page_is_refused_with_a_sentence(careful):
    response = careful.post(reverse("sign-in"), {"email": "x" * 3_000_000})

    assert response.status_code in (400, 413)
    assert "more than one page can hold" in response.content.decode()


def test_a_form_from_another_site_is_refused_with_what_to_do(careful):
    response = careful.post(reverse("sign-in"), {"email": "huda@example.com"})

    assert response.status_code == 403
    assert "open for too long" in response.content.decode()


@pytest.mark.parametrize(
    ("came_from", "is_offered"),
    [
        ("http://testserver/start/s-who/?ask=1", True),
        ("http://elsewhere.example/start/s-who/?ask=1", False),
        ("", False),
    ],
)
def test_a_refusal_leads_back_to_the_page_of_ours_where_the_person_was(
    came_from, is_offered, careful
):
    response = careful.post("/sign-in/", {"email": "x" * 3_000_000}, headers={"Referer": came_from})

    assert ('href="/start/s-who/?ask=1"' in response.content.decode()) is is_offered


def test_a_refusal_under_a_name_that_is_not_ours_is_still_a_page(careful):
    response = careful.get("/", headers={"Host": "elsewhere.example", "Referer": "http://x/"})

    assert response.status_code == 400
    assert "Go to the first page" in response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/help/",
        "/safety/",
        "/privacy/",
        "/accessibility/",
        "/terms/",
        "/language/",
        "/sign-in/",
        "/start/s-who/",
    ],
)
def test_every_open_page_has_one_heading_a_title_and_nothing_inline(careful, address):
    content = careful.get(address).content.decode()

    assert content.count("<h1") == 1
    assert " – Parole Packet</title>" in content
    assert not [
        mark for mark in (" style=", "<style", "javascript:", " onclick=") if mark in content
    ]
    assert content.count("<script") == content.count("<script src=")


def test_no_page_may_be_framed_cached_by_others_or_read_by_other_sites(careful):
    response = careful.get("/")

    assert response["X-Frame-Options"] == "DENY"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_the_address_of_a_button_that_is_opened_as_a_page_says_that_nothing_was_changed(careful):
    response = careful.get(reverse("words-again"))

    assert response.status_code == 405
    assert response["Allow"] == "POST"
    assert "Nothing was changed" in response.content.decode()
