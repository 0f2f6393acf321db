"""The states of a case, and which may follow which."""

from enum import StrEnum


class Status(StrEnum):
    """Where a case stands on its way to the lockbox."""

    DRAFTING = "DRAFTING"
    IN_REVIEW = "IN_REVIEW"
    READY_TO_FILE = "READY_TO_FILE"
    FILED = "FILED"
    CLOSED = "CLOSED"


MOVES: dict[Status, tuple[Status, ...]] = {
    Status.DRAFTING: (Status.IN_REVIEW, Status.READY_TO_FILE, Status.CLOSED),
    Status.IN_REVIEW: (Status.DRAFTING, Status.READY_TO_FILE, Status.CLOSED),
    Status.READY_TO_FILE: (Status.DRAFTING, Status.IN_REVIEW, Status.FILED, Status.CLOSED),
    Status.FILED: (Status.DRAFTING, Status.CLOSED),
    Status.CLOSED: (Status.DRAFTING,),
}

# Nothing is locked while somebody reads: a family goes on writing during a review.
EDITABLE = frozenset({Status.DRAFTING, Status.IN_REVIEW, Status.READY_TO_FILE})
