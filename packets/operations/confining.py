"""Shut a child process in: it has our code, the files of its order and its folder, nothing else."""

from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = ("packets", "evidence", "parole_site", "templates", "static")


def confine_to(files: Iterable[str], *, folder: str, caps: Mapping[str, int], parent: int) -> None:
    """Let this process read our code and `files`, and write into `folder`, from now on.

    It ends with its `parent`, or when it goes beyond its `caps` (evidence.child.confinement.Caps).
    """
    from evidence.child.confinement import Caps, confine

    given = {Path(place).resolve() for place in files}
    confine(
        Caps(**caps),
        parent=parent,
        readable=(*(ROOT / name for name in CODE), *sorted(given)),
        work=Path(folder).resolve(),
    )
