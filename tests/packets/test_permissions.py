"""Who may do what with a case: the whole table of the rights that exist."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404

import pytest

from packets.errors import NotAllowed
from packets.models import Case
from packets.permissions import Action, case_for, cases_for, rights_in
from tests.support.rows import Role, a_case_row, an_account, joined

pytestmark = pytest.mark.django_db

# 200: may. 403: a member without the right. 404: for this person there is nothing here.
ROLES = ("owner", "editor", "viewer", "attorney", "paralegal", "clerk")
TABLE = """
list_own_cases               200 200 200 200 200 200
view_case_summary            200 200 200 200 200 200
view_case_form_answers       200 200 200 200 200 403
view_case_work               200 200 200 200 200 404
edit_form_step               200 200 403 200 200 404
upload_evidence              200 200 403 200 200 404
view_evidence_preview        200 200 200 200 200 404
download_evidence_original   200 200 403 200 200 404
replace_or_reorder_evidence  200 200 403 200 200 404
accept_evidence              200 200 403 200 200 404
delete_evidence              200 403 403 200 403 404
build_packet                 200 200 403 200 200 404
view_packet_status           200 200 200 200 200 200
download_packet              200 200 200 200 200 404
set_aside_finding            404 404 404 200 404 404
share_task                   200 403 403 200 403 404
read_suggestions             200 200 404 200 200 404
suggest_words                404 404 404 200 200 404
decide_suggestion            200 200 404 404 404 404
read_attorney_work_notes     404 404 404 200 200 404
comment                      404 404 404 200 200 404
sign_off                     404 404 404 200 403 404
download_annotated           404 404 404 200 403 404
answer_comment               200 200 403 403 403 404
view_case_audit_trail        200 403 403 200 403 404
change_member_role           200 403 403 403 403 404
remove_member                200 403 403 403 403 404
transfer_ownership           200 403 403 403 403 404
leave_case                   403 200 200 200 200 404
"""
CELLS = {
    (words[0], role): int(answer)
    for line in TABLE.strip().splitlines()
    for words in [line.split()]
    for role, answer in zip(ROLES, words[1:], strict=True)
}
OUTSIDERS = {
    "nobody in particular": an_account,
    "an attorney of the same firm": lambda: an_account(role="ATTORNEY"),
    "a paralegal of another case": lambda: an_account(role="PARALEGAL"),
    "a clerk of another case": lambda: an_account(role="CLERK"),
    "the administrator of the platform": lambda: an_account(
        role="ADMINISTRATOR", is_staff=True, is_superuser=True
    ),
    "a visitor": AnonymousUser,
}


def answer(user: object, case: Case, action: Action) -> int:
    try:
        return 200 if case_for(user, case.reference, action) == case else 500
    except NotAllowed:
        return 403
    except Http404:
        return 404


def test_the_table_has_every_right():
    assert {action for action, _role in CELLS} == set(Action)


@pytest.mark.parametrize("role", ROLES)
def test_a_member_may_do_what_the_table_says(role):
    case = a_case_row()
    member = joined(case, Role[role.upper()])

    answers = {action: answer(member, case, action) for action in Action}

    assert answers == {action: CELLS[action, role] for action in Action}
    assert rights_in(member, case) == {a for a in Action if answers[a] == 200}


@pytest.mark.parametrize("who", OUTSIDERS)
def test_an_outsider_learns_nothing_of_a_case(who):
    case = a_case_row()
    outsider = OUTSIDERS[who]()

    assert {answer(outsider, case, action) for action in Action} == {404}
    assert not rights_in(outsider, case)
    assert not cases_for(outsider, Action.VIEW_CASE_SUMMARY).exists()


def test_a_case_that_is_not_there_answers_like_one_of_others():
    with pytest.raises(Http404):
        case_for(an_account(), "999-ZZZ", Action.VIEW_CASE_SUMMARY)


@pytest.mark.parametrize("role", ROLES)
def test_a_closed_account_may_do_nothing(role):
    case = a_case_row()
    member = joined(case, Role[role.upper()], is_active=False)

    assert {answer(member, case, action) for action in Action} == {404}


def test_who_leaves_a_case_is_outside_at_once():
    case = a_case_row()
    member = joined(case, Role.EDITOR)

    case.members.filter(user=member).delete()

    assert answer(member, case, Action.VIEW_CASE_SUMMARY) == 404


@pytest.mark.parametrize("action", Action)
def test_lists_hold_only_cases_with_which_the_person_may_do_it(action):
    mine, others = a_case_row(), a_case_row()
    for role in Role:
        joined(others, role)
    person = joined(mine, Role.CLERK)

    listed = list(cases_for(person, action))

    assert listed == ([mine] if CELLS[action, "clerk"] == 200 else [])
