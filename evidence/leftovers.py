"""Take away what processes leave behind on this machine that are killed in the middle of a file."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from evidence.workplace import PREFIX, remove_unheld, workplace
from parole_site.celery import HARD_LIMIT_SECONDS

LONGEST_JOB = timedelta(seconds=HARD_LIMIT_SECONDS)
"""The queue ends a task that takes longer, and a request takes less."""

SPARE = timedelta(minutes=10)
"""Room for whoever is slow to end."""

KEPT_FOR = LONGEST_JOB + SPARE

UPLOADS = "*.upload*"
"""How Django names a file that a browser is still sending."""

UPLOADS_KEPT_FOR = timedelta(minutes=9)
"""Since the last byte came: no server waits that long for the next one."""


def sweep_leftovers(*, now: datetime) -> int:
    """Delete old work folders in which nobody works and uploads that were cut off; say how many.

    `now` is compared with the times of the files of this machine.
    """
    before = now - KEPT_FOR
    folders = [
        folder for folder in _old(workplace(), f"{PREFIX}*", before) if remove_unheld(folder)
    ]
    silent = now - UPLOADS_KEPT_FOR
    uploads = [file for file in _old(_uploads(), UPLOADS, silent) if file.is_file()]
    for file in uploads:
        file.unlink(missing_ok=True)
    return len(folders) + len(uploads)


def _uploads() -> Path:
    return Path(settings.FILE_UPLOAD_TEMP_DIR)


def _old(place: Path, pattern: str, before: datetime) -> Iterator[Path]:
    """Yield what nobody has changed since; a link is not followed."""
    for found in place.glob(pattern):
        with suppress(FileNotFoundError):  # its owner has just taken it away
            if found.lstat().st_mtime <= before.timestamp() and not found.is_symlink():
                yield found
