"""Read the packet back."""

from pathlib import Path

from packets.assembly.bind import Binding


def verify(file: Path, binding: Binding) -> None:
    return None
