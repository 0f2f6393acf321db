"""Files made to take all memory or time are decided within limits, and the worker goes on."""

from time import monotonic

import pytest

from evidence.deciding import REFUSED, decided
from evidence.limits import Limits, limits
from tests.support.bombs import BOMBS, ENDED_BY_A_LIMIT
from tests.support.files import a_pdf

GIBIBYTE = 1024 * 1024 * 1024
OUR_OWN = 100_000_000
"""What a child that was killed is said to have had besides: the memory of the tests themselves."""

FEW_SECONDS = 4
"""What waits for a limit of time is given a shorter one here, so that the tests are quick."""


@pytest.fixture
def ordinary(tmp_path):
    return a_pdf(tmp_path / "ordinary.pdf", pages=2)


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_decided_in_time_and_memory_and_the_next_file_is_served(
    tmp_path, settings, ordinary, name
):
    bomb = BOMBS[name](tmp_path / "bomb")
    if name in ENDED_BY_A_LIMIT:
        settings.EVIDENCE_LIMITS = {
            "seconds": FEW_SECONDS,
            "wall_seconds": 20,
            "office_seconds": FEW_SECONDS,
            "office_wall_seconds": 20,
        }

    decision = decided(bomb)
    begun = monotonic()
    following = decided(ordinary)

    assert decision.seconds < 21
    assert decision.peak_mb * 1_000_000 < GIBIBYTE + OUR_OWN
    assert decision.decision == REFUSED or decision.pages == 1
    assert decision.sentence or decision.decision != REFUSED
    assert (following.decision, following.pages) == ("accepted", 2)
    assert monotonic() - begun < 5


def test_what_ends_by_a_limit_ends_within_twenty_seconds_of_processor_time():
    assert Limits().seconds < 20
    assert limits().memory_bytes == GIBIBYTE
