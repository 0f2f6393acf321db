"""The first questions, before anyone signs in: nothing is kept with us, and the answers become the case."""

import binascii
import zlib
from base64 import urlsafe_b64decode
from contextlib import suppress
from datetime import timedelta

from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest
import time_machine

from packets.models import Case, User
from tests.packets.test_sign_in import ask, code_in, enter

SCREENER = {
    "s-who": {"who": "PARENT"},
    "s-where": {"where": "ABROAD", "country": "JO"},
    "s-reason": {"reason": ["MED"]},
    "s-date": {"kind": "NONE"},
    "s-visa": {"visa": "YES"},
    "s-flags": {"flags": ["NONE"]},
    "s-money": {"money": "PERSON"},
}


@pytest.fixture(autouse=True)
def _no_attempts_counted(db):
    cache.clear()


# From the first questions to a case


def answer_first_questions(client: Client) -> None:
    for page, answers in SCREENER.items():
        client.post(reverse("screener", args=[page]), {**answers, "form_complete": "1"})


def test_the_first_questions_store_nothing_with_us(client):
    answer_first_questions(client)

    assert Case.objects.count() == 0
    assert client.get(reverse("screener-result")).status_code == 200


def test_the_first_answers_become_the_case_of_whoever_signs_in(client, mailoutbox):
    answer_first_questions(client)
    ask(client, "new@example.com")
    enter(client, code_in(mailoutbox[0]))

    client.post(reverse("safe"), {"safe": "NEUTRAL", "name": "Huda"})
    response = client.post(reverse("before-you-start"), {"read": "on"})

    case = Case.objects.get()
    assert response["Location"] == reverse("case", args=[case.reference])
    assert case.answers == SCREENER
    assert User.objects.get().safe_contact == "NEUTRAL"
    assert client.cookies["first-answers"].value == ""


def test_first_answers_that_were_changed_by_hand_are_not_taken(client):
    answer_first_questions(client)
    client.cookies["first-answers"] = client.cookies["first-answers"].value[:-3] + "abc"

    assert client.get(reverse("screener-result"))["Location"] == reverse("screener", args=["s-who"])


def test_nobody_reads_the_first_answers_from_the_cookie(client):
    answer_first_questions(client)

    kept = client.cookies["first-answers"]

    assert b"MED" not in unpacked(kept.value)
    assert kept["httponly"]


def unpacked(text: str) -> bytes:
    """Return all that can be read of a cookie without the secret of the site."""
    found = text.encode()
    for part in text.replace(":", ".").split("."):
        with suppress(binascii.Error, zlib.error):
            found += (raw := urlsafe_b64decode(part + "=="))
            found += zlib.decompress(raw)
    return found


def test_first_answers_wait_for_one_day(client):
    answer_first_questions(client)

    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert client.get(reverse("screener-result")).status_code == 302


def test_first_answers_outlive_a_change_of_the_secret_while_the_old_one_is_named(client, settings):
    answer_first_questions(client)
    old, settings.SECRET_KEY = settings.SECRET_KEY, "another secret, as long as a secret must be"

    settings.SECRET_KEY_FALLBACKS = [old]
    assert client.get(reverse("screener-result")).status_code == 200

    settings.SECRET_KEY_FALLBACKS = []
    assert client.get(reverse("screener-result")).status_code == 302


@pytest.mark.parametrize("kept", ["", "é", "no seal", "gAAAAA", "{}"])
def test_first_answers_that_we_did_not_seal_count_for_nothing(client, kept):
    client.cookies["first-answers"] = kept

    assert client.get(reverse("screener-result")).status_code == 302


@pytest.mark.parametrize(
    ("page", "answers", "says"),
    [
        ("s-flags", {"flags": ["REMOVAL"]}, "deportation case"),
        ("s-flags", {"flags": ["ARREST"]}, "an arrest or a crime"),
        ("s-where", {"where": "US_OTHER"}, "mostly for people outside the United States"),
        ("s-where", {"where": "DETAINED"}, "U.S. officers hold the person"),
    ],
)
def test_some_answers_lead_to_a_lawyer_and_the_case_can_still_be_saved(client, page, answers, says):
    answer_first_questions(client)
    client.post(reverse("screener", args=[page]), {**answers, "form_complete": "1"})

    content = client.get(reverse("screener-result")).content.decode()

    assert "Talk to a lawyer first" in content
    assert says in content
    assert "Save my answers and go on" in content


@pytest.mark.parametrize("reason", ["MED", "FUN", "HARM", "WAR", "SPB"])
def test_the_result_never_speaks_of_chances_or_of_qualifying(client, reason):
    answer_first_questions(client)
    client.post(reverse("screener", args=["s-reason"]), {"reason": [reason], "form_complete": "1"})

    content = client.get(reverse("screener-result")).content.decode().lower()

    assert not [
        word
        for word in ("qualif", "eligib", "guarantee", "strong case", "chance", "likely")
        if word in content
    ]


def test_a_person_here_on_parole_is_not_asked_for_an_emergency_abroad(client):
    client.post(reverse("screener", args=["s-who"]), {"who": "ME", "form_complete": "1"})

    client.post(reverse("screener", args=["s-where"]), {"where": "US_PAROLE", "form_complete": "1"})

    assert client.get(reverse("screener", args=["s-reason"])).status_code == 404
    assert client.get(reverse("screener-result")).status_code == 200


def test_the_result_names_the_fees_in_force_and_when_they_were_looked_up(client):
    answer_first_questions(client)

    with time_machine.travel("2026-11-25"):
        answer_first_questions(client)
        content = client.get(reverse("screener-result")).content.decode()

    assert "$630" in content
    assert "$1,050" in content
    assert "We looked on October 2, 2026" in content


def test_a_notice_about_citizens_of_the_country_is_told_with_its_date(client):
    answer_first_questions(client)
    client.post(
        reverse("screener", args=["s-where"]),
        {"where": "ABROAD", "country": "AF", "form_complete": "1"},
    )

    content = client.get(reverse("screener-result")).content.decode()

    assert "If the person is a citizen of Afghanistan: a U.S. notice in force since" in content
    assert "January 1, 2026" in content
