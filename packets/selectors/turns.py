"""Whose turn it is in the review of each case: the legal team's, the family's, or nobody's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q

from packets.models import Case, Comment

State = Comment.State


class Turn(StrEnum):
    """What the queue can be narrowed to."""

    LEGAL = "LEGAL"
    FAMILY = "FAMILY"


ANSWERED = Q(state=State.ANSWERED)
WITH_FAMILY = Q(state__in=(State.OPEN, State.REOPENED), asked_in__isnull=False)
OF: Mapping[Turn, Q] = {Turn.LEGAL: ANSWERED, Turn.FAMILY: WITH_FAMILY}


@dataclass(frozen=True, kw_only=True)
class Review:
    """Where the review of one case stands; `since` is when the legal team's oldest turn began."""

    open_count: int = 0
    answered: int = 0
    with_family: int = 0
    since: datetime | None = None


NOTHING = Review()


def has_turn(turn: Turn) -> Exists:
    """Return the condition on a case that some comment of it waits for that side."""
    return Exists(Comment.objects.filter(OF[turn], case=OuterRef("pk")))


def reviews_of(cases: Sequence[Case]) -> Mapping[int, Review]:
    """Return where the reviews of some cases stand, by their ids, in one query."""
    rows = Comment.objects.filter(case__in=cases).exclude(state=State.CLOSED)
    found: dict[int, list[tuple[str, int | None, datetime]]] = {}
    for case_id, state, asked_in, moved_at in rows.values_list(
        "case_id", "state", "asked_in_id", "moved_at"
    ):
        found.setdefault(case_id, []).append((state, asked_in, moved_at))
    return {case_id: _review(told) for case_id, told in found.items()}


def _review(told: list[tuple[str, int | None, datetime]]) -> Review:
    answered = [moved_at for state, _asked, moved_at in told if state == State.ANSWERED]
    waits = sum(asked is not None and state != State.ANSWERED for state, asked, _at in told)
    return Review(
        open_count=len(told),
        answered=len(answered),
        with_family=waits,
        since=min(answered, default=None),
    )
