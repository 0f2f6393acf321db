"""Rows that are jobs: one worker at a time holds a lease, and times are those of the database.

Workers' clocks differ, so no clock of a worker is read here or may be handed in. A row has `state`,
`attempts`, `lease_token` and `lease_until`. Source: Gray and Cheriton, Leases (1989).
"""

import uuid
from datetime import timedelta
from typing import TypeVar

from django.db.models import F, Model, Q, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.functions import Now

Row = TypeVar("Row", bound=Model)


def take(
    row: "QuerySet[Row]", *, waiting: str, at_work: str, attempts_at_most: int, length: timedelta
) -> uuid.UUID | None:
    """Take a row that waits, or whose worker is gone, in one statement; None if it is taken."""
    token = uuid.uuid4()
    is_free = Q(state=waiting) | is_orphaned(at_work)
    taken = row.filter(is_free, attempts__lt=attempts_at_most).update(
        state=at_work,
        attempts=F("attempts") + 1,
        lease_token=token,
        lease_until=until(length),
    )
    return token if taken else None


def held(row: "QuerySet[Row]", *, at_work: str, token: uuid.UUID) -> "QuerySet[Row]":
    """Return the row, if the token is still the one that holds it."""
    return row.filter(state=at_work, lease_token=token)


def is_orphaned(at_work: str) -> Q:
    """Select rows that are worked on by nobody any more."""
    return Q(state=at_work, lease_until__lte=Now())


def until(length: timedelta) -> Combinable:
    """Return when a lease that begins now is over."""
    return Now() + length
