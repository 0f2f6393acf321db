"""Real Celery workers on the database of the test, over a folder or over Redis.

`worker` is one on the broker that needs no server. To run a test on both brokers:
`@pytest.mark.parametrize("broker", ["folder", "redis"], indirect=True)`.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

import pytest

from parole_site.celery import app, broker_options
from tests.support.services import RedisServer

ROOT = Path(settings.BASE_DIR)


@dataclass(kw_only=True)
class Broker:
    """Where messages go; `environment` tells a worker the same."""

    redis: RedisServer | None = None
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(kw_only=True)
class Worker:
    """A worker process with its children; `log` is what it printed."""

    process: subprocess.Popen[bytes]
    log: Path

    def wait_until_ready(self) -> None:
        """Return when it takes messages; stop the test with its log when it ended instead."""

        def is_ready() -> bool:
            assert self.process.poll() is None, f"The worker ended:\n{self.log.read_text()}"
            try:
                return bool(app.control.ping(timeout=0.5, limit=1))
            except app.connection_for_read().recoverable_connection_errors:
                return False  # the broker was away for a moment

        wait_until(is_ready, saying="The worker does not answer")

    def kill(self) -> None:
        """End it and its children at once, as a power cut does."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(20)

    def stop(self) -> None:
        """Ask it to finish what it does and end."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)


StartWorker = Callable[..., Worker]


def use_broker(**options: Any) -> None:
    """Make this process publish to another broker from now on."""
    app.conf.update(options)
    app.set_current()
    app.close()  # the pools keep connections to the old one
    app._pool = None
    app.amqp._producer_pool = None


@pytest.fixture
def broker(request: pytest.FixtureRequest) -> Iterator[Broker]:
    """Publish to a folder, or to a Redis server of the test's own."""
    kind = getattr(request, "param", "folder")
    if kind == "folder":
        app.control.purge()
        yield Broker()
        return
    redis = RedisServer()
    use_broker(**broker_options(redis.url))
    yield Broker(redis=redis, environment={"REDIS_URL": redis.url})
    use_broker(**broker_options(""))
    redis.stop()


@pytest.fixture
def start_worker(transactional_db: None, broker: Broker) -> Iterator[StartWorker]:
    """Start workers that take messages: `start_worker("--beat", concurrency=2, LOG_LEVEL="INFO")`."""
    workers: list[Worker] = []

    def start_worker(*arguments: str, concurrency: int = 1, **environment: str) -> Worker:
        log = Path(tempfile.mkstemp(prefix="worker-", suffix=".log", dir=settings.VAR)[1])
        command = [sys.executable, "-m", "celery", "-A", "parole_site", "worker"]
        command += ["-c", str(concurrency), "--without-gossip", "--without-mingle", *arguments]
        with log.open("wb") as output:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=os.environ
                | {"DATABASE_URL": database_url()}
                | broker.environment
                | environment,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        worker = Worker(process=process, log=log)
        workers.append(worker)
        worker.wait_until_ready()
        return worker

    yield start_worker
    for worker in workers:
        worker.kill()  # asking takes seconds, and nothing it does matters any more


@pytest.fixture
def worker(start_worker: StartWorker) -> Worker:
    """Start one worker with one child."""
    return start_worker()


def database_url() -> str:
    """Return the address of the database that this test writes to, for another process."""
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    account = ":".join(part for part in (database["USER"], database["PASSWORD"]) if part)
    return f"postgres://{account}@{database['HOST']}:{database['PORT']}/{database['NAME']}"


def wait_until(condition: Callable[[], Any], *, seconds: float = 60, saying: str = "") -> None:
    """Look again and again until the condition holds; stop the test when it takes too long."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, saying or f"still not after {seconds} seconds"
        time.sleep(0.1)
