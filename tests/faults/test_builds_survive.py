"""Workers are killed, queues emptied, documents poisonous: each build ends as a packet or a reason.

Real workers on PostgreSQL, over a folder or a Redis server; the sweep that beat runs each minute is
run here each half second.
"""

import os
import shutil
import signal
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest

from packets import tasks
from packets.models import Packet, PacketBuild
from packets.operations.builds import request_build
from parole_site.celery import hint
from tests.support.cases import TODAY, a_case, an_exhibit
from tests.support.rows import a_case_row, give_pages
from tests.support.workers import wait_until

SUFFERING = {
    "ASSEMBLER": "tests.faults.assemblers",
    "BUILD_LEASE_SECONDS": "5",
    "SLOW_SECONDS": "2",
}
BOTH_BROKERS = pytest.mark.parametrize("broker", ["folder", "redis"], indirect=True)
State = PacketBuild.State


@pytest.fixture(autouse=True)
def _same_lease(settings):
    """The sweep of this process and the workers agree on how long a lease is."""
    settings.BUILD_LEASE_SECONDS = int(SUFFERING["BUILD_LEASE_SECONDS"])


@pytest.fixture
def a_build(broker, tmp_path):
    """Queue the packet of a case of its own; the title of its document says what is wrong with it."""

    def a_build(title: str = "Letter", *, publish: bool = True) -> PacketBuild:
        case = a_case_row(a_case(exhibits=(an_exhibit("MED-01", title=title),)), files=tmp_path)
        give_pages(case)
        build = request_build(case=case, by=None, is_draft=True, today=TODAY)
        if publish:
            hint(tasks.build_packet, build.pk)
        return build

    return a_build


def is_at_work(build: PacketBuild) -> bool:
    build.refresh_from_db()
    return build.state == State.RUNNING and build.step == "EXHIBITS"


def are_over() -> bool:
    return not PacketBuild.objects.exclude(state__in=[State.DONE, State.FAILED]).exists()


def sweep_until_over(seconds: float = 90) -> None:
    """Sweep as beat does, only more often, and as if each message had been away for long."""

    def swept() -> bool:
        long_ago = timezone.now() - timedelta(hours=1)
        PacketBuild.objects.filter(state=State.QUEUED).update(asked_at=long_ago)
        tasks.sweep_builds()
        return are_over()

    wait_until(swept, seconds=seconds, saying="Some builds never end")


def check_whole() -> None:
    """Each build is a packet, once and verified, or a reason; nothing half is left anywhere."""
    for build in PacketBuild.objects.all():
        packets = list(Packet.objects.filter(build=build))
        assert build.attempts <= 3
        if build.state == State.FAILED:
            assert build.reason
            assert not packets
        else:
            assert len(packets) == 1
            assert default_storage.size(packets[0].file.name) == packets[0].size
        files = files_of(build)
        assert files == [Path(packet.file.name).name for packet in packets]
    wait_until(no_folder_is_left, seconds=10, saying="A folder of work is left")


def no_folder_is_left() -> bool:
    """A worker ends a build first, and takes its folder away then."""
    return list(Path(settings.BUILD_FOLDER).glob("*")) == []


def files_of(build: PacketBuild) -> list[str]:
    try:
        return default_storage.listdir(f"packets/{build.code.hex}")[1]
    except FileNotFoundError:
        return []


def assemblers_at_work() -> list[int]:
    """Return the processes that put packets together for this test run."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
            environment = (process / "environ").read_bytes()
        except OSError:
            continue
        if b"tests.faults.assemblers" in command and str(settings.VAR).encode() in environment:
            found.append(int(process.name))
    return found


@BOTH_BROKERS
def test_a_worker_is_killed_in_the_middle_of_a_build(a_build, start_worker):
    worker = start_worker(**SUFFERING)
    build = a_build("SLOW")
    wait_until(lambda: is_at_work(build))

    worker.kill()

    wait_until(lambda: not assemblers_at_work(), seconds=5, saying="The child outlives its worker")
    start_worker(**SUFFERING)
    sweep_until_over()
    build.refresh_from_db()
    assert (build.state, build.attempts) == (State.DONE, 2)
    check_whole()


@BOTH_BROKERS
def test_the_queue_is_emptied_while_builds_wait(a_build, broker, start_worker):
    builds = [a_build() for _number in range(2)]

    if broker.redis:
        broker.redis.flush()
    else:
        shutil.rmtree(settings.VAR / "broker" / "queue")
        (settings.VAR / "broker" / "queue").mkdir()

    start_worker(concurrency=2, **SUFFERING)
    sweep_until_over()
    assert {build.state for build in PacketBuild.objects.all()} == {State.DONE}
    assert PacketBuild.objects.count() == len(builds)
    check_whole()


def test_a_poisonous_document_ends_only_its_own_build(a_build, start_worker):
    worker = start_worker(**SUFFERING)
    poisonous, healthy = a_build("POISON"), a_build()

    sweep_until_over()

    poisonous.refresh_from_db()
    healthy.refresh_from_db()
    assert (poisonous.state, poisonous.attempts) == (State.FAILED, 3)
    assert "this document: POISON" in poisonous.reason
    assert healthy.state == State.DONE
    assert worker.process.poll() is None
    check_whole()


def test_a_worker_that_wakes_up_too_late_changes_nothing(a_build, start_worker):
    sleeper = start_worker(**SUFFERING)
    build = a_build("SLOW")
    wait_until(lambda: is_at_work(build))

    os.killpg(sleeper.process.pid, signal.SIGSTOP)
    for assembler in assemblers_at_work():
        os.kill(assembler, signal.SIGSTOP)
    asleep = assemblers_at_work()
    start_worker("--hostname", "second@%h", **SUFFERING)
    sweep_until_over()
    packet = Packet.objects.get(build=build)
    for assembler in asleep:
        os.kill(assembler, signal.SIGCONT)
    os.killpg(sleeper.process.pid, signal.SIGCONT)

    wait_until(lambda: not assemblers_at_work(), seconds=20)
    wait_until(no_folder_is_left, seconds=20)
    build.refresh_from_db()
    assert (build.state, build.attempts) == (State.DONE, 2)
    assert Packet.objects.get(build=build) == packet
    check_whole()


def test_every_message_comes_three_times(a_build, start_worker):
    builds = [a_build() for _number in range(2)]
    for build in builds * 2:
        hint(tasks.build_packet, build.pk)

    start_worker(concurrency=2, **SUFFERING)
    sweep_until_over()

    assert {build.attempts for build in PacketBuild.objects.all()} == {1}
    check_whole()


@pytest.mark.parametrize("broker", ["redis"], indirect=True)
def test_a_click_while_the_queue_is_down_is_kept(a_build, broker, start_worker):
    case = a_build(publish=False).case
    case.builds.all().delete()
    broker.redis.stop()
    family = Client()
    family.force_login(case.members.get().user)

    answer = family.post(
        reverse("make-packet", args=[case.reference]), {"kind": "draft", "form_complete": "1"}
    )

    assert answer.status_code == 302
    assert case.builds.get().state == State.QUEUED
    broker.redis.start()
    start_worker(**SUFFERING)
    sweep_until_over()
    check_whole()
