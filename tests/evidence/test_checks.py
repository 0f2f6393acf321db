"""A site on which strangers' files would be opened without walls says so before it is opened."""

import pytest

from evidence import checks
from evidence.sandbox import Isolation


@pytest.mark.parametrize(
    ("holds", "warned"),
    [
        (Isolation(network=True, files=True), []),
        (Isolation(network=False, files=True), ["evidence.W001"]),
        (Isolation(network=True, files=False), ["evidence.W002"]),
        (Isolation(network=False, files=False), ["evidence.W001", "evidence.W002"]),
    ],
)
def test_a_missing_wall_is_a_warning_of_its_own(holds, warned, monkeypatch):
    monkeypatch.setattr(checks, "isolation", lambda: holds)

    assert [one.id for one in checks.children_are_confined()] == warned
