"""Packets that say something else than the case does now are called so wherever they are offered."""

from dataclasses import replace
from datetime import date

from django.test import Client
from django.urls import reverse

import pytest

from packets.law import changed_by, fact
from packets.models import Packet
from packets.official_forms import all_editions, forms_in_force
from packets.selectors.overtaken import forms_filled, is_overtaken
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import data_of
from tests.support.cases import TODAY, a_case, an_exhibit
from tests.support.rows import Role, a_case_row, joined

pytestmark = pytest.mark.django_db

OLD = "is not up to date: an answer, a document or a form changed since."


@pytest.fixture
def case():
    return a_case_row(a_case(exhibits=()))


def made_of(case, *, number=1, is_draft=False, today=TODAY):
    """Keep a packet of the case as it is now, with a file that nobody reads."""
    build = case.builds.create(
        is_draft=is_draft,
        digest=f"{number}".zfill(64),
        snapshot=data_of(snapshot_of(case, today=today)),
        state="DONE",
    )
    return Packet.objects.create(
        case=case,
        build=build,
        number=number,
        is_draft=is_draft,
        file="packet.pdf",
        sha256="0" * 64,
        size=1,
        page_count=1,
        manifest={"filled": {}},
    )


def move(case):
    case.petitioner.answers["you-address"] = {"address": {"country": "US", "city": "Houston"}}
    case.petitioner.save()


def seen_by(user, name, *args):
    browser = Client()
    browser.force_login(user)
    return browser.get(reverse(name, args=args)).content.decode()


def family_of(case):
    return case.members.get(role=Role.OWNER).user


PAGES = ["case", "packet", "desk-case"]


@pytest.mark.parametrize("page", PAGES)
def test_each_page_with_the_packet_says_that_answers_changed_since(page, case):
    who = joined(case, Role.ATTORNEY, role="ATTORNEY") if page == "desk-case" else family_of(case)
    made_of(case, number=2)
    before = seen_by(who, page, case.reference)
    move(case)

    told = seen_by(who, page, case.reference)

    assert OLD not in before
    assert f"Version 2 {OLD}" in told


def test_the_list_at_the_desk_marks_a_final_packet_that_is_not_up_to_date(case):
    attorney = joined(case, Role.ATTORNEY, role="ATTORNEY")
    made_of(case)
    before = seen_by(attorney, "desk")
    move(case)

    assert "Not up to date" not in before
    assert "Not up to date" in seen_by(attorney, "desk")


def test_a_new_draft_does_not_hide_that_the_final_one_is_old(case):
    made_of(case, number=1)
    move(case)
    made_of(case, number=2, is_draft=True)

    assert f"Version 1 {OLD}" in seen_by(family_of(case), "packet", case.reference)


def test_the_home_tells_that_a_final_packet_is_there_and_of_a_draft_nothing(case):
    def home():
        return seen_by(case.members.get(role="OWNER").user, "case", case.reference)

    made_of(case, is_draft=True)
    assert "is a final packet" not in home()

    made_of(case, number=2)
    assert "Version 2 is a final packet, to print and to sign." in home()


def test_an_old_draft_is_named_where_packets_are_made_and_not_on_the_home(case):
    made_of(case, is_draft=True)
    move(case)

    assert OLD in seen_by(family_of(case), "packet", case.reference)
    assert OLD not in seen_by(family_of(case), "case", case.reference)


def another(packet, facts):
    return is_overtaken(packet, facts, forms_filled(on=facts.taken_on))


@pytest.mark.parametrize("page", ["check", "ask", "sign", "file"])
def test_what_is_answered_about_a_packet_makes_it_no_older(page, case):
    packet = made_of(case)
    case.answers[page] = {"done": "DONE"}
    case.save()

    assert not another(packet, snapshot_of(case, today=TODAY))


def test_another_language_of_the_pages_and_another_day_make_no_packet_older(case):
    packet = made_of(case)
    facts = replace(snapshot_of(case, today=TODAY), language="ar", taken_on=date(2026, 11, 28))

    assert not another(packet, facts)


def test_a_document_that_was_added_makes_the_packet_old(case):
    packet = made_of(case)
    facts = snapshot_of(case, today=TODAY)

    assert another(packet, replace(facts, exhibits=(an_exhibit("MED-01"),)))


def test_another_fee_makes_the_packet_old(case):
    packet = made_of(case, today=date(2024, 3, 31))

    assert another(packet, snapshot_of(case, today=date(2024, 4, 1)))


def test_an_edition_that_ended_at_the_facts_desk_makes_the_packet_old(case):
    packet, facts = made_of(case), snapshot_of(case, today=TODAY)
    in_force = forms_in_force(on=TODAY)
    packet.manifest["editions"] = {one.form: one.edition_date.isoformat() for one in in_force}
    ended = replace(fact("edition.I-131", on=TODAY), effective_to=date(2026, 11, 1))

    assert not another(packet, facts)
    with changed_by(lambda: [ended]):
        assert another(packet, facts)


def test_a_form_that_is_not_filled_any_more_makes_the_packet_old(case):
    packet = made_of(case)
    packet.manifest["filled"] = {all_editions()[0].key: "1" * 64}

    assert another(packet, snapshot_of(case, today=TODAY))
