"""What a killed process leaves on the disk is swept; what somebody still works on stays."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.utils import timezone

import pytest

from evidence import tasks
from evidence.leftovers import KEPT_FOR, LONGEST_JOB, UPLOADS_KEPT_FOR, sweep_leftovers
from evidence.workplace import work_folder, workplace
from parole_site.celery import HARD_LIMIT_SECONDS

WORKER = """
import sys, time
import django
django.setup()
from evidence.workplace import work_folder
with work_folder() as folder:
    (folder / "original").write_text("a passport")
    print(folder, flush=True)
    time.sleep(600)
"""


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.EVIDENCE_WORK_FOLDER = str(tmp_path / "work")
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "uploads")
    (tmp_path / "uploads").mkdir()


@pytest.fixture
def a_worker(tmp_path):
    """Start a process that works in a folder of its own; return both."""
    started = []

    def a_worker():
        process = subprocess.Popen(
            [sys.executable, "-c", WORKER],
            env=os.environ
            | {"EVIDENCE_WORK_FOLDER": str(tmp_path / "work")}
            | {"DJANGO_SETTINGS_MODULE": "parole_site.settings", "PYTHONPATH": str(Path.cwd())},
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process, Path(process.stdout.readline().strip())

    yield a_worker
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait()


def an_upload():
    """Write a part of a file as Django does while a browser sends it."""
    file = TemporaryUploadedFile("passport.jpg", "image/jpeg", 9, None)
    file.write(b"a passpor")
    file.flush()
    return file


def age(place, by):
    then = timezone.now() - by
    os.utime(place, (then.timestamp(), then.timestamp()))


def test_the_folder_of_a_killed_worker_is_swept_once_no_job_can_be_so_old(a_worker):
    process, folder = a_worker()
    kill(process)
    assert (folder / "original").exists(), "a killed worker cannot clean up"

    assert sweep_leftovers(now=timezone.now() + KEPT_FOR - timedelta(minutes=1)) == 0
    assert folder.exists()

    assert sweep_leftovers(now=timezone.now() + KEPT_FOR) == 1
    assert list(workplace().iterdir()) == []


def test_the_folder_of_a_living_worker_stays_however_old_it_is(a_worker):
    process, folder = a_worker()

    assert sweep_leftovers(now=timezone.now() + timedelta(days=9)) == 0
    assert (folder / "original").exists()

    kill(process)
    assert sweep_leftovers(now=timezone.now() + timedelta(days=9)) == 1


def test_a_folder_is_gone_and_free_when_its_work_is_done():
    with work_folder() as folder:
        assert folder.parent == workplace()
        assert sweep_leftovers(now=timezone.now() + timedelta(days=9)) == 0

    assert list(workplace().iterdir()) == []


def test_work_folders_are_nobody_elses_business():
    with work_folder() as folder:
        assert [oct(place.stat().st_mode & 0o777) for place in (workplace(), folder)] == [
            "0o700"
        ] * 2


def test_the_wait_is_longer_than_any_job():
    assert timedelta(seconds=HARD_LIMIT_SECONDS) == LONGEST_JOB
    assert timedelta(minutes=10) + LONGEST_JOB == KEPT_FOR


def test_an_upload_that_was_cut_is_swept_and_one_that_arrives_stays():
    cut, arriving = an_upload(), an_upload()
    age(cut.temporary_file_path(), UPLOADS_KEPT_FOR)
    age(arriving.temporary_file_path(), UPLOADS_KEPT_FOR - timedelta(minutes=1))

    assert sweep_leftovers(now=timezone.now()) == 1

    assert not Path(cut.temporary_file_path()).exists()
    assert Path(arriving.temporary_file_path()).exists()
    cut.close()  # that its file is gone disturbs nobody
    arriving.close()


def test_what_is_not_ours_stays_where_a_site_shares_the_place(tmp_path):
    family = tmp_path / "family"
    family.mkdir()
    others = [workplace() / "of-another-program", Path(settings.FILE_UPLOAD_TEMP_DIR) / "note.txt"]
    links = [workplace() / "evidence-link", Path(settings.FILE_UPLOAD_TEMP_DIR) / "a.upload"]
    for other in others:
        other.touch()
        age(other, timedelta(days=9))
    for link in links:
        link.symlink_to(family)

    assert sweep_leftovers(now=timezone.now() + timedelta(days=9)) == 0
    assert all(place.exists() for place in (family, *others, *links))


def test_a_place_that_nobody_used_yet_is_no_trouble(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "never")

    assert sweep_leftovers(now=timezone.now()) == 0


@pytest.mark.django_db
def test_the_sweep_of_each_minute_does_it():
    left = workplace() / "evidence-left"
    left.mkdir()
    age(left, KEPT_FOR)

    tasks.sweep_documents()

    assert not left.exists()
