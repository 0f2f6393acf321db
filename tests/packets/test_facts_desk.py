"""The facts desk: one person looks a fact up, two people change it, and nobody else sees it."""

import threading
from dataclasses import replace
from datetime import date, timedelta

from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood, WrongMoment
from packets.law import fact
from packets.models import FactChange, User
from packets.operations.facts import agree, decline, note_that_it_is_so, propose
from packets.selectors.facts import law_now, row_named
from packets.wizard.forms import WHOLE
from tests.pages.scene import a_build
from tests.support.cases import TODAY
from tests.support.rows import NOW, Role, a_case_row, an_account, joined

pytestmark = pytest.mark.django_db
FEE = "fee.i131.item7.paper"
ADDRESS = "address.i131.item7.courier"
State = FactChange.State


@pytest.fixture
def ann():
    return an_account("ann@example.org", role=User.Role.ATTORNEY, shown_name="Ann")


@pytest.fixture
def bob():
    return an_account("bob@example.org", role=User.Role.ADMINISTRATOR, shown_name="Bob")


def now_of(key, day=TODAY):
    with law_now():
        return fact(key, on=day)


def proposed(by, key=FEE, **changes):
    seen = now_of(key)
    row = replace(seen, **{"value": 700, "checked_on": TODAY, **changes})
    return propose(row=row, seen=seen, why="Read on the page.", by=by)


def browser_of(user):
    browser = Client()
    browser.force_login(user)
    return browser


def address_of(row, name="fact"):
    return reverse(name, args=[row.key, row.effective_from.isoformat()])


def typed_as(row, **changes):
    """Return what the form of a row sends."""
    typed = {
        "value": str(row.value),
        "effective_to": "",
        "source": row.source,
        "source_url": row.source_url,
        "confidence": row.confidence,
        "why": "Read on the page of the fee schedule.",
        "seen": row.digest,
        WHOLE: "1",
    }
    return {**typed, **changes}


# --- one person looks up, two people change


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


# --- who comes in

KEEPERS = {"ATTORNEY", "ADMINISTRATOR"}


@pytest.mark.parametrize("role", User.Role)
def test_the_desk_is_there_for_who_keeps_facts_and_for_nobody_else(role, ann):
    change = proposed(ann)
    browser = browser_of(an_account(role=role, is_staff=True))
    row = now_of(FEE)
    addresses = [
        reverse("facts"),
        reverse("facts-changes"),
        reverse("facts-change", args=[change.code]),
        *(address_of(row, name) for name in ("fact", "fact-change", "fact-next")),
    ]

    statuses = {browser.get(address).status_code for address in addresses}

    assert statuses == ({200} if role in KEEPERS else {404})


@pytest.mark.parametrize("role", [role for role in User.Role if role not in KEEPERS])
def test_nobody_else_can_send_anything_there(role, ann):
    change, row = proposed(ann), now_of(FEE)
    browser = browser_of(an_account(role=role))
    sent = {**typed_as(row, value="800"), "do": "agree"}

    for address in (
        reverse("facts-change", args=[change.code]),
        *(address_of(row, name) for name in ("fact", "fact-change", "fact-next")),
    ):
        assert browser.post(address, sent).status_code == 404

    assert FactChange.objects.get().state == State.WAITS
    for one in (propose, note_that_it_is_so):
        told = {"row": row, "why": "x"} if one is propose else {"today": TODAY, "now": NOW}
        with pytest.raises(NotAllowed):
            one(seen=row, by=an_account(role=role), **told)


def test_who_is_not_signed_in_is_asked_to():
    answer = Client().get(reverse("facts"))

    assert answer.status_code == 303
    assert answer["Location"].startswith(reverse("sign-in"))


@pytest.mark.parametrize("day", ["2024-04-02", "soon", "0"])
def test_a_row_that_is_not_there_is_not_found(ann, day):
    assert browser_of(ann).get(reverse("fact", args=[FEE, day])).status_code == 404


# --- the pages


def test_a_look_is_kept_by_one_press(ann):
    row = now_of(FEE)
    page = browser_of(ann).post(
        address_of(row), {"seen": row.digest, "do": "check", WHOLE: "1"}, follow=True
    )

    assert page.status_code == 200
    assert now_of(FEE).checked_on == timezone.localdate()
    assert "Kept: you looked at this row today" in page.content.decode()


def test_a_press_in_an_old_tab_is_not_kept_and_shows_the_row_of_now(ann, bob):
    row = now_of(FEE)
    agree(change=proposed(ann), by=bob, now=NOW)

    page = browser_of(ann).post(address_of(row), {"seen": row.digest, WHOLE: "1"})

    assert page.status_code == 409
    assert "changed meanwhile" in page.content.decode()
    assert "700" in page.content.decode()
    assert FactChange.objects.count() == 1


def test_half_a_form_is_not_kept(ann):
    row = now_of(FEE)

    assert browser_of(ann).post(address_of(row), {"seen": row.digest}).status_code == 400
    assert not FactChange.objects.exists()


def test_a_change_goes_from_one_person_to_the_other(ann, bob):
    row = now_of(FEE)
    sent = browser_of(ann).post(address_of(row, "fact-change"), typed_as(row, value="$1,700"))
    page = browser_of(bob).get(sent["Location"]).content.decode()
    assert "1700" in page
    assert "630" in page
    assert "Read on the page of the fee schedule." in page

    browser_of(bob).post(sent["Location"], {"do": "agree", "seen": row.digest, WHOLE: "1"})

    assert now_of(FEE).value == 1700


