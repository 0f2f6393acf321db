"""Before something dangerous a person confirms again that it is them; what was sent waits for it."""

from dataclasses import replace
from datetime import timedelta

from django.core.cache import cache
from django.test import Client
from django.utils import timezone

import pytest
import time_machine

from packets.models import TaskLink
from packets.permissions import RIGHTS, Action
from tests.packets.test_sign_in import code_in
from tests.support.rows import a_case_row, an_account
from tests.support.signed_in import signed_in_long_ago

pytestmark = pytest.mark.django_db
AGAIN = "/account/again/"


@pytest.fixture(autouse=True)
def _links_are_dangerous(monkeypatch):
    cache.clear()
    right = replace(RIGHTS[Action.SHARE_TASK], needs_fresh=True)
    monkeypatch.setitem(RIGHTS, Action.SHARE_TASK, right)


@pytest.fixture
def case():
    return a_case_row(owner=an_account("huda@example.com", terms_accepted_at=timezone.now()))


@pytest.fixture
def links(case) -> str:
    return f"/c/{case.reference}/links/"


@pytest.fixture
def huda(client, case) -> Client:
    client.force_login(case.members.get().user)
    signed_in_long_ago(client)
    return client


def confirmed(client: Client, mailoutbox, way: str):
    client.post(AGAIN, {"send": "1", "next": way})
    return client.post(AGAIN, {"code": code_in(mailoutbox[-1]), "next": way})


def test_a_page_of_a_dangerous_act_asks_to_confirm_and_leads_back(huda, links, mailoutbox):
    away = huda.get(links)
    assert away["Location"].startswith(f"{AGAIN}?next=")

    response = confirmed(huda, mailoutbox, links)

    assert response["Location"] == links
    assert huda.get(links).status_code == 200


def test_what_was_sent_is_done_once_it_is_confirmed(huda, case, links, mailoutbox):
    link = TaskLink.objects.create(
        case=case,
        task="DOCUMENT",
        kind="MED-01",
        owner="nour",
        sent_to="Dr. Haddad",
        made_by=case.members.get().user,
        ends_at=timezone.now() + timedelta(days=2),
    )
    end = f"{links}{link.code}/end/"
    sent = {"form_complete": "1"}

    huda.post(end, sent)
    link.refresh_from_db()
    assert link.ended_at is None
    confirmed(huda, mailoutbox, end)

    link.refresh_from_db()
    assert link.ended_at is not None


def test_a_sign_in_counts_as_a_confirmation_for_ten_minutes(client, case, links):
    client.force_login(case.members.get().user)
    start = timezone.now()

    with time_machine.travel(start + timedelta(minutes=9)):
        assert client.get(links).status_code == 200
    with time_machine.travel(start + timedelta(minutes=11)):
        assert client.get(links)["Location"].startswith(AGAIN)


def test_an_outsider_is_not_asked_but_told_that_nothing_is_there(client, links):
    client.force_login(an_account())
    signed_in_long_ago(client)

    assert client.get(links).status_code == 404


def test_other_pages_ask_nothing(huda, case):
    assert huda.get(f"/c/{case.reference}/").status_code == 200


def test_opening_the_page_sends_no_mail(huda, mailoutbox):
    assert huda.get(AGAIN).status_code == 200
    assert mailoutbox == []


def test_confirming_gives_the_session_a_new_key(huda, links, mailoutbox):
    before = huda.session.session_key

    confirmed(huda, mailoutbox, links)

    assert huda.session.session_key != before


def test_a_code_confirms_once(huda, links, mailoutbox):
    confirmed(huda, mailoutbox, links)
    signed_in_long_ago(huda)

    huda.post(AGAIN, {"code": code_in(mailoutbox[-1]), "next": links})

    assert huda.get(links)["Location"].startswith(AGAIN)


def test_after_three_wrong_codes_the_right_one_does_not_work(huda, links, mailoutbox):
    huda.post(AGAIN, {"send": "1"})
    for _try in range(3):
        wrong = huda.post(AGAIN, {"code": "no", "next": links})

    huda.post(AGAIN, {"code": code_in(mailoutbox[-1]), "next": links})

    assert "This is not the code" in wrong.content.decode()
    assert huda.get(links)["Location"].startswith(AGAIN)


def test_a_code_is_over_after_fifteen_minutes(huda, links, mailoutbox):
    huda.post(AGAIN, {"send": "1"})

    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        huda.post(AGAIN, {"code": code_in(mailoutbox[-1]), "next": links})

        assert huda.get(links)["Location"].startswith(AGAIN)


def test_five_codes_in_a_quarter_of_an_hour_are_the_most(huda, mailoutbox):
    answers = [huda.post(AGAIN, {"send": "1"}) for _try in range(6)]

    assert len(mailoutbox) == 5
    assert "That was often" in answers[-1].content.decode()


def test_tries_are_counted_over_new_codes_too(huda, links, mailoutbox):
    for _try in range(3):
        huda.post(AGAIN, {"send": "1"})
        huda.post(AGAIN, {"code": "000"})
        huda.post(AGAIN, {"code": "000"})
    huda.post(AGAIN, {"send": "1"})

    response = huda.post(AGAIN, {"code": code_in(mailoutbox[-1]), "next": links})

    assert "That was often" in response.content.decode()


def test_confirming_leads_to_no_other_site(huda, mailoutbox):
    response = confirmed(huda, mailoutbox, "https://evil.example/")

    assert response["Location"] == "/account/"
