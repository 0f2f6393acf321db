"""Read one job, lock the doors, do it, and write one answer; the parent judges how we ended."""

import json
import os
import resource
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from evidence.child.confinement import Caps, confine
from evidence.child.jobs import JOBS, LOOK_AROUND
from evidence.errors import Refused, TooHeavy, Unreadable

Answer = dict[str, Any]


def main() -> None:
    """Answer on the first standard output; libraries that print get none."""
    answer_to = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    job = json.load(sys.stdin)
    readable = tuple(Path(path) for path in job["readable"])
    in_force = confine(
        Caps(**job["caps"]),
        parent=job["parent"],
        readable=readable,
        work=Path(job["work"]),
        sockets_in=Path(job["sockets_in"]) if job["sockets_in"] else None,
    )
    work = partial(asdict, in_force) if job["job"] == LOOK_AROUND else JOBS[job["job"]]
    answer = answered(partial(work, **job["with"]))
    with os.fdopen(answer_to, "w") as out:
        json.dump({**answer, "peak_bytes": peak_bytes()}, out)


def answered(work: Callable[[], dict[str, Any]]) -> Answer:
    """Do a job; whatever a stranger's file makes a library raise is a refusal."""
    try:
        return {"done": work()}
    except Refused as refused:
        return {"refused": refused.code, "parameters": refused.parameters}
    except MemoryError:
        return {"refused": TooHeavy.code, "parameters": {}}
    except Exception as fault:
        return {"refused": Unreadable.code, "parameters": {}, "fault": where(fault)}


def peak_bytes() -> int:
    """Return the most memory that this process or one that it started had at a time.

    What getrusage tells of ourselves begins with the memory of the process that started us.
    """
    told = Path("/proc/self/status").read_text()
    ours = next(line for line in told.splitlines() if line.startswith("VmHWM:"))
    started = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return max(int(ours.split()[1]), started) * 1024


def where(fault: Exception) -> str:
    """Name the kind of a fault and its line, for the log: never its text, which may quote."""
    frames = traceback.extract_tb(fault.__traceback__)
    last = frames[-1] if frames else None
    place = f"{Path(last.filename).name}:{last.lineno}" if last else "?"
    return f"{type(fault).__name__} at {place}"


if __name__ == "__main__":
    main()
