"""Carry Celery's messages as files in a folder, for a machine that runs no message server.

Celery has such a transport ("filesystem"), but a message there can be read while it is still
being written, which ends the worker (celery/kombu #1551), and passes through the shared
temporary folder. Here a file gets its final name only when it is whole and on the disk, and a
reader claims it by renaming it inside the same private folder, which only one can do.
A message that was claimed by a worker that then died is lost: the row in the database is the
job, and the sweep publishes it again.
"""

import logging
import os
import time
import uuid
from contextlib import suppress
from pathlib import Path
from queue import Empty
from typing import Any

from kombu.transport import TRANSPORT_ALIASES, filesystem
from kombu.utils.json import dumps, loads

logger = logging.getLogger(__name__)

SCHEME = "folder"
POLL_SECONDS = 0.2


class Channel(filesystem.Channel):
    """Reads and writes the messages; the bindings of exchanges stay as kombu keeps them."""

    def _put(self, queue: str, payload: dict[str, Any], **_options: Any) -> None:
        folder = Path(self.data_folder_out)
        name = f"{time.time_ns():020d}_{uuid.uuid4()}.{queue}.msg"
        draft = folder / f".{name}.draft"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(dumps(payload).encode())
            file.flush()
            os.fsync(file.fileno())
        draft.rename(folder / name)

    def _get(self, queue: str) -> dict[str, Any]:
        for message in self._waiting(queue):
            claimed = message.with_name(f".{message.name}.{os.getpid()}.claimed")
            try:
                message.rename(claimed)
            except FileNotFoundError:
                continue  # another worker was quicker
            payload = self._read(claimed)
            if payload is not None:
                return payload
        raise Empty

    def _read(self, claimed: Path) -> dict[str, Any] | None:
        """Return the message and remove its file, or None if the file holds no message."""
        try:
            payload: dict[str, Any] = loads(claimed.read_bytes().decode())
        except ValueError:
            logger.warning("A file in the queue is no message and was removed: %s", claimed.name)
            payload = {}
        claimed.unlink()
        return payload or None

    def _waiting(self, queue: str) -> list[Path]:
        """List the whole messages of `queue`, the oldest first."""
        names = os.listdir(self.data_folder_in)
        whole = (n for n in names if not n.startswith(".") and n.partition(".")[2] == f"{queue}.msg")
        return [Path(self.data_folder_in, name) for name in sorted(whole)]

    def _size(self, queue: str) -> int:
        return len(self._waiting(queue))

    def _purge(self, queue: str) -> int:
        waiting = self._waiting(queue)
        for message in waiting:
            with suppress(FileNotFoundError):
                message.unlink()
        return len(waiting)


class Transport(filesystem.Transport):
    """What `broker_url = "folder://"` names."""

    Channel = Channel
    polling_interval = POLL_SECONDS


def register() -> None:
    """Make the scheme known to kombu, which has no other way in than this table."""
    TRANSPORT_ALIASES[SCHEME] = f"{__name__}:Transport"


def options(folder: Path) -> dict[str, str]:
    """Return the transport options for a queue in `folder`, which is made if it is missing."""
    places = {"data_folder_in": "queue", "data_folder_out": "queue", "control_folder": "control"}
    for name in set(places.values()):
        (folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    return {option: str(folder / name) for option, name in places.items()}
