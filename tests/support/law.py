"""The rows of law as the files have them, whatever the day on which the tests run."""

import pytest

from packets import law
from packets.law import FOLDER, facts_in


@pytest.fixture
def as_in_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no row be looked up on the day of the run, as tests/conftest.py lets those too old be."""
    rows = tuple(row for file in sorted(FOLDER.glob("*.yaml")) for row in facts_in(file))
    monkeypatch.setattr(law, "facts_of_files", lambda: rows)
