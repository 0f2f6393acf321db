"""Asking a lawyer to look: who will see it, and that it stands where they work."""

from django.test import Client
from django.urls import reverse

import pytest

from packets.models import Case
from tests.packets.cases_for_wizard import a_case as a_plain_case
from tests.packets.cases_for_wizard import answer_all, rima, with_reasons
from tests.support.cases import a_case
from tests.support.rows import NOW, Role, a_case_row, joined

pytestmark = pytest.mark.django_db

ASKED = {"who": "ANY_LAWYER", "note": "Is the visa answer right?", "when": "after 6 in the evening"}


@pytest.fixture
def case():
    return a_case_row(a_case(exhibits=()))


@pytest.fixture
def full_case():
    return a_case_row(answer_all(a_plain_case(with_reasons(rima(), "MED"))))


def asked(case):
    saved = {"version": 1, "at": NOW.isoformat(), "by": case.members.get(role="OWNER").user_id}
    Case.objects.filter(pk=case.pk).update(
        answers={**case.answers, "ask": ASKED}, saved={**case.saved, "ask": saved}
    )
    return Case.objects.get(pk=case.pk)


def seen_by(user, name, *args):
    browser = Client()
    browser.force_login(user)
    return browser.get(reverse(name, args=args)).content.decode()


def family_of(case):
    return case.members.get(role=Role.OWNER).user


def test_what_was_asked_stands_on_the_case_page_of_the_lawyer_with_the_time_to_call(case):
    attorney = joined(case, Role.ATTORNEY, role="ATTORNEY")
    asked(case)

    told = seen_by(attorney, "desk-case", case.reference)

    assert "The family asks for a look" in told
    assert "Is the visa answer right?" in told
    assert "after 6 in the evening" in told
    assert "Nov. 25, 2026" in told


def test_the_list_at_the_desk_says_since_when_a_look_is_asked_for(case):
    attorney = joined(case, Role.ATTORNEY, role="ATTORNEY")
    before = seen_by(attorney, "desk")
    asked(case)

    assert "Asked for a look" not in before
    assert "Asked for a look, Nov. 25, 2026" in seen_by(attorney, "desk")


def test_a_clerk_is_not_told_what_was_asked(case):
    clerk = joined(case, Role.CLERK, role="CLERK")
    asked(case)

    assert "Is the visa answer right?" not in seen_by(clerk, "desk-case", case.reference)
    assert "Asked for a look" not in seen_by(clerk, "desk")


def test_the_page_that_asks_says_who_will_see_it(case):
    joined(case, Role.ATTORNEY, role="ATTORNEY", shown_name="M. Okafor")

    told = seen_by(family_of(case), "page", case.reference, "ask")

    assert "These people see it at their desk:" in told
    assert "M. Okafor" in told
    assert "no lawyer on your case" not in told


def test_where_nobody_of_a_firm_is_on_the_case_the_page_says_so_and_who_can_help(case):
    joined(case, Role.CLERK, role="CLERK")

    told = seen_by(family_of(case), "page", case.reference, "ask")

    assert "This service has no lawyer on your case yet. Nobody here reads what you write" in told
    assert f'href="{reverse("help")}#lawyers"' in told


def test_the_lawyer_is_not_told_to_ask_a_lawyer(case):
    attorney = joined(case, Role.ATTORNEY, role="ATTORNEY")

    assert "Ask a lawyer to look" not in seen_by(attorney, "case", case.reference)
    assert "Ask a lawyer to look" in seen_by(family_of(case), "case", case.reference)


def test_the_task_is_not_done_while_nobody_can_look(full_case):
    asked(full_case)

    told = seen_by(family_of(full_case), "case", full_case.reference)

    assert "Waiting for a lawyer" in told
    assert "This service has no lawyer on this case yet." in told


def test_the_task_says_who_can_look_once_somebody_can(full_case):
    joined(full_case, Role.ATTORNEY, role="ATTORNEY", shown_name="M. Okafor")
    asked(full_case)

    told = seen_by(family_of(full_case), "case", full_case.reference)

    assert "Waiting for a lawyer" not in told
    assert "Seen at the desk by: M. Okafor" in told


@pytest.mark.parametrize("phone", ["", "+1 216 555 0100"])
def test_the_page_on_access_promises_a_phone_only_where_there_is_one(phone, settings, client):
    settings.SERVICE_PHONE = phone

    told = client.get(reverse("accessibility")).content.decode()

    assert ("by phone" in told) == bool(phone)
    assert phone in told
