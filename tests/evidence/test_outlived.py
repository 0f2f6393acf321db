"""A child leaves nobody behind: what it starts ends with it, and it reaches no process but its own."""

import os
import random
from pathlib import Path
from time import monotonic, sleep

import pytest

from evidence.errors import TooHeavy, TooSlow, Unreadable
from tests.evidence import walls

A_WHILE = 10


@pytest.fixture
def seconds():
    """How long the one sleeps that is to outlive its child; by it we know the one from others."""
    return f"{random.uniform(300, 600):.6f}"


def sleeping(seconds):
    """Return the processes that sleep for so long, as this machine tells of them."""
    told = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            called = (place / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if seconds.encode() in called:
            told.append(place.name)
    return told


@walls.needs_process_wall
def test_what_a_child_started_has_ended_before_its_pages_are_opened(outlaw, seconds):
    assert outlaw("outlive", seconds).page_count == 1

    assert sleeping(seconds) == []


@walls.needs_process_wall
@pytest.mark.parametrize(
    ("deed", "refused"), [("outlive_and_sleep", TooSlow), ("outlive_and_die", TooHeavy)]
)
def test_what_a_child_started_ends_with_it_however_it_ends(
    outlaw, settings, seconds, deed, refused
):
    settings.EVIDENCE_LIMITS = {"seconds": 2, "wall_seconds": 30}

    with pytest.raises(refused):
        outlaw(deed, seconds)

    until = monotonic() + A_WHILE
    while sleeping(seconds) and monotonic() < until:
        sleep(0.1)
    assert sleeping(seconds) == []


@pytest.mark.skipif(
    not walls.HIDES_PROCESSES and walls.LANDLOCK < 6,
    reason="This host has no wall between processes of one user.",
)
def test_a_child_sends_no_signal_to_its_worker(outlaw, caplog):
    caplog.set_level("INFO")

    with pytest.raises(Unreadable):
        outlaw("knock", os.getpid())

    assert "PermissionError" in caplog.text or "ProcessLookupError" in caplog.text


def test_a_child_that_speaks_without_end_has_no_more_time_than_a_silent_one(outlaw, settings):
    settings.EVIDENCE_LIMITS = {"seconds": 2, "wall_seconds": 30}
    begun = monotonic()

    with pytest.raises(TooSlow):
        outlaw("chatter", "on")

    assert monotonic() - begun < 90
