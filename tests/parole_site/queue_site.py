"""A queue of its own for the tests of the broker: workers note in a file which task they did.

QUEUE_FOLDER names the folder; the application has the site's broker and settings of it.
"""

import os
from pathlib import Path

from celery import Celery

from parole_site import folder_broker

FOLDER = Path(os.environ.get("QUEUE_FOLDER", "/nonexistent"))

folder_broker.register()
app = Celery("queue_site", fixups=[])
app.conf.update(
    task_ignore_result=True,
    task_default_queue="packets",
    task_routes={"evidence.*": {"queue": "evidence"}},
    worker_hijack_root_logger=False,
)
if FOLDER.exists():
    app.conf.update(
        broker_url=folder_broker.URL,
        broker_transport_options=folder_broker.options(FOLDER),
    )


def note(name: str, number: int) -> None:
    """Add a line in one write, which no other process can break."""
    descriptor = os.open(FOLDER / "done", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.write(descriptor, f"{name} {number}\n".encode())
    os.close(descriptor)


@app.task(name="packets.build")
def build(number: int) -> None:
    note("packets", number)


@app.task(name="evidence.convert")
def convert(number: int) -> None:
    note("evidence", number)


if __name__ == "__main__":
    import sys

    first, last = int(sys.argv[1]), int(sys.argv[2])
    for number in range(first, last):
        (build if number % 2 else convert).delay(number)
