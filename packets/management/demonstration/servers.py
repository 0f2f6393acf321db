"""The web server and the worker of the demonstration, each a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from django.conf import settings

WAIT_SECONDS = 60.0
STOP_SECONDS = 20.0


class NotStarted(Exception):
    """A server did not come up; the text says where its words are."""


class Servers:
    """Starts processes, and stops them all when the `with` block ends."""

    def __init__(self) -> None:
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> "Servers":
        return self

    def __exit__(self, *_error: object) -> None:
        for process in self._processes:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self._processes:
            with suppress(subprocess.TimeoutExpired):
                process.wait(STOP_SECONDS)
                continue
            process.kill()

    def start_workers(self) -> None:
        """Start a Celery worker with the clock for the sweeps, and one that recognises scans.

        Their words go to var/log.
        """
        schedule = str(settings.VAR / "beat-schedule")
        self._start_worker("packets,evidence", 2, "--beat", "--schedule", schedule)
        self._start_worker("reading", 1)

    def _start_worker(self, queues: str, processes: int, *more: str) -> None:
        name = queues.partition(",")[0]
        arguments = ["worker", "--queues", queues, "--concurrency", str(processes)]
        arguments += ["--hostname", f"{name}@%h", "--loglevel", "WARNING", *more]
        with (self._log_folder() / f"{name}.log").open("ab") as log:
            self._start(["-m", "celery", "-A", "parole_site", *arguments], output=log)

    def start_web(self, port: int) -> None:
        """Start the web server on 127.0.0.1; return when it answers. Its mail is printed here."""
        address = f"127.0.0.1:{port}"
        gunicorn = ["-m", "gunicorn", "parole_site.wsgi", "--bind", address, "--workers", "2"]
        process = self._start(
            [*gunicorn, "--threads", "4", "--log-level", "warning", "--no-control-socket"]
        )
        deadline = time.monotonic() + WAIT_SECONDS
        while not is_taken(port):
            if process.poll() is not None or time.monotonic() > deadline:
                message = f"The web server did not start on {address}."
                raise NotStarted(message)
            time.sleep(0.1)

    def wait(self) -> None:
        """Wait until one of the processes ends, or until somebody presses Ctrl-C."""
        while all(process.poll() is None for process in self._processes):
            time.sleep(0.5)

    def _start(
        self, arguments: list[str], *, output: IO[bytes] | None = None
    ) -> "subprocess.Popen[bytes]":
        process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603  our own interpreter with our own arguments
            [sys.executable, *arguments],
            cwd=settings.BASE_DIR,
            env=os.environ | {"PYTHONUNBUFFERED": "1", "REQUIRE_SECOND_FACTOR": "false"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        self._processes.append(process)
        return process

    def _log_folder(self) -> Path:
        folder = Path(settings.VAR) / "log"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return folder


def is_taken(port: int) -> bool:
    """Tell whether something answers on a port of this machine."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
