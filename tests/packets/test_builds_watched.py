"""Builds that lost their worker: told again, given up with a reason, and swept away."""

from datetime import timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

import pytest

from packets.models import PacketBuild
from packets.operations import building, leases, sweeping
from packets.operations.giving_up import reason_after_last_attempt
from packets.selectors.builds import shown
from tests.packets.test_builds import ask, kept_files
from tests.support.cases import a_case, an_exhibit
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    papers = (an_exhibit("MED-01", page_count=2), an_exhibit("MED-02"))
    case = a_case_row(a_case(exhibits=papers), files=tmp_path)
    give_pages(case)
    return case


@pytest.fixture
def bare_case():
    """A case without documents."""
    return a_case_row()


# --- Leases ------------------------------------------------------------------------------------


def test_only_one_worker_has_a_build(bare_case):
    build = ask(bare_case)

    first, second = leases.claim(build.pk), leases.claim(build.pk)

    assert first is not None
    assert second is None


def test_a_worker_that_is_silent_loses_its_build(bare_case, settings):
    settings.BUILD_LEASE_SECONDS = -1  # over before it begins
    build = ask(bare_case)
    silent = leases.claim(build.pk)

    other = leases.claim(build.pk)

    assert other is not None
    with pytest.raises(leases.LeaseLost):
        leases.extend(silent)
    leases.fail(silent, reason="Too late to say.")
    build.refresh_from_db()
    assert build.state == PacketBuild.State.RUNNING


def test_a_worker_that_speaks_keeps_its_build(bare_case, settings):
    build = ask(bare_case)
    lease = leases.claim(build.pk)
    settings.BUILD_LEASE_SECONDS = 3600

    leases.extend(lease, step="EXHIBITS", step_number=7, step_count=23)

    build.refresh_from_db()
    assert build.lease_until > timezone.now() + timedelta(minutes=50)
    assert shown(build).words == "Exhibit 7 of 23"


# --- Sweeping ----------------------------------------------------------------------------------


def test_a_build_whose_message_was_lost_is_told_again(bare_case):
    build = ask(bare_case)

    assert sweeping.waiting_builds(now=build.asked_at) == []
    assert sweeping.waiting_builds(now=build.asked_at + timedelta(minutes=1)) == [build.pk]


def test_a_build_whose_worker_died_is_told_again(bare_case, settings):
    settings.BUILD_LEASE_SECONDS = -1  # over before it begins
    build = ask(bare_case)
    leases.claim(build.pk)

    assert sweeping.waiting_builds(now=timezone.now()) == [build.pk]


def test_a_build_at_work_is_left_alone(bare_case):
    build = ask(bare_case)
    leases.claim(build.pk)

    assert sweeping.waiting_builds(now=timezone.now() + timedelta(hours=1)) == []
    assert not sweeping.look_after(build, now=timezone.now())


def test_a_build_whose_workers_died_three_times_fails_with_a_reason(bare_case, settings):
    settings.BUILD_LEASE_SECONDS = -1  # over before it begins
    build = ask(bare_case)
    for _attempt in range(3):
        leases.claim(build.pk)

    assert sweeping.waiting_builds(now=timezone.now()) == []

    build.refresh_from_db()
    assert build.state == PacketBuild.State.FAILED
    assert build.reason == reason_after_last_attempt(build)


def test_who_looks_at_a_forgotten_build_moves_it_on(bare_case, settings):
    settings.BUILD_LEASE_SECONDS = -1  # over before it begins
    build = ask(bare_case)

    assert not sweeping.look_after(build, now=build.asked_at)
    assert sweeping.look_after(build, now=build.asked_at + timedelta(minutes=1))
    for _attempt in range(3):
        leases.claim(build.pk)
    assert not sweeping.look_after(build, now=timezone.now())
    assert build.state == PacketBuild.State.FAILED


def test_what_dead_workers_left_is_removed_and_packets_stay(case, settings):
    build = ask(case)
    building.build_packet(build_id=build.pk)
    (seen,) = kept_files(build)
    default_storage.save(f"packets/{build.code.hex}/half.pdf", ContentFile(b"%PDF"))
    left = Path(settings.BUILD_FOLDER) / ("0" * 32)
    left.mkdir(parents=True)

    sweeping.clean_up(now=timezone.now())

    assert kept_files(build) == [seen]
    assert not left.exists()


def test_the_folder_of_a_build_at_work_stays(bare_case):
    lease = leases.claim(ask(bare_case).pk)

    with building.work_folder(lease) as folder:
        sweeping.clean_up(now=timezone.now())
        assert folder.exists()


def test_the_folder_of_a_slow_worker_stays_while_it_lives(bare_case, settings):
    settings.BUILD_LEASE_SECONDS = -1  # over before it begins
    lease = leases.claim(ask(bare_case).pk)

    with building.work_folder(lease) as folder:
        sweeping.clean_up(now=timezone.now())
        assert folder.exists()

    assert not folder.exists()


def test_a_folder_of_somebody_else_beside_ours_stays(bare_case, settings):
    other = Path(settings.BUILD_FOLDER) / "another-program"
    other.mkdir(parents=True)

    sweeping.clean_up(now=timezone.now())

    assert other.exists()
    other.rmdir()
