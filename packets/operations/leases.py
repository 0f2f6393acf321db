"""The right to build one packet: claimed, extended, finished and given up by one worker at a time.

The row is the job. Every write of a worker asks whether the token is still its own, and times are
those of the database (`parole_site.leases`).
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now

from packets.models import PacketBuild
from packets.models.build import ATTEMPTS_AT_MOST
from packets.operations import audit
from parole_site import leases

State = PacketBuild.State


class LeaseLost(Exception):
    """Another worker, or nobody, has the build now: whatever was made is to be thrown away."""


@dataclass(frozen=True, kw_only=True)
class Lease:
    """The right to build one packet until the lease is over."""

    build: PacketBuild
    token: uuid.UUID

    def row(self) -> "QuerySet[PacketBuild]":
        """Return the row, if it is still ours."""
        row = PacketBuild.objects.filter(pk=self.build.pk)
        return leases.held(row, at_work=State.RUNNING, token=self.token)


def claim(build_id: int) -> Lease | None:
    """Take a build that waits, or whose worker is gone, in one statement; None if it is taken."""
    row = PacketBuild.objects.filter(pk=build_id)
    token = leases.take(
        row,
        waiting=State.QUEUED,
        at_work=State.RUNNING,
        attempts_at_most=ATTEMPTS_AT_MOST,
        length=lease_length(),
    )
    if token is None:
        return None
    return Lease(build=row.select_related("case").get(), token=token)


def extend(lease: Lease, **progress: object) -> None:
    """Keep the lease, and note how far the work is. Raises LeaseLost when it is not ours."""
    if not lease.row().update(lease_until=leases.until(lease_length()), **progress):
        raise LeaseLost


def fail(lease: Lease, *, reason: str) -> None:
    """End the build with a reason for the person; a lost lease has nothing to end."""
    with transaction.atomic():
        if lease.row().update(state=State.FAILED, reason=reason, finished_at=Now()):
            _note_failure(lease.build)


def give_back(lease: Lease) -> None:
    """Let the next worker try at once."""
    lease.row().update(lease_until=Now())


def give_up(*, reason_of: Callable[[PacketBuild], str], only: int | None = None) -> int:
    """Fail every build that was tried as often as we do and whose worker is gone; say how many."""
    over = PacketBuild.objects.filter(
        leases.is_orphaned(State.RUNNING), attempts__gte=ATTEMPTS_AT_MOST
    )
    if only is not None:
        over = over.filter(pk=only)
    failed = 0
    for build in over:
        with transaction.atomic():
            still_over = over.filter(pk=build.pk, lease_token=build.lease_token)
            if still_over.update(state=State.FAILED, reason=reason_of(build), finished_at=Now()):
                _note_failure(build)
                failed += 1
    return failed


def lease_length() -> timedelta:
    """Return how long a worker may be silent before another takes over."""
    return timedelta(seconds=settings.BUILD_LEASE_SECONDS)


def _note_failure(build: PacketBuild) -> None:
    audit.record(case=build.case, by=None, what="PACKET_NOT_BUILT", about=build.code.hex)
