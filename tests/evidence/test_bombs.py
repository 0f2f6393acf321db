"""Files made to take all memory or time are decided within limits, and the worker goes on."""

from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest

from evidence.deciding import REFUSED, decided
from evidence.errors import TooSlow
from evidence.limits import Allowance, limits
from tests.support.bombs import BOMBS, ENDED_BY_TIME
from tests.support.files import a_pdf

GIBIBYTE = 1024 * 1024 * 1024
OUR_OWN = 100_000_000
"""What a child that was killed is said to have had besides: the memory of the tests themselves."""

TOLD_APART = [name for name in BOMBS if name not in ENDED_BY_TIME]


@pytest.fixture
def ordinary(tmp_path):
    return a_pdf(tmp_path / "ordinary.pdf", pages=2)


@pytest.mark.parametrize("name", TOLD_APART)
def test_a_bomb_is_decided_in_time_and_memory_and_the_next_file_is_served(tmp_path, ordinary, name):
    decision = decided(BOMBS[name](tmp_path / "bomb"))
    begun = monotonic()
    following = decided(ordinary)

    assert decision.seconds < 20
    assert decision.peak_mb * 1_000_000 < GIBIBYTE + OUR_OWN
    assert decision.decision == REFUSED or decision.pages == 1
    assert decision.sentence or decision.decision != REFUSED
    assert decision.reason != TooSlow.code
    assert (following.decision, following.pages) == ("accepted", 2)
    assert monotonic() - begun < 5


def test_bombs_that_only_time_can_end_are_refused_for_it_and_the_next_file_is_served(
    tmp_path, ordinary
):
    """At the limits of the site, side by side: so each takes its whole time, which is short."""
    bombs = [BOMBS[name](tmp_path / f"bomb-{at}") for at, name in enumerate(ENDED_BY_TIME)]

    with ThreadPoolExecutor(len(bombs)) as pool:
        decisions = list(pool.map(decided, bombs))
    begun = monotonic()
    following = decided(ordinary)

    assert [one.reason for one in decisions] == [TooSlow.code] * len(bombs)
    assert all(one.peak_mb * 1_000_000 < GIBIBYTE + OUR_OWN for one in decisions)
    assert (following.decision, following.pages) == ("accepted", 2)
    assert monotonic() - begun < 5


@pytest.mark.parametrize("office", [False, True])
def test_the_time_of_a_file_is_less_than_twenty_seconds_even_where_only_the_kernel_ends_it(office):
    allowance = Allowance.of(limits(), office=office)

    assert allowance.seconds < allowance.caps["seconds"] < 20
    assert allowance.data_bytes == limits().memory_bytes == GIBIBYTE
