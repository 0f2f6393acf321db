"""The pages of the facts desk: who comes in, and what a page keeps and says."""

from datetime import date

from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest

from packets.errors import NotAllowed
from packets.models import FactChange, User
from packets.operations.facts import agree, note_that_it_is_so, propose
from packets.readiness import findings
from packets.selectors.facts import law_now
from packets.wizard.forms import WHOLE
from tests.support.cases import TODAY, a_beneficiary, a_case
from tests.support.facts_desk import (
    ADDRESS,
    FEE,
    address_of,
    browser_of,
    now_of,
    proposed,
    typed_as,
)
from tests.support.rows import NOW, an_account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_in_the_files")]
State = FactChange.State


KEEPERS = {"ATTORNEY", "ADMINISTRATOR"}


@pytest.mark.parametrize("role", User.Role)
def test_the_desk_is_there_for_who_keeps_facts_and_for_nobody_else(role, ann):
    change = proposed(ann)
    browser = browser_of(an_account(role=role, is_staff=True))
    row = now_of(FEE)
    addresses = [
        reverse("facts"),
        reverse("facts-changes"),
        reverse("facts-new"),
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
        ({"value": "much"}, "Write a whole number"),
        ({"value": "630.50"}, "Write a whole number"),
        ({"value": ""}, "Write a whole number"),
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


def test_who_keeps_facts_finds_the_way_there_and_who_does_not_sees_none(ann, bob):
    way = f'href="{reverse("facts")}"'
    clerk = browser_of(an_account(role=User.Role.CLERK))
    operator = browser_of(
        an_account(role=User.Role.ADMINISTRATOR, is_staff=True, is_superuser=True)
    )

    assert way in browser_of(ann).get(reverse("desk")).content.decode()
    assert way in browser_of(bob).get(reverse("account")).content.decode()
    assert way in operator.get(reverse("admin:index")).content.decode()
    assert way not in clerk.get(reverse("desk")).content.decode()


NOTICE = {
    "what": "notice.limit.",
    "name": "proclamation_11000",
    "value": "KG\r\nTJ\r\n",
    "effective_from": "2026-11-20",
    "effective_to": "",
    "source": "Proclamation 11000 of November 19, 2026",
    "source_url": "https://www.federalregister.gov/",
    "confidence": "U",
    "why": "Read in the Federal Register.",
    WHOLE: "1",
}


def test_a_notice_without_a_row_is_written_at_the_desk_and_told_when_two_agree(ann, bob):
    browser_of(ann).post(reverse("facts-new"), NOTICE)
    case = a_case(beneficiaries=(a_beneficiary(ben_nation={"citizen": "KG", "born": "KG"}),))
    with law_now():
        assert not told_of(case)

    agree(change=FactChange.objects.get(), by=bob, now=NOW, seen="")

    with law_now():
        assert any("Proclamation 11000" in text for text in told_of(case))


def told_of(case):
    return [found.text for found in findings(case) if found.rule.code == "POL-02"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"what": "fee."}, "Choose what the notice does"),
        ({"name": "Über alles"}, "Write a short name like this"),
        ({"name": "proclamation_10998"}, "There is a fact of this name"),
        ({"value": "Kyrgyzstan"}, "two letters of one country"),
        ({"value": ""}, "at least one line"),
        ({"effective_from": ""}, "Write the day like this"),
    ],
)
def test_a_notice_that_is_wrong_comes_back_with_its_words(ann, wrong, said):
    page = browser_of(ann).post(reverse("facts-new"), {**NOTICE, **wrong})

    assert page.status_code == 422
    assert said in page.content.decode()
    assert "Read in the Federal Register." in page.content.decode()
    assert not FactChange.objects.exists()
