"""Signing in with an emailed code, for old and new people alike, and leaving at once."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest
import time_machine

from packets.models import User

SIGN_IN, CODE = "/sign-in/", "/sign-in/code/"


@pytest.fixture(autouse=True)
def _no_attempts_counted(db):
    cache.clear()


@pytest.fixture
def huda(db) -> User:
    return User.objects.create_user("huda@example.com", terms_accepted_at=timezone.now())


def ask(client: Client, email: str) -> Any:
    return client.post(SIGN_IN, {"email": email})


def code_in(mail: Any) -> str:
    return next(line for line in mail.body.splitlines() if line.strip().isdigit())


def enter(client: Client, code: str) -> Any:
    return client.post(CODE, {"code": code})


def is_signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_the_code_from_the_mail_signs_in(client, huda, mailoutbox):
    ask(client, "huda@example.com")

    response = enter(client, code_in(mailoutbox[0]))

    assert response["Location"] == reverse("cases")
    assert is_signed_in(client)


def test_an_address_in_capitals_is_the_same_account(client, huda, mailoutbox):
    ask(client, "Huda@Example.com")
    enter(client, code_in(mailoutbox[0]))

    assert User.objects.get() == huda
    assert is_signed_in(client)


def test_a_new_person_gets_an_account_by_their_first_code(client, mailoutbox):
    ask(client, "new@example.com")
    enter(client, code_in(mailoutbox[0]))

    assert is_signed_in(client)
    assert not User.objects.get(email="new@example.com").has_usable_password()


def test_asking_for_a_code_opens_no_account_for_an_address_that_nobody_proved(client, mailoutbox):
    ask(client, "new@example.com")
    enter(client, "000000" if code_in(mailoutbox[0]) != "000000" else "111111")

    assert not User.objects.exists()


def test_a_closed_account_is_not_opened_again_by_a_code_that_was_on_its_way(client, mailoutbox):
    ask(client, "new@example.com")
    User.objects.create_user("new@example.com", is_active=False)

    enter(client, code_in(mailoutbox[0]))

    assert not is_signed_in(client)
    assert not User.objects.get().is_active


def test_two_browsers_that_asked_for_one_new_address_come_to_one_account(client, mailoutbox):
    other = Client()
    ask(client, "new@example.com")
    ask(other, "New@Example.com")

    enter(client, code_in(mailoutbox[0]))
    enter(other, code_in(mailoutbox[1]))

    assert is_signed_in(client)
    assert is_signed_in(other)
    assert User.objects.get().email == "new@example.com"


@pytest.mark.parametrize("email", ["huda@example.com", "new@example.com"])
def test_a_wrong_code_is_answered_alike_for_old_and_new_people(client, huda, mailoutbox, email):
    ask(client, email)

    answers = [enter(client, "no numbers") for _try in range(3)]
    late = enter(client, code_in(mailoutbox[0]))

    assert [answer.status_code for answer in answers] == [200, 200, 302]
    assert {answer["Location"] for answer in (answers[-1], late)} == {SIGN_IN}
    assert not is_signed_in(client)


def test_nobody_can_tell_from_the_answer_who_has_an_account(client, huda, mailoutbox):
    known, unknown = ask(client, "huda@example.com"), ask(Client(), "new@example.com")

    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert mailoutbox[0].subject == mailoutbox[1].subject


def test_a_closed_account_gets_no_code_and_the_page_does_not_say_so(client, huda, mailoutbox):
    User.objects.update(is_active=False)

    response = ask(client, "huda@example.com")

    assert response["Location"] == CODE
    assert mailoutbox == []


def test_the_mail_says_nothing_about_parole_or_a_person(client, huda, mailoutbox):
    huda.shown_name = "Huda"
    huda.save()

    ask(client, "huda@example.com")

    mail = mailoutbox[0]
    written = f"{mail.subject} {mail.body} {mail.from_email}".lower()
    assert not [word for word in ("parole", "huda", "uscis", "case", "visa") if word in written]
    assert mail.subject == "Your sign-in code"


@pytest.mark.parametrize("typed", ["{}", " {} ", "{:.3} {:.0}", "٠١٢٣٤٥٦٧٨٩"])
def test_a_code_is_understood_however_it_is_typed(client, huda, mailoutbox, typed):
    ask(client, "huda@example.com")
    code = code_in(mailoutbox[0])
    words = {
        "{}": code,
        " {} ": f"  {code} ",
        "{:.3} {:.0}": f"{code[:3]} {code[3:]}",
        "٠١٢٣٤٥٦٧٨٩": code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    }[typed]

    enter(client, words)

    assert is_signed_in(client)


def test_the_browser_may_fill_in_the_code_from_the_message(client, huda, mailoutbox):
    ask(client, "huda@example.com")

    content = client.get(CODE).content.decode()

    assert 'autocomplete="one-time-code"' in content
    assert 'inputmode="numeric"' in content


def test_a_wrong_code_says_what_to_write(client, huda, mailoutbox):
    ask(client, "huda@example.com")

    response = enter(client, "000000")

    assert "Write the 6 numbers from our newest message" in response.content.decode()


def test_after_three_wrong_codes_the_right_one_does_not_work(client, huda, mailoutbox):
    ask(client, "huda@example.com")
    for _try in range(3):
        enter(client, "000000")

    enter(client, code_in(mailoutbox[0]))

    assert not is_signed_in(client)


def test_a_code_works_for_fifteen_minutes(client, huda, mailoutbox):
    ask(client, "huda@example.com")

    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        enter(client, code_in(mailoutbox[0]))

        assert not is_signed_in(client)


def test_a_code_works_only_in_the_browser_that_asked_for_it(client, huda, mailoutbox):
    ask(client, "huda@example.com")

    thief = Client()
    enter(thief, code_in(mailoutbox[0]))

    assert not is_signed_in(thief)


def test_five_codes_in_a_quarter_of_an_hour_are_the_most(huda, mailoutbox):
    for _try in range(7):
        ask(Client(), "huda@example.com")

    assert len(mailoutbox) == 5


def test_signing_in_gives_the_session_a_new_key(client, huda, mailoutbox):
    ask(client, "huda@example.com")
    before = client.session.session_key

    enter(client, code_in(mailoutbox[0]))

    assert client.session.session_key != before


def test_a_sign_in_leads_back_to_the_page_that_asked_for_it(client, huda, mailoutbox):
    away = client.get("/account/")
    client.post(away["Location"], {"email": "huda@example.com", "next": "/account/"})

    response = client.post(CODE, {"code": code_in(mailoutbox[0]), "next": "/account/"})

    assert response["Location"] == "/account/"


def test_a_sign_in_leads_to_no_other_site(client, huda, mailoutbox):
    client.post(SIGN_IN, {"email": "huda@example.com", "next": "https://evil.example/"})

    response = client.post(CODE, {"code": code_in(mailoutbox[0]), "next": "https://evil.example/"})

    assert "evil" not in response["Location"]


# Leaving


def test_leaving_ends_the_session_and_forgets_what_the_browser_keeps(client, huda):
    client.force_login(huda)

    response = client.get("/leave/")

    assert response["Location"] == settings.LEAVE_TO
    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not is_signed_in(client)


def test_another_site_cannot_sign_somebody_out(client, huda):
    client.force_login(huda)

    client.get("/leave/", headers={"Sec-Fetch-Site": "cross-site"})

    assert is_signed_in(client)


def test_signing_out_hides_everything(client, huda):
    client.force_login(huda)

    response = client.post("/sign-out/")

    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert b'data-forget="all"' in response.content
    assert not is_signed_in(client)


def test_a_shared_phone_is_signed_out_after_twenty_minutes_without_a_touch(client, huda):
    huda.safe_contact = User.SafeContact.SHARED
    huda.save()
    client.force_login(huda)
    start = timezone.now()

    with time_machine.travel(start):
        client.get("/account/")
    with time_machine.travel(start + timedelta(minutes=19)):
        assert is_signed_in(client)
    with time_machine.travel(start + timedelta(minutes=40)):
        assert not is_signed_in(client)
