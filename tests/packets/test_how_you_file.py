"""How a request is filed is asked in a task of its own, and no packet waits for the answer."""

from dataclasses import replace

import pytest

from packets.readiness import blocking
from packets.selectors.overtaken import _told_by
from packets.snapshot.channel import is_on_paper, is_online
from packets.wizard.walk import stops_of
from tests.packets.readiness_cases import ready
from tests.support.cases import without


def test_how_you_file_is_one_task_before_the_check() -> None:
    keys = list(dict.fromkeys(stop.part.key for stop in stops_of(ready())))

    assert keys.index("letter") < keys.index("file-how") < keys.index("check")


def test_a_request_is_on_paper_until_somebody_says_online() -> None:
    silent = ready(file_how={})

    assert is_on_paper(silent)
    assert is_on_paper(ready(file_how={"channel": "NOT_SURE"}))
    assert is_online(ready(file_how={"channel": "ONLINE"}))


def test_no_packet_waits_for_the_way_it_goes() -> None:
    silent = ready()
    silent = replace(silent, answers={k: v for k, v in silent.answers.items() if k != "file-how"})

    assert not blocking(silent)


@pytest.mark.parametrize(
    ("told", "is_another"),
    [({"channel": "PAPER", "day": "2026-12-01"}, False), ({"channel": "ONLINE"}, True)],
)
def test_a_packet_is_another_one_only_where_it_goes_another_way(
    told: dict[str, str], *, is_another: bool
) -> None:
    before = without(ready(), "file-how.channel")

    assert (_told_by(ready(file_how=told)) != _told_by(before)) is is_another
