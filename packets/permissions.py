"""Who may do what with a case: one map, which views ask and by which querysets are limited.

Everything follows from a person's membership of the case. Whoever is not a member learns nothing,
not even that the case exists (404). A member without the right is told so (403) where members know
that the thing is there: answers, documents, packets, links. All else is kept from them (404), and
from a clerk everything but the answers. Being staff, or an administrator of the platform, opens no
case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeGuard

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from packets.errors import NotAllowed
from packets.models import Case, CaseMember, User

Role = CaseMember.Role
Person = User | AnonymousUser


class Action(StrEnum):
    """What a person may want to do with a case."""

    LIST_OWN_CASES = "list_own_cases"
    VIEW_CASE_SUMMARY = "view_case_summary"
    VIEW_CASE_FORM_ANSWERS = "view_case_form_answers"
    VIEW_CASE_WORK = "view_case_work"
    EDIT_FORM_STEP = "edit_form_step"
    UPLOAD_EVIDENCE = "upload_evidence"
    VIEW_EVIDENCE_PREVIEW = "view_evidence_preview"
    DOWNLOAD_EVIDENCE_ORIGINAL = "download_evidence_original"
    REPLACE_OR_REORDER_EVIDENCE = "replace_or_reorder_evidence"
    ACCEPT_EVIDENCE = "accept_evidence"
    DELETE_EVIDENCE = "delete_evidence"
    BUILD_PACKET = "build_packet"
    VIEW_PACKET_STATUS = "view_packet_status"
    DOWNLOAD_PACKET = "download_packet"
    SET_ASIDE_FINDING = "set_aside_finding"
    SHARE_TASK = "share_task"
    READ_SUGGESTIONS = "read_suggestions"
    SUGGEST_WORDS = "suggest_words"
    DECIDE_SUGGESTION = "decide_suggestion"
    READ_ATTORNEY_WORK_NOTES = "read_attorney_work_notes"
    COMMENT = "comment"
    DOWNLOAD_ANNOTATED = "download_annotated"
    SIGN_OFF = "sign_off"
    ANSWER_COMMENT = "answer_comment"
    VIEW_CASE_AUDIT_TRAIL = "view_case_audit_trail"
    CHANGE_MEMBER_ROLE = "change_member_role"
    REMOVE_MEMBER = "remove_member"
    LEAVE_CASE = "leave_case"
    TRANSFER_OWNERSHIP = "transfer_ownership"


@dataclass(frozen=True, kw_only=True)
class Right:
    """Who has it; to those in `hidden_from` who do not, even the thing itself is hidden (404).

    Those who have it confirm again that it is them before they use it, where it `needs_fresh`.
    """

    held_by: frozenset[Role]
    hidden_from: frozenset[Role] = frozenset({Role.CLERK})
    needs_fresh: bool = False


EVERYONE = frozenset(Role)
WRITERS = frozenset({Role.OWNER, Role.EDITOR, Role.ATTORNEY, Role.PARALEGAL})
READERS = WRITERS | {Role.VIEWER}
FAMILY_WRITERS = frozenset({Role.OWNER, Role.EDITOR})
LEGAL = frozenset({Role.ATTORNEY, Role.PARALEGAL})

RIGHTS: Mapping[Action, Right] = {
    Action.LIST_OWN_CASES: Right(held_by=EVERYONE),
    Action.VIEW_CASE_SUMMARY: Right(held_by=EVERYONE),
    Action.VIEW_CASE_FORM_ANSWERS: Right(held_by=READERS, hidden_from=frozenset()),
    Action.VIEW_CASE_WORK: Right(held_by=READERS),
    Action.EDIT_FORM_STEP: Right(held_by=WRITERS),
    Action.UPLOAD_EVIDENCE: Right(held_by=WRITERS),
    Action.VIEW_EVIDENCE_PREVIEW: Right(held_by=READERS),
    Action.DOWNLOAD_EVIDENCE_ORIGINAL: Right(held_by=WRITERS),
    Action.REPLACE_OR_REORDER_EVIDENCE: Right(held_by=WRITERS),
    Action.ACCEPT_EVIDENCE: Right(held_by=WRITERS),
    Action.DELETE_EVIDENCE: Right(held_by=frozenset({Role.OWNER, Role.ATTORNEY})),
    Action.BUILD_PACKET: Right(held_by=WRITERS),
    Action.VIEW_PACKET_STATUS: Right(held_by=EVERYONE),
    Action.DOWNLOAD_PACKET: Right(held_by=READERS),
    Action.SHARE_TASK: Right(held_by=frozenset({Role.OWNER, Role.ATTORNEY})),
    Action.SET_ASIDE_FINDING: Right(held_by=frozenset({Role.ATTORNEY}), hidden_from=EVERYONE),
    Action.READ_SUGGESTIONS: Right(held_by=WRITERS, hidden_from=EVERYONE),
    Action.SUGGEST_WORDS: Right(held_by=LEGAL, hidden_from=EVERYONE),
    Action.DECIDE_SUGGESTION: Right(held_by=FAMILY_WRITERS, hidden_from=EVERYONE),
    # The review is the work of the legal team: nobody else learns what was noted, or that it was.
    Action.READ_ATTORNEY_WORK_NOTES: Right(held_by=LEGAL, hidden_from=EVERYONE - LEGAL),
    Action.COMMENT: Right(held_by=LEGAL, hidden_from=EVERYONE - LEGAL),
    Action.SIGN_OFF: Right(held_by=frozenset({Role.ATTORNEY}), hidden_from=EVERYONE - LEGAL),
    Action.DOWNLOAD_ANNOTATED: Right(
        held_by=frozenset({Role.ATTORNEY}), hidden_from=EVERYONE - LEGAL
    ),
    Action.ANSWER_COMMENT: Right(held_by=FAMILY_WRITERS),
    Action.VIEW_CASE_AUDIT_TRAIL: Right(held_by=frozenset({Role.OWNER, Role.ATTORNEY})),
    Action.CHANGE_MEMBER_ROLE: Right(held_by=frozenset({Role.OWNER}), needs_fresh=True),
    Action.REMOVE_MEMBER: Right(held_by=frozenset({Role.OWNER}), needs_fresh=True),
    Action.TRANSFER_OWNERSHIP: Right(held_by=frozenset({Role.OWNER}), needs_fresh=True),
    # Who owns the case hands it over first: a case is never without an owner.
    Action.LEAVE_CASE: Right(held_by=READERS - {Role.OWNER}),
}


def cases_for(user: Person, what: Action) -> "QuerySet[Case]":
    """Return the cases with which a person may do something."""
    if not _is_known(user):
        return Case.objects.none()
    held_by = [role.value for role in RIGHTS[what].held_by]
    return Case.objects.filter(members__user=user, members__role__in=held_by)


def case_for(user: Person, reference: str, what: Action) -> Case:
    """Return the case of a reference, if the person may do this with it.

    Raises Http404 for whoever is outside, the same as for a case that does not exist, and
    NotAllowed for a member without the right.
    """
    case = Case.objects.filter(reference=reference).first()
    if case is None:
        raise Http404
    require(user, what, case)
    return case


def require(user: Person, what: Action, case: Case) -> None:
    """Raise Http404 or NotAllowed unless the person may do this."""
    role = role_in(user, case)
    right = RIGHTS[what]
    if role in right.held_by:
        return
    if role is None or role in right.hidden_from:
        raise Http404
    raise NotAllowed(_("You cannot do this in this case. Ask the person who owns the case."))


def may(user: Person, what: Action, case: Case) -> bool:
    """Tell whether the person may do this; for templates, `rights_in` asks once for all."""
    return what in rights_in(user, case)


def rights_in(user: Person, case: Case) -> frozenset[str]:
    """Return everything that the person may do with a case, by the names of the actions."""
    role = role_in(user, case)
    return frozenset(action.value for action, right in RIGHTS.items() if role in right.held_by)


def role_in(user: Person, case: Case) -> Role | None:
    """Return as what a person takes part in a case, or None."""
    if not _is_known(user):
        return None
    roles = CaseMember.objects.filter(case=case, user=user).values_list("role", flat=True)
    return next((Role(role) for role in roles), None)


FACT_KEEPERS = frozenset({User.Role.ADMINISTRATOR, User.Role.ATTORNEY})
"""Who keeps the dated facts of law: of no case, so that no membership says it."""


def keeps_facts(user: Person) -> bool:
    """Tell whether a person works at the facts desk."""
    return _is_known(user) and user.role in FACT_KEEPERS


def _is_known(user: Person) -> TypeGuard[User]:
    return user.is_authenticated and user.is_active