def test_on_the_page_too_nobody_agrees_alone(ann):
    row = now_of(FEE)
    change = proposed(ann)
    address = reverse("facts-change", args=[change.code])

    page = browser_of(ann).get(address).content.decode()
    answer = browser_of(ann).post(address, {"do": "agree", "seen": row.digest, WHOLE: "1"})

    assert 'value="agree"' not in page
    assert answer.status_code == 403
    assert now_of(FEE).value == 630


def test_lines_of_an_address_are_typed_one_on_a_line(ann, bob):
    row = now_of(ADDRESS)
    typed = typed_as(row, value="USCIS\r\nAttn: HP\r\nLewisville, TX 75067\r\n")
    browser_of(ann).post(address_of(row, "fact-change"), typed)
    agree(change=FactChange.objects.get(), by=bob, now=NOW)

    assert now_of(ADDRESS).value == ["USCIS", "Attn: HP", "Lewisville, TX 75067"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"value": "much"}, "Write a number"),
        ({"value": ""}, "Write a number"),
        ({"effective_to": "2026-13-40"}, "Write the day like this"),
        ({"effective_to": "2020-01-01"}, "before the first day"),
        ({"source": ""}, "name of the source"),
        ({"source_url": "uscis.gov"}, "https"),
        ({"why": " "}, "what you saw"),
        ({"confidence": "C9"}, "Choose how sure you are"),
        ({}, "Nothing in the row was changed"),
    ],
)
def test_a_form_that_is_wrong_comes_back_with_its_words_and_a_sentence(ann, wrong, said):
    row = now_of(FEE)
    changed = {"value": "701"} if wrong and "value" not in wrong else {}

    page = browser_of(ann).post(
        address_of(row, "fact-change"),
        typed_as(row, **{"why": "My own words.", **changed, **wrong}),
    )

    assert page.status_code == 422
    assert said in page.content.decode()
    assert "why" in wrong or "My own words." in page.content.decode()
    assert not FactChange.objects.exists()


def test_words_typed_in_an_old_tab_come_back_beside_the_row_of_now(ann, bob):
    row = now_of(FEE)
    agree(change=proposed(ann), by=bob, now=NOW)

    typed = typed_as(row, value="800", why="My own words.")
    page = browser_of(ann).post(address_of(row, "fact-change"), typed)

    assert page.status_code == 409
    assert all(words in page.content.decode() for words in ("700", "800", "My own words."))
    assert FactChange.objects.count() == 1


def test_the_next_row_begins_after_this_one(ann):
    row = now_of(FEE)
    same_day = typed_as(row, value="700", effective_from="2024-04-01")
    later = typed_as(row, value="700", effective_from="2027-01-01")

    assert browser_of(ann).post(address_of(row, "fact-next"), same_day).status_code == 422
    assert browser_of(ann).post(address_of(row, "fact-next"), later).status_code == 303
    assert FactChange.objects.get().effective_from == date(2027, 1, 1)


def listed(browser, **query):
    page = browser.get(reverse("facts"), query).context["page"]
    return [row.fact.key for row in page.paginator.object_list]


def test_the_list_shows_what_is_due_and_finds_rows_by_any_word(ann):
    browser = browser_of(ann)
    rows = [now_of(key) for key in (FEE, ADDRESS)]
    for row in rows:
        note_that_it_is_so(seen=row, by=ann, today=timezone.localdate(), now=NOW)

    assert FEE not in listed(browser)
    assert FEE in listed(browser, show="all")
    assert listed(browser, show="ended", q="item7.paper") == [FEE]
    assert ADDRESS in listed(browser, show="in-force", q="LEWISVILLE courier")
    assert listed(browser, show="all", q="no such thing") == []
    assert (
        browser.get(reverse("facts"), {"show": "?", "q": "x" * 999, "page": "z"}).status_code == 200
    )


# --- the open cases that a change touches


def made_with(case, row):
    """Keep a packet of a case that notes a row."""
    packet = a_build(case, "DONE").packet
    packet.manifest = {"facts": [row.data]}
    packet.save()


def touched(browser, row):
    found = browser.get(address_of(row)).context["touched"]
    return found.count, set(found.codes)


def test_open_cases_whose_newest_packet_used_a_row_are_told_by_their_codes(ann, bob):
    row = now_of("age.child_under")
    mine, others, closed = a_case_row(), a_case_row(), a_case_row()
    mine.members.create(user=ann, role=Role.ATTORNEY)
    for case in (mine, others, closed):
        made_with(case, row)
    closed.status = "CLOSED"
    closed.save()

    assert touched(browser_of(ann), row) == (2, {mine.reference})
    assert touched(browser_of(bob), row) == (2, {mine.reference, others.reference})


def test_cases_that_would_be_filed_by_a_row_are_touched_before_there_is_a_packet(bob):
    case = a_case_row()
    joined(case, Role.VIEWER)

    assert touched(browser_of(bob), now_of(FEE)) == (1, {case.reference})
    assert touched(browser_of(bob), now_of("age.child_under")) == (0, set())


def test_a_change_tells_the_cases_it_touches_and_names_nobody(ann, bob):
    case = a_case_row()
    change = proposed(ann)

    page = browser_of(bob).get(reverse("facts-change", args=[change.code])).content.decode()

    assert case.reference in page
    assert "Nour" not in page
