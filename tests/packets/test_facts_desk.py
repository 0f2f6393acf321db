"""The facts desk: one person looks a fact up, two people change it."""

import threading
from dataclasses import replace
from datetime import date, timedelta

from django.db import IntegrityError, connection

import pytest

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood, WrongMoment
from packets.models import FactChange, User
from packets.operations.facts import agree, decline, note_that_it_is_so, propose
from packets.selectors.facts import law_now, row_named
from tests.support.cases import TODAY
from tests.support.facts_desk import (
    FEE,
    now_of,
    proposed,
)
from tests.support.rows import NOW, an_account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_in_the_files")]
State = FactChange.State


def test_one_person_keeps_that_a_row_is_still_so(ann):
    note_that_it_is_so(seen=now_of(FEE), by=ann, today=TODAY, now=NOW)

    assert now_of(FEE).checked_on == TODAY
    assert now_of(FEE).value == 630


def test_a_change_holds_only_when_a_second_person_agreed(ann, bob):
    change = proposed(ann)
    assert now_of(FEE).value == 630

    agree(change=change, by=bob, now=NOW)

    assert now_of(FEE).value == 700
    assert (change.proposed_by, FactChange.objects.get().decided_by) == (ann, bob)


def test_nobody_agrees_to_what_they_proposed_themselves(ann):
    change = proposed(ann)

    with pytest.raises(NotAllowed, match="second person"):
        agree(change=change, by=ann, now=NOW)

    assert now_of(FEE).value == 630


def test_a_change_that_was_declined_leaves_the_row_as_it_is(ann, bob):
    decline(change=proposed(ann), by=bob, now=NOW)

    assert now_of(FEE).value == 630
    assert FactChange.objects.get().state == State.DECLINED


def test_who_proposed_a_change_may_take_it_back_alone(ann):
    decline(change=proposed(ann), by=ann, now=NOW)

    assert FactChange.objects.get().state == State.DECLINED


def test_a_row_has_one_waiting_change_at_a_time(ann, bob):
    proposed(ann)

    with pytest.raises(WrongMoment, match="waits already"):
        proposed(bob, value=800)


def test_the_next_row_ends_the_one_before_it(ann, bob):
    new = replace(
        now_of(FEE), value=700, effective_from=date(2027, 1, 1), effective_to=None, checked_on=TODAY
    )
    change = propose(row=new, seen=None, why="Announced.", by=ann)
    agree(change=change, by=bob, now=NOW)

    assert (now_of(FEE, date(2026, 12, 31)).value, now_of(FEE, date(2027, 1, 1)).value) == (
        630,
        700,
    )
    assert now_of(FEE, date(2026, 12, 31)).effective_to == date(2026, 12, 31)
    assert change.kind == FactChange.Kind.ADDED


def test_a_row_may_be_ended(ann, bob):
    last = date(2026, 12, 31)
    agree(change=proposed(ann, value=630, effective_to=last), by=bob, now=NOW)

    with law_now():
        assert row_named(FEE, "2024-04-01").effective_to == last


@pytest.mark.parametrize(
    ("changes", "why", "said"),
    [
        ({}, "", "what you saw"),
        ({"source": " "}, "Read.", "source"),
        ({"source_url": "javascript:alert(1)"}, "Read.", "https"),
        ({"effective_to": date(2020, 1, 1)}, "Read.", "before the first day"),
        ({"value": "much"}, "Read.", "same kind"),
        ({"value": ["630"]}, "Read.", "same kind"),
        ({"value": None}, "Read.", "cannot be shown"),
        ({"value": 630}, "Read.", "Nothing in the row"),
    ],
)
def test_what_is_unclear_is_refused_with_a_sentence(ann, changes, why, said):
    seen = now_of(FEE)
    row = replace(seen, **{"value": 700, "checked_on": TODAY, **changes})

    with pytest.raises(NotUnderstood, match=said):
        propose(row=row, seen=seen, why=why, by=ann)

    assert not FactChange.objects.exists()


def test_a_change_of_what_somebody_else_changed_meanwhile_is_not_kept(ann, bob):
    seen = now_of(FEE)
    agree(change=proposed(ann), by=bob, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        propose(row=replace(seen, value=800), seen=seen, why="Read.", by=ann)
    with pytest.raises(ChangedMeanwhile):
        note_that_it_is_so(seen=seen, by=ann, today=TODAY, now=NOW)


def test_nobody_agrees_to_a_change_of_a_row_that_they_did_not_see(ann, bob):
    change, seen = proposed(ann), now_of(FEE).digest
    note_that_it_is_so(seen=now_of(FEE), by=ann, today=TODAY, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        agree(change=change, by=bob, now=NOW, seen=seen)

    agree(change=change, by=bob, now=NOW, seen=now_of(FEE).digest)
    assert now_of(FEE).value == 700


def test_a_row_of_an_earlier_release_that_cannot_be_read_stops_no_page(ann, bob):
    agree(change=proposed(ann), by=bob, now=NOW)
    FactChange.objects.update(row={"key": FEE})

    assert now_of(FEE).value == 630


def test_many_looks_cost_one_row_each(ann):
    for days in range(5):
        day = TODAY + timedelta(days=days)
        note_that_it_is_so(seen=now_of(FEE), by=ann, today=day, now=NOW)

    assert now_of(FEE).checked_on == TODAY + timedelta(days=4)
    assert FactChange.objects.count() == 5


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_the_same_moment_one_decides(ann, bob):
    cleo = an_account("cleo@example.org", role=User.Role.ADMINISTRATOR)
    change = proposed(ann)
    together, said = threading.Barrier(2), []

    def decide(how, by):
        together.wait()
        try:
            how(change=change, by=by, now=NOW)
            said.append("decided")
        except WrongMoment:
            said.append("too late")
        finally:
            connection.close()

    for how in ((agree, agree), (agree, decline)):
        FactChange.objects.update(state=State.WAITS, decided_by=None, decided_at=None)
        said.clear()
        threads = [
            threading.Thread(target=decide, args=pair)
            for pair in zip(how, (bob, cleo), strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert sorted(said) == ["decided", "too late"]
        assert FactChange.objects.get().state != State.WAITS


@pytest.mark.django_db(transaction=True)
def test_of_two_who_propose_at_the_same_moment_one_is_kept(ann, bob):
    together, said = threading.Barrier(2), []

    def suggest(by, value):
        together.wait()
        try:
            proposed(by, value=value)
            said.append("kept")
        except WrongMoment:
            said.append("too late")
        finally:
            connection.close()

    threads = [threading.Thread(target=suggest, args=(p, v)) for p, v in ((ann, 1), (bob, 2))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(said) == ["kept", "too late"]
    assert FactChange.objects.count() == 1


def test_the_database_too_keeps_a_change_from_holding_by_one_person(ann):
    proposed(ann)

    with pytest.raises(IntegrityError, match="a_changed_fact_takes_two_people"):
        FactChange.objects.update(state=State.IN_FORCE, decided_by=ann, decided_at=NOW)
