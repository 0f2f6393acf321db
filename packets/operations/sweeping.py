"""Find builds that the queue forgot, end those that were tried too often, and clean up."""

import uuid
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.db.models import Q
from django.db.models.functions import Now

from evidence.workplace import remove_unheld
from packets.models import Packet, PacketBuild
from packets.operations import leases
from packets.operations.giving_up import reason_after_last_attempt
from packets.operations.packet_files import FOLDER
from parole_site.leases import is_orphaned

FORGOTTEN_AFTER = timedelta(seconds=30)
"""A build that waits longer may have lost its message; to tell the workers again costs nothing."""

AT_ONCE = 200
KEEP_TRACES_FOR = timedelta(hours=1)


def waiting_builds(*, now: datetime) -> list[int]:
    """End what was tried too often, and return the builds that the workers are to be told of."""
    leases.give_up(reason_of=reason_after_last_attempt)
    forgotten = Q(state=PacketBuild.State.QUEUED, asked_at__lte=now - FORGOTTEN_AFTER)
    orphaned = is_orphaned(PacketBuild.State.RUNNING)
    waiting = PacketBuild.objects.filter(forgotten | orphaned).order_by("pk")
    return list(waiting.values_list("pk", flat=True)[:AT_ONCE])


def look_after(build: PacketBuild, *, now: datetime) -> bool:
    """Do for one build what the sweep does; return whether the workers are to be told of it.

    Somebody who looks at a waiting build moves it on even when nothing sweeps any more.
    """
    leases.give_up(reason_of=reason_after_last_attempt, only=build.pk)
    build.refresh_from_db()
    if build.state == PacketBuild.State.QUEUED:
        return build.asked_at <= now - FORGOTTEN_AFTER
    orphaned = is_orphaned(PacketBuild.State.RUNNING)
    return PacketBuild.objects.filter(orphaned, pk=build.pk).exists()


def clean_up(*, now: datetime) -> None:
    """Remove folders and files of builds whose workers died: nobody has seen them."""
    _sweep_folders()
    _sweep_files(now)


def _sweep_folders() -> None:
    """Remove folders whose lease is over, but for those in which a slow worker still lives."""
    folder = Path(settings.BUILD_FOLDER)
    for left in folder.iterdir() if folder.exists() else ():
        if _is_abandoned(left.name):
            remove_unheld(left)


def _is_abandoned(name: str) -> bool:
    """Tell whether a folder is named for a lease that is over; other names are not ours."""
    try:
        token = uuid.UUID(hex=name)
    except ValueError:
        return False
    running = PacketBuild.objects.filter(state=PacketBuild.State.RUNNING, lease_token=token)
    return not running.filter(lease_until__gt=Now()).exists()


def _sweep_files(now: datetime) -> None:
    """Delete what lies beside the packet, and its files to upload, of builds that ended lately."""
    ended = PacketBuild.objects.filter(finished_at__gt=now - KEEP_TRACES_FOR)
    for build in ended.only("code"):
        place = f"{FOLDER}/{build.code.hex}"
        seen = Packet.objects.filter(build=build).values_list("file", "uploads").first() or ()
        for name in _files_in(place):
            if f"{place}/{name}" not in seen:
                default_storage.delete(f"{place}/{name}")


def _files_in(place: str) -> list[str]:
    try:
        return default_storage.listdir(place)[1]
    except FileNotFoundError:
        return []
