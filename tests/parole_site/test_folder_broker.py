"""The broker that needs no server carries every message once, whole, and to the right queue."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from kombu import Connection

from parole_site import folder_broker
from tests.support.workers import ROOT, wait_until

TASKS = 300


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    folder_broker.register()
    with Connection(
        folder_broker.URL, transport_options=folder_broker.options(tmp_path)
    ) as connection:
        yield connection


def queue_files(folder: Path) -> list[Path]:
    return sorted((folder / "queue").iterdir())


def test_messages_come_in_the_order_in_which_they_were_sent(connection):
    queue = connection.SimpleQueue("packets")
    for number in range(5):
        queue.put({"number": number})

    received = [queue.get(timeout=1) for _ in range(5)]

    assert [message.payload["number"] for message in received] == [0, 1, 2, 3, 4]


def test_a_queue_whose_name_begins_alike_is_not_mistaken_for_another(connection):
    connection.SimpleQueue("packets.urgent").put({"number": 1})
    packets = connection.SimpleQueue("packets")

    assert packets.qsize() == 0
    with pytest.raises(packets.Empty):
        packets.get(block=False)


def test_messages_can_be_read_by_their_owner_alone(connection, tmp_path):
    connection.SimpleQueue("packets").put({"number": 1})

    (message,) = queue_files(tmp_path)

    assert message.stat().st_mode & 0o777 == 0o600
    assert message.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("content", [b"", b'{"body": "ha', b"\xff\xfe", b"null"], ids=repr)
def test_a_file_that_is_no_message_is_removed_and_stops_nobody(
    connection, tmp_path, content, caplog
):
    queue = connection.SimpleQueue("packets")
    (tmp_path / "queue" / "00000000000000000001_broken.packets.msg").write_bytes(content)
    queue.put({"number": 1})

    assert queue.get(timeout=1).payload == {"number": 1}
    assert queue_files(tmp_path) == []
    assert "no message" in caplog.text


def test_a_message_that_is_still_being_written_is_not_seen(connection, tmp_path):
    queue = connection.SimpleQueue("packets")
    (tmp_path / "queue" / ".00000000000000000001_half.packets.msg.draft").write_bytes(b'{"body"')

    assert queue.qsize() == 0
    with pytest.raises(queue.Empty):
        queue.get(block=False)


def test_a_purge_empties_one_queue_only(connection):
    packets, evidence = connection.SimpleQueue("packets"), connection.SimpleQueue("evidence")
    packets.put({"number": 1})
    evidence.put({"number": 2})

    assert packets.clear() == 1
    assert evidence.qsize() == 1


def start(*arguments: str, folder: Path, log: Path) -> subprocess.Popen[bytes]:
    with log.open("wb") as output:
        return subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env=os.environ | {"QUEUE_FOLDER": str(folder)},
            stdout=output,
            stderr=output,
        )


def test_two_publishers_and_three_workers_do_every_task_once(tmp_path):
    module = "tests.parole_site.queue_site"
    worker = [
        "celery",
        "-A",
        module,
        "worker",
        "-c",
        "2",
        "--without-gossip",
        "--without-mingle",
        "-Q",
    ]
    queues = ["packets,evidence", "packets", "evidence"]
    logs = [tmp_path / f"worker-{n}.log" for n in range(3)]
    workers = [
        start(*worker, names, "-n", f"worker-{n}", folder=tmp_path, log=logs[n])
        for n, names in enumerate(queues)
    ]
    publishers = [
        start(
            module,
            str(first),
            str(first + TASKS // 2),
            folder=tmp_path,
            log=tmp_path / f"publisher-{first}.log",
        )
        for first in (0, TASKS // 2)
    ]
    done = tmp_path / "done"

    try:
        assert [publisher.wait(60) for publisher in publishers] == [0, 0]
        wait_until(lambda: done.exists() and len(done.read_text().splitlines()) >= TASKS)
    finally:
        for process in workers:
            process.terminate()
        endings = [process.wait(30) for process in workers]

    expected = {f"{'packets' if number % 2 else 'evidence'} {number}" for number in range(TASKS)}
    assert Counter(done.read_text().splitlines()) == Counter(expected)
    assert endings == [0, 0, 0], "\n".join(log.read_text() for log in logs)
    assert [file for file in queue_files(tmp_path) if not file.name.endswith(".pidbox.msg")] == []
