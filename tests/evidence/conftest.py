"""What the tests of evidence share: a folder to work in, the gate, and who would misuse it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence.gate import Normalised, normalised
from tests.evidence.outlaw import OUTLAW
from tests.support.extending import dropping

Gate = Callable[[Path], Normalised]


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    """Bring a file through the gate, as the packet-from-a-folder command does."""
    folder = tmp_path / "made"
    folder.mkdir()
    return lambda original: normalised(original, original.name, folder)


@pytest.fixture
def outlaw(tmp_path: Path, gate: Gate) -> Iterator[Callable[..., Normalised]]:
    """Add a kind of file, as anybody may add one, and bring a deed through the gate."""
    original = tmp_path / "file"

    def commit(*deed: object) -> Normalised:
        original.write_text(" ".join(["OUTLAW", *map(str, deed)]))
        return gate(original)

    with dropping(tmp_path / "more") as drop:
        drop("evidence/converters/outlaw.py", text=OUTLAW)
        yield commit
