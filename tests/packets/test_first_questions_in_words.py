"""The first questions and their result say what comes, who pays what, and what is kept."""

from datetime import date

from django.urls import reverse

import pytest

from packets.wizard.first_facts import costs
from packets.wizard.pages import all_pages
from tests.support.cases import SCREENER, TODAY

ANSWERS = {**SCREENER, "s-where": {"where": "ABROAD", "country": "JO"}}


def parole_fee(*, on: date = TODAY, is_re_parole: bool = False) -> str:
    (found,) = [
        one for one in costs(on=on, is_re_parole=is_re_parole) if "parole fee" in str(one.label)
    ]
    return found.told


def test_the_parole_fee_says_who_pays_it_when_and_what_an_exception_is():
    told = parole_fee()

    assert "The person pays it to the officer on the day they arrive." in told
    assert "the law asks for no fee, like some medical emergencies or the funeral of" in told


def test_whoever_asks_for_more_time_pays_the_parole_fee_when_uscis_asks_for_it():
    told = parole_fee(is_re_parole=True)

    assert "when USCIS asks for it" in told
    assert "arrive" not in told


def result_page(client, flags: str) -> str:
    for page, answers in (ANSWERS | {"s-flags": {"flags": [flags]}}).items():
        client.post(reverse("screener", args=[page]), {**answers, "form_complete": "1"})
    return client.get(reverse("screener-result")).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("flags", ["NONE", "ARREST"])
def test_the_button_says_for_all_answers_that_they_are_saved(client, flags):
    content = result_page(client, flags)

    assert content.count("Save my answers and go on") == 1
    assert "Keep going" not in content


@pytest.mark.django_db
def test_the_result_says_of_the_parole_fee_what_it_is(client):
    content = result_page(client, "NONE")

    assert "<dt>The parole fee, for each person</dt>" in content
    assert "pays it to the officer" in content


def test_the_country_is_announced_for_the_choice_that_asks_for_it():
    hint = str(all_pages()["s-where"].hint)

    assert hint == "Outside the United States? Next we ask for the country, not for the address"


def test_what_a_flag_means_is_said_under_a_condition():
    assert str(all_pages()["s-flags"].hint).startswith("If one of these is true, ")
