"""Folders for work on strangers' files: private, empty, and locked while somebody works there."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PREFIX = "evidence-"
"""How the sweep knows a folder of ours, where a site lets others work in the same place."""


def workplace() -> Path:
    """Return the folder of this site in which all work folders lie, and make it if need be."""
    from django.conf import settings

    if not settings.configured:
        return Path(tempfile.gettempdir())
    place = Path(settings.EVIDENCE_WORK_FOLDER)
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place


@contextmanager
def work_folder(inside: Path | None = None) -> Iterator[Path]:
    """Make an empty folder that is the child's home, and leave nothing of it."""
    with (
        tempfile.TemporaryDirectory(
            prefix=PREFIX, dir=inside or workplace(), ignore_cleanup_errors=True
        ) as folder,
        occupied(Path(folder)),
    ):
        yield Path(folder)


@contextmanager
def occupied(folder: Path) -> Iterator[bool]:
    """Hold the lock of a folder, and say whether we have it, for another may.

    The kernel gives a lock back when its process ends, however it ends. Raises OSError when there
    is no such folder, or a link in its place.
    """
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        yield _lock(opened)
    finally:
        os.close(opened)


def remove_unheld(folder: Path) -> bool:
    """Remove a folder, unless a process lives that works there; return whether it is gone."""
    with suppress(OSError), occupied(folder) as is_ours:
        if is_ours:
            shutil.rmtree(folder)
            return True
    return False


def _lock(opened: int) -> bool:
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks: age alone has to tell
        return True
    return True
