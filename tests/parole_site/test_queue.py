"""The queue is a hint: a person who clicks never waits for it, and a worker outlives it."""

import socket
import time
from collections.abc import Iterator

import pytest
from celery import Task

from parole_site.celery import app, broker_options, hint
from tests.support.services import RedisServer, free_port
from tests.support.workers import Broker, use_broker

PATIENCE_SECONDS = 3


@pytest.fixture
def task() -> Iterator[Task]:
    """A task that no worker knows: only its message matters here."""

    @app.task(name="packets.tasks.only_published")
    def only_published(row: str) -> None:
        """Do nothing."""

    yield app.tasks[only_published.name]
    app.tasks.pop(only_published.name)


@pytest.fixture
def publish_to() -> Iterator[object]:
    yield lambda port: use_broker(**broker_options(f"redis://127.0.0.1:{port}/0"))
    use_broker(**broker_options(""))


def test_a_click_while_redis_is_down_is_answered_soon(task, publish_to, caplog):
    publish_to(free_port())
    start = time.monotonic()

    heard = hint(task, 17)

    assert not heard
    assert time.monotonic() - start < PATIENCE_SECONDS
    assert "packets.tasks.only_published of (17,) is left to the sweep" in caplog.text


def test_a_click_while_redis_hangs_is_answered_soon(task, publish_to):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        publish_to(silent.getsockname()[1])
        start = time.monotonic()

        heard = hint(task, 17)

        assert not heard
        assert time.monotonic() - start < PATIENCE_SECONDS


def test_a_click_while_redis_cannot_be_reached_is_answered_soon(task, publish_to):
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        address = full.getsockname()
        crowd = [socket.socket() for _ in range(3)]
        for one in crowd:
            one.settimeout(0)
            one.connect_ex(address)
        publish_to(address[1])
        start = time.monotonic()

        heard = hint(task, 17)

        assert not heard
        assert time.monotonic() - start < PATIENCE_SECONDS
        for one in crowd:
            one.close()


def test_a_click_after_redis_came_back_is_heard(task, publish_to):
    redis = RedisServer()
    publish_to(redis.port)
    assert hint(task, 1)
    redis.stop()
    assert not hint(task, 2)
    redis.start()

    assert hint(task, 3)

    redis.stop()


@pytest.mark.parametrize("broker", ["folder", "redis"], indirect=True)
def test_only_ids_travel_as_json(task, broker: Broker):
    hint(task, 17)

    with app.connection_for_read() as connection:
        queue = connection.SimpleQueue(app.amqp.queues["packets"])
        message = queue.get(timeout=5)
        message.ack()
        queue.close()

    assert message.content_type == "application/json"
    assert message.payload[0] == ["17"]


@pytest.mark.parametrize("broker", ["folder", "redis"], indirect=True)
@pytest.mark.parametrize(
    ("name", "waiting"), [("packets.tasks.build", (1, 0)), ("evidence.tasks.convert", (0, 1))]
)
def test_evidence_and_packets_wait_in_queues_of_their_own(broker: Broker, name, waiting):
    app.send_task(name, ["17"])

    with app.connection_for_read() as connection:
        sizes = tuple(connection.default_channel._size(queue) for queue in ("packets", "evidence"))
    assert sizes == waiting


@pytest.mark.parametrize("broker", ["redis"], indirect=True)
def test_a_worker_outlives_a_restart_of_redis(broker: Broker, start_worker):
    worker = start_worker()

    broker.redis.stop()
    time.sleep(1)
    broker.redis.start()

    worker.wait_until_ready()


@pytest.mark.parametrize("broker", ["folder", "redis"], indirect=True)
def test_a_worker_ends_when_it_is_asked_to(broker: Broker, start_worker):
    worker = start_worker()

    worker.stop()

    assert worker.process.returncode == 0, worker.log.read_text()


def test_sweeps_come_every_minute_those_of_mails_every_hour_and_of_lost_files_every_day():
    schedule = {entry["task"]: entry["schedule"] for entry in app.conf.beat_schedule.values()}

    assert schedule == {
        "packets.tasks.sweep_builds": 60,
        "packets.tasks.sweep_names": 60,
        "evidence.tasks.sweep_documents": 60,
        "packets.tasks.sweep_reminders": 60 * 60,
        "packets.tasks.sweep_facts": 60 * 60,
        "evidence.tasks.sweep_orphans": 24 * 60 * 60,
        "packets.tasks.keep_audit_head": 24 * 60 * 60,
    }
