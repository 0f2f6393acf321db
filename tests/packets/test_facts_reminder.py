"""The people of the facts desk are asked once a week to look up what is due."""

from datetime import date, timedelta

from django.core import mail

import pytest

from packets.law.upkeep import due_rows
from packets.models import FactsReminder, User
from packets.operations import facts_reminding
from packets.operations.facts import note_that_it_is_so
from packets.operations.facts_reminding import note_what_is_due, send_what_waits
from packets.selectors.facts import law_now
from packets.tasks import sweep_facts
from tests.support.rows import NOW, a_case_row, an_account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_in_the_files")]
WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def keepers():
    return [
        an_account("ann@example.org", role=User.Role.ATTORNEY),
        an_account("bob@example.org", role=User.Role.ADMINISTRATOR),
    ]


def sweep(today=WEDNESDAY):
    note_what_is_due(today=today)
    send_what_waits(today=today, now=NOW)


def test_each_keeper_is_asked_once_a_week_however_often_the_sweep_runs(keepers):
    for day in range(4):
        sweep(WEDNESDAY + timedelta(days=day))

    assert sorted(to for one in mail.outbox for to in one.to) == [
        "ann@example.org",
        "bob@example.org",
    ]

    sweep(WEDNESDAY + timedelta(days=7))
    assert len(mail.outbox) == 4


@pytest.mark.parametrize("role", ["FAMILY", "PARALEGAL", "CLERK"])
def test_nobody_else_is_asked(role):
    an_account(role=role)
    an_account(role="ATTORNEY", is_active=False)

    sweep()

    assert mail.outbox == []


def test_when_nothing_is_due_nobody_is_asked(keepers):
    with law_now():
        for row in due_rows(on=WEDNESDAY):
            note_that_it_is_so(seen=row, by=keepers[0], today=WEDNESDAY, now=NOW)

    sweep()

    assert mail.outbox == []
    assert not FactsReminder.objects.exists()


def test_the_mail_names_rows_and_no_case(keepers):
    case = a_case_row()

    sweep()

    told = mail.outbox[0].subject + mail.outbox[0].body
    assert "fee.i131.item7.paper" in told
    assert case.reference not in told
    assert "Nour" not in told
    assert mail.outbox[0].subject == "Facts of law are due for a look"


def test_a_mail_that_could_not_be_sent_is_sent_by_the_next_sweep(keepers, monkeypatch):
    def away(*_args):
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr(facts_reminding, "send_mail", away)
        sweep()
    assert mail.outbox == []

    sweep()
    assert len(mail.outbox) == 2


def test_a_mail_of_a_week_that_is_over_is_not_sent_beside_the_one_of_this_week(keepers):
    note_what_is_due(today=WEDNESDAY)

    sweep(WEDNESDAY + timedelta(days=7))

    assert len(mail.outbox) == 2


def test_a_keeper_who_came_later_is_asked_in_the_same_week(keepers):
    sweep()
    an_account("cleo@example.org", role=User.Role.ATTORNEY)

    sweep(WEDNESDAY + timedelta(days=1))

    assert [to for one in mail.outbox for to in one.to].count("cleo@example.org") == 1
    assert len(mail.outbox) == 3


def test_the_task_of_the_hour_does_both_and_twice_does_no_harm(keepers):
    sweep_facts()
    sweep_facts()

    assert len(mail.outbox) == 2
    assert FactsReminder.objects.filter(sent_at__isnull=False).count() == 2


def test_two_sweeps_at_the_same_moment_make_one_row_for_each(keepers):
    """Both saw that there is none yet; the database keeps the second from being there."""
    made = FactsReminder.objects.bulk_create
    monday = WEDNESDAY - timedelta(days=2)

    note_what_is_due(today=WEDNESDAY)
    made([FactsReminder(user=keepers[0], week=monday)], ignore_conflicts=True)

    assert FactsReminder.objects.count() == 2
