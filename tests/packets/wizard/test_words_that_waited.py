"""Words that were sent after the session ended, and words for the letter, are saved for their writer."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest
import time_machine

from tests.packets.wizard.forms import answers_of, form_of, page, send


def test_words_sent_after_the_session_ended_are_saved_when_their_writer_signs_in(
    huda, case, family, mailoutbox
):
    address = page(case, "st-role")
    words = {**form_of(huda, address), "role": "FAMILY"}
    huda.logout()

    away = huda.post(address, words)
    sign_in(huda, away["Location"], family.email, mailoutbox)

    assert answers_of(case, "st-role") == {"role": "FAMILY"}


def test_words_of_one_person_are_not_saved_by_another_who_signs_in(huda, case, mailoutbox):
    address = page(case, "st-role")
    words = {**form_of(huda, address), "role": "FAMILY"}
    huda.logout()

    away = huda.post(address, words)
    sign_in(huda, away["Location"], "stranger@example.com", mailoutbox)

    assert answers_of(case, "st-role") == {}


def test_words_wait_for_an_hour_and_no_longer(huda, case, family, mailoutbox):
    address = page(case, "st-role")
    with time_machine.travel(timezone.now() - timedelta(minutes=61)):
        words = {**form_of(huda, address), "role": "FAMILY"}
        huda.logout()
        away = huda.post(address, words)

    sign_in(huda, away["Location"], family.email, mailoutbox)

    assert answers_of(case, "st-role") == {}


def test_a_form_of_a_stranger_is_not_kept(client, case, mailoutbox):
    client.post(page(case, "st-role"), {"role": "FAMILY", "token": "made up", "form_complete": "1"})

    assert "parked_words" not in client.session


def test_a_tab_from_before_a_new_sign_in_saves_with_one_press(case, family):
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(family)
    address = page(case, "st-role")
    words = {**form_of(careful, address), "role": "FAMILY"}

    refused = careful.post(address, words)
    again = careful.get(reverse("case", args=[case.reference]))
    careful.post(reverse("words-again"), {"csrfmiddlewaretoken": again.context["csrf_token"]})

    assert refused.status_code == 403
    assert b"Your words are safe" in refused.content
    assert answers_of(case, "st-role") == {"role": "FAMILY"}


def test_a_form_without_its_token_saves_nothing_by_itself(case, family):
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(family)

    refused = careful.post(
        page(case, "st-role"), {"role": "FAMILY", "version": "0", "form_complete": "1"}
    )

    assert refused.status_code == 403
    assert answers_of(case, "st-role") == {}


def sign_in(client: Client, address: str, email: str, mailoutbox: list[Any]) -> Any:
    """Ask for a code and enter it, as a person does."""
    following = client.post(address, {"email": email})
    code = next(line for line in mailoutbox[-1].body.splitlines() if line.strip().isdigit())
    return client.post(following["Location"], {"code": code})


def letter_of(case: Any) -> dict[str, str]:
    """Return the words that are kept, without the marks of those that they were changed from."""
    kept = case.beneficiaries.get().answers["letter"]
    return {name: words for name, words in kept.items() if not name.endswith(".made")}


def test_words_for_the_letter_that_waited_are_kept_as_changed_words_only(
    huda, case, family, mailoutbox
):
    address = page(case, "1", "letter")
    shown = huda.get(address).context
    words = {
        "token": shown["token"],
        "version": "0",
        "form_complete": "1",
        "part1": shown["form"].data["part1"],
        "part2": "Our own words.",
    }
    huda.logout()

    away = huda.post(address, words)
    sign_in(huda, away["Location"], family.email, mailoutbox)

    assert letter_of(case) == {"part2": "Our own words."}


def test_a_part_of_the_letter_that_nobody_changed_goes_on_following_the_answers(huda, case):
    address = page(case, "1", "letter")
    made = huda.get(address).context["form"].data

    send(huda, address, **{part: made[part] for part in ("part1", "part2", "part3")})

    assert letter_of(case) == {}


def test_answers_that_move_while_the_letter_is_open_do_not_freeze_its_old_words(huda, case):
    address = page(case, "1", "letter")
    opened = huda.get(address).context
    send(huda, page(case, "1", "ben-name"), family="Alhassan", given="Nour")
    shown = {part: opened["form"].data[part] for part in ("part1", "part2", "part3")}
    assert huda.get(address).context["form"].data["part1"] != shown["part1"]
    words = {**shown, "part3": "Our own words.", "made": opened["made"]}

    huda.post(address, {"version": "0", "form_complete": "1", **words})

    assert letter_of(case) == {"part3": "Our own words."}


@pytest.mark.parametrize("made", ["", "nonsense", "e30:1wABCD:nonsense"])
def test_words_of_the_letter_are_kept_whatever_mark_comes_along(huda, case, made):
    address = page(case, "1", "letter")

    huda.post(address, {"version": "0", "form_complete": "1", "part2": "Our own.", "made": made})

    assert letter_of(case) == {"part2": "Our own."}


def test_the_letter_says_what_the_answers_leave_open(huda, case):
    shown = huda.get(page(case, "1", "letter"))

    assert shown.context["gaps"]
    assert "The letter does not say this yet" in shown.content.decode()
