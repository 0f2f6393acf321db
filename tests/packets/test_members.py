"""Who owns a case changes who takes part; a change counts at once, and an owner always stays."""

from concurrent.futures import ThreadPoolExecutor

from django.db import connection

import pytest

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood
from packets.operations import membership
from tests.packets.test_exhibits_pages import address, browser_of, whole
from tests.support.audit import lines_of
from tests.support.rows import NOW, Role, a_case_row, an_account, joined

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def owner(case):
    owner = case.members.get(role=Role.OWNER).user
    owner.terms_accepted_at = NOW
    owner.save()
    return owner


def member_of(case, role, **fields):
    user = joined(case, role, terms_accepted_at=NOW, **fields)
    return user, case.members.get(user=user).pk


def sent(person, name, case, *place, **boxes):
    return browser_of(person).post(address(name, case, *place), whole(**boxes)).status_code


def roles(case):
    return sorted(case.members.values_list("role", flat=True))


def test_what_a_removed_member_asks_next_is_not_found(case, owner):
    editor, number = member_of(case, Role.EDITOR)
    browser = browser_of(editor)
    assert browser.get(address("case", case)).status_code == 200

    assert sent(owner, "member-remove", case, number) == 303

    assert browser.get(address("case", case)).status_code == 404
    assert browser.post(address("member-leave", case), whole()).status_code == 404
    line = lines_of(case).get(what="MEMBER_REMOVED")
    assert (line.actor, line.about) == (owner.pk, f"{editor.pk} EDITOR")


def test_a_lower_role_counts_at_the_next_request(case, owner):
    editor, number = member_of(case, Role.EDITOR)
    browser = browser_of(editor)
    assert browser.get(address("people", case)).status_code == 200

    assert sent(owner, "member-role", case, number, role="VIEWER") == 303

    assert browser.get(address("people", case)).status_code == 403
    assert browser.get(address("case", case)).status_code == 200


@pytest.mark.parametrize("role", ["OWNER", "ATTORNEY", "CLERK", "", "x"])
def test_a_role_that_cannot_be_chosen_is_not_given(case, owner, role):
    _editor, number = member_of(case, Role.EDITOR)

    assert sent(owner, "member-role", case, number, role=role) == 400

    assert roles(case) == ["EDITOR", "OWNER"]


def test_who_hands_a_case_over_can_still_change_answers(case, owner):
    viewer, number = member_of(case, Role.VIEWER)

    assert sent(owner, "member-owner", case, number) == 303

    assert case.members.get(user=viewer).role == Role.OWNER
    assert case.members.get(user=owner).role == Role.EDITOR
    line = lines_of(case).get(what="OWNERSHIP_PASSED_ON")
    assert (line.role, line.about) == ("OWNER", f"{viewer.pk} OWNER")


def test_an_owner_is_neither_removed_nor_leaves(case, owner):
    own = case.members.get(user=owner).pk

    assert sent(owner, "member-remove", case, own) == 404
    assert sent(owner, "member-leave", case) == 403
    with pytest.raises(NotAllowed):
        membership.remove_member(case=case, number=own, by=owner)
    assert roles(case) == ["OWNER"]


def test_a_member_of_another_case_is_not_found_here(case, owner):
    other = a_case_row()
    _editor, number = member_of(other, Role.EDITOR)

    for name in ("member-role", "member-remove", "member-owner"):
        assert sent(owner, name, case, number, role="VIEWER") == 404
    assert roles(other) == ["EDITOR", "OWNER"]


def test_an_attorney_cannot_be_made_the_owner(case, owner):
    lawyer, number = member_of(case, Role.ATTORNEY)

    assert sent(owner, "member-owner", case, number) == 404
    with pytest.raises(NotAllowed):
        membership.pass_ownership(case=case, number=number, by=owner)
    assert case.members.get(user=lawyer).role == Role.ATTORNEY


def test_who_leaves_sees_the_list_of_cases_and_not_the_case(case):
    viewer, _number = member_of(case, Role.VIEWER)
    browser = browser_of(viewer)

    left = browser.post(address("member-leave", case), whole())

    assert (left.status_code, left["Location"]) == (303, "/cases/")
    assert browser.get(address("members", case)).status_code == 404
    assert lines_of(case).filter(what="MEMBER_LEFT", role="VIEWER").count() == 1


def test_a_cut_form_changes_nobody(case, owner):
    _editor, number = member_of(case, Role.EDITOR)

    for name in ("member-remove", "member-owner", "member-role"):
        answer = browser_of(owner).post(address(name, case, number), {"role": "VIEWER"})
        assert answer.status_code == 400
    assert roles(case) == ["EDITOR", "OWNER"]


def test_addresses_of_members_are_shown_to_the_owner_alone(case, owner):
    viewer, _number = member_of(case, Role.VIEWER)

    assert viewer.email in browser_of(owner).get(address("members", case)).content.decode()
    assert owner.email not in browser_of(viewer).get(address("members", case)).content.decode()


def test_a_second_tab_is_told_that_somebody_has_gone(case, owner):
    _editor, number = member_of(case, Role.EDITOR)
    membership.remove_member(case=case, number=number, by=owner)

    with pytest.raises(ChangedMeanwhile):
        membership.pass_ownership(case=case, number=number, by=owner)
    with pytest.raises(NotUnderstood):
        membership.change_role(case=case, number=number, role="OWNER", by=owner)


@pytest.mark.django_db(transaction=True)
def test_a_case_handed_over_in_two_tabs_at_once_has_one_owner():
    case = a_case_row()
    owner = case.members.get(role=Role.OWNER).user
    numbers = [
        case.members.create(user=an_account(), role=role).pk for role in (Role.EDITOR, Role.VIEWER)
    ]

    def hand_over(number):
        try:
            membership.pass_ownership(case=case, number=number, by=owner)
        except NotAllowed:
            return "refused"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2) as tabs:
        assert sorted(tabs.map(hand_over, numbers)) == ["done", "refused"]
    assert roles(case).count("OWNER") == 1
