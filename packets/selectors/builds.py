"""Packets that are asked for, being built and built."""

from packets.assembly.progress import Progress, Step
from packets.models import PacketBuild


def progress_of(build: PacketBuild) -> str:
    """Say in words what is done at the moment."""
    if not build.step:
        return ""
    return str(Progress(step=Step(build.step), number=build.step_number, count=build.step_count))
