"""What the tests of evidence share: a folder to work in, and the gate."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evidence.gate import Normalised, normalised

Gate = Callable[[Path], Normalised]


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    """Bring a file through the gate, as the packet-from-a-folder command does."""
    folder = tmp_path / "made"
    folder.mkdir()
    return lambda original: normalised(original, original.name, folder)
