"""The ways between the questions: the check of a task, the travellers, the case home."""

from django.urls import reverse

import pytest

from packets.operations.people import add_traveller
from tests.packets.wizard.forms import form_of, page, send, send_blind


def test_a_change_from_the_check_page_leads_back_to_it(huda, case):
    address = page(case, "st-role")
    words = {**form_of(huda, f"{address}?back=check"), "role": "FAMILY"}

    response = huda.post(address, words)

    assert response["Location"] == reverse("check", args=[case.reference, "start"])


def test_the_end_of_a_task_shows_its_answers(huda, case):
    response = send(huda, page(case, "1", "w-family"), filed="NO")

    check = huda.get(response["Location"])
    assert check.status_code == 200
    assert b"Did anyone file a family petition" in check.content
    assert f"{page(case, '1', 'w-family')}?back=check" in check.content.decode()


def test_another_traveller_is_offered_where_one_is_told_of(huda, case):
    response = send(huda, page(case, "st-people"), name="Nour", more="YES")

    assert (
        response["Location"] == reverse("traveller-add", args=[case.reference]) + "?then=st-lawyer"
    )


def test_after_a_traveller_was_added_the_next_question_comes(huda, case):
    offered = send(huda, page(case, "st-people"), name="Nour", more="YES")["Location"]

    added = send_blind(huda, offered, called="Rima", number="2")

    assert added["Location"] == page(case, "st-lawyer")
    assert case.beneficiaries.count() == 2


@pytest.mark.parametrize("then", ["no-such-page", "https://example.org", "//example.org"])
def test_after_adding_a_traveller_nobody_is_led_away_from_the_case(huda, case, then):
    address = reverse("traveller-add", args=[case.reference]) + f"?then={then}"

    added = send_blind(huda, address, called="Rima", number="2")

    assert added["Location"] == reverse("people", args=[case.reference])


def test_a_companion_is_offered_a_form_of_their_own(huda, case):
    response = send(huda, page(case, "1", "med-with"), **{"with": "YES"})

    address, _mark, query = response["Location"].partition("?")
    assert address == reverse("traveller-add", args=[case.reference])
    assert query.startswith("for=companion")


def test_a_traveller_with_answers_is_removed_only_after_a_yes(huda, case, family):
    traveller = add_traveller(case=case, number=2, called="Rima", by=family)
    traveller.answers = {"ben-dob": {"dob": "1990-01-02"}}
    traveller.save()
    address = reverse("traveller-remove", args=[case.reference, "2"])

    assert b"All answers about this person are deleted" in huda.get(address).content
    assert case.beneficiaries.count() == 2

    huda.post(address)

    assert case.beneficiaries.count() == 1


def test_the_case_home_says_what_to_do_next(huda, case):
    content = huda.get(reverse("case", args=[case.reference])).content.decode()

    assert "Do this next" in content
    assert "parts are ready" in content
    assert "It does not mean approved" in content


def test_addresses_of_a_case_hold_no_names(huda, case):
    send(huda, page(case, "st-people"), name="Nour", more="NO")

    content = huda.get(reverse("case", args=[case.reference])).content.decode()

    links = [part.split('"')[0] for part in content.split('href="')[1:]]
    assert len(links) > 10
    assert not [link for link in links if "nour" in link.lower()]


def test_pages_with_answers_are_kept_in_no_cache(huda, case):
    for address in (
        reverse("cases"),
        reverse("case", args=[case.reference]),
        page(case, "st-role"),
    ):
        assert huda.get(address)["Cache-Control"] == "no-store, private", address
