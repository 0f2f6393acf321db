"""A child has so much time: its work and its waiting count, what others take on the machine not."""

import os
import subprocess
import sys
from time import monotonic, sleep

import pytest

from evidence import converters
from evidence.errors import TooSlow
from evidence.pace import Pace
from tests.support.files import a_pdf

BURN = "while True: pass"
SLEEP = "import time; time.sleep(60)"
TWO_AT_WORK = f"""
import subprocess, sys
two = [subprocess.Popen([sys.executable, "-c", {BURN!r}]) for _ in range(2)]
two[0].wait()
"""
CONFINED = """
import os, resource, sys
from pathlib import Path
from evidence.child.confinement import Caps, confine

held = Caps(
    memory_bytes=10**12, data_bytes=10**12, seconds=19, written_bytes=10**9, open_files=256
)
confine(held, parent=os.getppid(), readable=(), work=Path(sys.argv[1]))
print(resource.getrlimit(resource.RLIMIT_CPU), flush=True)
"""
KIND = '''
"""A kind of file that takes for ever."""
from evidence.converters import Converter

def normalise(original, out, limits):
    {what}

CONVERTER = Converter(
    media_type="application/x-dawdling", label="Dawdling", suffixes=(".dawdling",),
    recognises=lambda head: head.startswith(b"DAWDLING"), normalise=normalise,
)
'''


@pytest.fixture
def dawdling_file(tmp_path, monkeypatch):
    """Return a function that makes a file whose converter does what is told."""

    def made(what):
        folder = tmp_path / "more"
        folder.mkdir()
        (folder / "dawdling.py").write_text(KIND.format(what=what.strip().replace("\n", "\n    ")))
        monkeypatch.setattr(converters, "__path__", [*converters.__path__, str(folder)])
        converters.all_converters.cache_clear()
        file = tmp_path / "a.dawdling"
        file.write_bytes(b"DAWDLING")
        return file

    yield made
    sys.modules.pop("evidence.converters.dawdling", None)
    monkeypatch.undo()
    converters.all_converters.cache_clear()


@pytest.mark.parametrize("what", [SLEEP, TWO_AT_WORK], ids=["asleep", "two at work"])
def test_a_child_that_sleeps_or_lets_others_work_is_ended_as_one_that_works(
    gate, settings, dawdling_file, what
):
    settings.EVIDENCE_LIMITS = {"seconds": 3}
    original = dawdling_file(what)
    begun = monotonic()

    with pytest.raises(TooSlow):
        gate(original)

    assert monotonic() - begun < 50  # before the limit on the clock


def test_the_work_of_all_processes_of_a_child_counts_and_no_other():
    busy = subprocess.Popen([sys.executable, "-c", TWO_AT_WORK], start_new_session=True)
    other = subprocess.Popen([sys.executable, "-c", BURN], start_new_session=True)
    try:
        pace = Pace(session=busy.pid, seconds=2)
        while not pace.is_over():
            sleep(0.1)
        used = pace.worked
    finally:
        os.killpg(busy.pid, 9)
        os.killpg(other.pid, 9)
        busy.wait()
        other.wait()

    assert 1.5 < used < 5


def test_a_child_that_wants_the_processor_and_does_not_get_it_loses_nothing():
    crowded, *crowd = [
        subprocess.Popen([sys.executable, "-c", BURN], start_new_session=True) for _ in range(9)
    ]
    for one in (crowded, *crowd):
        os.sched_setaffinity(one.pid, {min(os.sched_getaffinity(0))})
    try:
        pace = Pace(session=crowded.pid, seconds=60)
        begun = monotonic()
        while monotonic() - begun < 2:
            pace.is_over()
            sleep(0.1)
        waited = monotonic() - begun
    finally:
        for one in (crowded, *crowd):
            one.kill()
            one.wait()

    assert pace.spent < waited / 2


def test_the_kernel_ends_a_process_for_good_one_second_after_it_was_told(tmp_path):
    confined = subprocess.run(
        [sys.executable, "-c", CONFINED, str(tmp_path)], capture_output=True, check=True, text=True
    )

    assert confined.stdout.strip() == "(19, 20)"


def test_a_file_that_takes_little_is_taken_whatever_the_clock_says(gate, settings, tmp_path):
    settings.EVIDENCE_LIMITS = {"seconds": 4}

    assert gate(a_pdf(tmp_path / "a.pdf", pages=20)).page_count == 20
