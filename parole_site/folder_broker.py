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
from pathlib import Path
from queue import Empty
from typing import Any

from kombu import Connection
from kombu.transport import TRANSPORT_ALIASES, filesystem
from kombu.transport.virtual import BrokerState
from kombu.utils.json import dumps, loads

logger = logging.getLogger(__name__)

SCHEME = "folder"
URL = f"{SCHEME}://localhost"
POLL_SECONDS = 0.2


class Channel(filesystem.Channel):
    """Reads and writes the messages; the bindings of exchanges stay as kombu keeps them."""

    # kombu's own two base classes disagree on the name of the second argument.
    def _put(self, queue: str, payload: Any, **_options: Any) -> None:  # type: ignore[override]
        folder = Path(self.data_folder_out)
        name = f"{time.time_ns():020d}_{uuid.uuid4()}.{queue}.msg"
        draft = folder / f".{name}.draft"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(dumps(payload).encode())
            file.flush()
            os.fsync(file.fileno())
        draft.rename(folder / name)

    def _get(self, queue: str, timeout: float | None = None) -> dict[str, Any]:
        for file in self._waiting(queue):
            claimed = file.with_name(f".{file.name}.{os.getpid()}.claimed")
            try:
                file.rename(claimed)
            except FileNotFoundError:
                continue  # another worker was quicker
            message = self._read(claimed)
            if message is not None:
                return message
        raise Empty

    def _read(self, claimed: Path) -> dict[str, Any] | None:
        """Return the message and remove its file; return None if the file holds no message."""
        try:
            message = loads(claimed.read_bytes().decode())
        except ValueError:
            message = None
        claimed.unlink()
        if isinstance(message, dict):
            return message
        logger.warning("A file in the queue is no message and was removed: %s", claimed.name)
        return None

    def _waiting(self, queue: str) -> list[Path]:
        """List the whole messages of `queue`, the oldest first."""
        files = Path(self.data_folder_in).glob(f"[!.]*.{queue}.msg")
        return sorted(file for file in files if file.name.partition(".")[2] == f"{queue}.msg")

    def _size(self, queue: str) -> int:
        return len(self._waiting(queue))

    def _purge(self, queue: str) -> int:
        waiting = self._waiting(queue)
        for file in waiting:
            file.unlink(missing_ok=True)
        return len(waiting)


class Transport(filesystem.Transport):
    """What a `broker_url` of the folder's scheme names."""

    Channel = Channel
    polling_interval = POLL_SECONDS

    def __init__(self, client: Connection, **options: Any) -> None:
        super().__init__(client, **options)
        # kombu remembers bindings for the whole process, so a second folder would get none.
        self.state = BrokerState()


def register() -> None:
    """Make the scheme known to kombu, which has no other way in than this table."""
    TRANSPORT_ALIASES[SCHEME] = f"{__name__}:Transport"


def options(folder: Path) -> dict[str, str]:
    """Return the transport options for a queue in `folder`, which is made if it is missing."""
    places = {"data_folder_in": "queue", "data_folder_out": "queue", "control_folder": "control"}
    for name in set(places.values()):
        (folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    return {option: str(folder / name) for option, name in places.items()}
