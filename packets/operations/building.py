"""Build one packet that was asked for, as the only one, and let it appear all at once."""

import logging
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Now
from django.utils import translation

from evidence.errors import Unreadable
from evidence.left_behind import opened
from evidence.workplace import occupied
from packets.assembly import FILE_NAME
from packets.assembly.uploads import FILE_NAME as UPLOADS_NAME
from packets.law import all_facts
from packets.models import Packet, PacketBuild
from packets.models.build import ATTEMPTS_AT_MOST
from packets.operations import audit, leases
from packets.operations.assembler import Order
from packets.operations.assembling import CAPS, ChildDied, answers_of
from packets.operations.fetching import Refused, pages_of
from packets.operations.giving_up import reason_after_last_attempt
from packets.operations.leases import Lease, LeaseLost
from packets.operations.official_forms import files_of_forms
from packets.operations.packet_files import Kept, keep, throw_away
from packets.operations.rows import locked
from packets.selectors.facts import law_now
from packets.snapshot import snapshot_from

logger = logging.getLogger(__name__)

WRITE_SECONDS = 0.5
"""Progress is written at most so often; people cannot read faster, and the database has work."""


def build_packet(*, build_id: int) -> bool:
    """Build a packet if it is free to be built; return whether it should be tried again at once.

    Doing it again, late, or twice at the same time does no harm.
    """
    lease = leases.claim(build_id)
    if lease is None:
        return False
    language = lease.build.case.language
    with law_now(), translation.override(language), work_folder(lease) as folder:
        try:
            _build(lease, folder)
        except LeaseLost:
            logger.info("%s was taken over by another worker", lease.build)
        except Refused as refused:
            leases.fail(lease, reason=str(refused))
        except ChildDied as died:
            attempt = lease.build.attempts
            logger.warning("%s: the child died in attempt %s: %s", lease.build, attempt, died.how)
            return _try_again(lease)
        except Exception:
            leases.give_back(lease)  # a fault of ours or of the machine: the sweep tries again
            raise
    return False


@contextmanager
def work_folder(lease: Lease) -> Iterator[Path]:
    """Make a folder that is named for the lease, so that the sweep knows whose it was."""
    folder = Path(settings.BUILD_FOLDER) / lease.token.hex
    folder.mkdir(parents=True, mode=0o700)
    try:
        with occupied(folder):
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _build(lease: Lease, folder: Path) -> None:
    build = lease.build
    order = Order(
        snapshot=build.snapshot,
        pages=pages_of(build, folder),
        folder=str(folder),
        is_draft=build.is_draft,
        language=build.case.language,
        caps=CAPS,
        parent=os.getpid(),
        forms=files_of_forms(on=snapshot_from(build.snapshot).filing_day, folder=folder),
        law=[row.data for row in all_facts()],
    )
    done = _listen(lease, order)
    kept = [_keep(lease, folder / FILE_NAME, "without a packet")]
    try:
        if done.get("uploads"):
            kept.append(_keep(lease, folder / UPLOADS_NAME, "without the files to upload"))
        _finish(lease, kept, page_count=done["page_count"], manifest=done.get("manifest", {}))
    except BaseException:
        for one in kept:
            throw_away(one)
        raise


def _keep(lease: Lease, made: Path, otherwise: str) -> Kept:
    """Store a file of the child: its path is ours, whatever the child says."""
    try:
        with opened(made) as file:
            return keep(lease, file, ending=made.suffix)
    except Unreadable as error:
        raise ChildDied(how=otherwise) from error


def _listen(lease: Lease, order: Order) -> Mapping[str, Any]:
    """Follow the child to its last word: keep the lease, and show how far it is."""
    written_at = monotonic()
    shown: dict[str, Any] = {}
    answers = answers_of(order)
    try:
        for said in answers:
            if "refused" in said:
                raise Refused(said["refused"])
            if "broken" in said:
                logger.error("%s: assembling broke with %s", lease.build, said["broken"])
                raise ChildDied
            if "done" in said:
                return dict(said["done"])
            shown = _shown(said) or shown
            if monotonic() - written_at >= WRITE_SECONDS:
                leases.extend(lease, **shown)
                written_at = monotonic()
    except ChildDied:
        leases.extend(lease, **shown)
        raise
    finally:
        answers.close()
    raise ChildDied


def _shown(said: Mapping[str, Any]) -> dict[str, Any]:
    progress = said.get("progress")
    if progress is None:
        return {}
    return {
        "step": progress["step"],
        "step_number": progress["number"],
        "step_count": progress["count"],
    }


@transaction.atomic
def _finish(
    lease: Lease, kept: Sequence[Kept], *, page_count: int, manifest: Mapping[str, Any]
) -> None:
    """Let the packet, with its files to upload, appear and the build be done, all or nothing."""
    pdf, uploads = kept[0], kept[1].place if len(kept) > 1 else ""
    case = locked(lease.build.case)
    if not lease.row().update(state=PacketBuild.State.DONE, finished_at=Now(), step=""):
        raise LeaseLost
    last = case.packets.aggregate(last=Max("number"))["last"] or 0
    packet = Packet.objects.create(
        case=case,
        build=lease.build,
        number=last + 1,
        file=pdf.place,
        sha256=pdf.sha256,
        size=pdf.size,
        uploads=uploads,
        page_count=page_count,
        is_draft=lease.build.is_draft,
        manifest=dict(manifest),
    )
    audit.record(case=case, what="PACKET_BUILT", about=packet.code.hex)


def _try_again(lease: Lease) -> bool:
    leases.give_back(lease)
    if lease.build.attempts < ATTEMPTS_AT_MOST:
        return True
    leases.give_up(reason_of=reason_after_last_attempt, only=lease.build.pk)
    return False
