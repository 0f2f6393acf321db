"""The first questions and their result say what comes, who pays what, and what is kept."""

from datetime import date

from django.urls import reverse

import pytest

from packets.snapshot import Answered, CaseSnapshot
from packets.urgency import all_bases
from packets.wizard.first_facts import costs, papers_of
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


@pytest.mark.parametrize("basis", all_bases().values(), ids=lambda basis: basis.key)
@pytest.mark.parametrize("country", ["JO", ""])
def test_papers_of_the_first_result_name_nobody_in_braces(basis, country):
    case = CaseSnapshot(taken_on=TODAY, answers={"s-where": {"country": country}})

    papers = papers_of(basis, case)

    assert papers
    assert not [paper for paper in papers if "{" in paper]
    assert all(paper[0].isupper() for paper in papers)


def test_a_paper_of_the_first_result_is_about_the_person_and_the_country_of_the_answers():
    case = CaseSnapshot(taken_on=TODAY, answers={"s-where": {"country": "JO"}})

    papers = " / ".join(papers_of(all_bases()["MED"], case))

    assert "Jordan" in papers
    assert "How the person and the person who is ill are linked" in papers_of(
        all_bases()["ILL"], case
    )


@pytest.mark.django_db
def test_no_reason_shows_braces_on_the_result_page(client):
    content = result_page(client, "NONE", reason=["MED", "HARM"])

    assert "Papers that USCIS looks for" in content
    assert "{ben}" not in content
    assert "{country}" not in content


def result_page(client, flags: str, reason: list[str] | None = None) -> str:
    more = {"s-flags": {"flags": [flags]}, "s-reason": {"reason": reason or ["MED"]}}
    for page, answers in (ANSWERS | more).items():
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


def test_who_is_not_sure_where_the_person_is_need_not_name_a_country():
    page = all_pages()["s-where"]

    assert page.is_done(Answered(answers={"s-where": {"where": "NOT_SURE"}}))
    assert not page.is_done(Answered(answers={"s-where": {"where": "ABROAD"}}))


@pytest.mark.django_db
def test_an_answer_of_not_sure_leads_to_the_next_question(client):
    client.post(reverse("screener", args=["s-who"]), {"who": "ME", "form_complete": "1"})

    sent = client.post(
        reverse("screener", args=["s-where"]), {"where": "NOT_SURE", "form_complete": "1"}
    )

    assert sent["Location"] == reverse("screener", args=["s-reason"])


def test_the_fee_by_mail_names_the_fee_waiver():
    by_mail = next(
        one for one in costs(on=TODAY, is_re_parole=False) if "by mail" in str(one.label)
    )

    assert "fee waiver with Form I-912" in by_mail.told


@pytest.mark.django_db
def test_to_change_the_answers_leads_to_the_first_question(client):
    first = reverse("screener", args=["s-who"])

    assert f'<a href="{first}">Change my answers</a>' in result_page(client, "NONE")
