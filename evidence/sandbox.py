"""Run one job on a stranger's file in a process that may die of it, and say how it ended."""

import compileall
import json
import logging
import os
import selectors
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from evidence.child.jobs import LOOK_AROUND
from evidence.errors import Parameter, TooHeavy, TooSlow, Unreadable, refusal
from evidence.limits import Allowance, Limits
from evidence.pace import LOOK_EVERY, Pace
from evidence.spent import note_peak
from evidence.workplace import work_folder

logger = logging.getLogger(__name__)

_PACKAGE = Path(__file__).resolve().parent
_LONGEST_ANSWER = 65_536
_OUT_OF_MEMORY = frozenset({signal.SIGKILL, signal.SIGABRT, signal.SIGTRAP, signal.SIGILL})
"""How processes end that cannot get memory: by the kernel, or by their own hand."""


_OFFICE_SOCKETS = Path("/tmp")  # noqa: S108 - where LibreOffice makes its socket, whatever TMPDIR says


class ChildBroken(Exception):
    """The child could not even begin: a fault of ours or of the machine, not of the file."""


@dataclass(frozen=True, kw_only=True)
class Isolation:
    """What holds a child on this machine: no network, no files but its own."""

    network: bool
    files: bool


def run(
    job: str,
    given: dict[str, Any],
    *,
    allowance: Allowance,
    work: Path,
    readable: tuple[Path, ...] = (),
) -> dict[str, Any]:
    """Run a job of `evidence.child` and return what it has done, or raise a Refused.

    The child may write in `work` and read only there, in `readable` and what programs need.
    """
    order = {
        "job": job,
        "with": given,
        "caps": allowance.caps,
        "parent": os.getpid(),
        "work": str(work),
        "readable": [str(_PACKAGE), *(str(path) for path in readable)],
        "sockets_in": str(_OFFICE_SOCKETS) if allowance.is_office else "",
    }
    answer = _ask(json.dumps(order).encode(), work, allowance)
    if "refused" in answer:
        if "fault" in answer:
            logger.info("a file made the child stumble: %s", answer["fault"])
        raise refusal(answer["refused"], _parameters(answer))
    return dict(answer["done"])


@cache
def isolation() -> Isolation:
    """Say what holds a child on this machine; found out once, by asking a child."""
    with work_folder() as work:
        found = run(LOOK_AROUND, {}, allowance=Allowance.of(Limits()), work=work)
    return Isolation(**found)


@cache
def _compile() -> None:
    """Compile our modules once: the child may not write, and would do it again for each file."""
    compileall.compile_dir(_PACKAGE, quiet=2)


def _ask(order: bytes, work: Path, allowance: Allowance) -> dict[str, Any]:
    _compile()
    process = subprocess.Popen(
        [sys.executable, "-P", "-s", "-m", "evidence.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=work,
        env=_environment(work),
        start_new_session=True,
    )
    pace = Pace(session=process.pid, seconds=allowance.seconds)
    deadline = time.monotonic() + allowance.wall_seconds
    said, was_late = b"", False
    with process:
        try:
            said = _hear(process, order, pace, deadline)
        except TooSlow:
            was_late = True
        finally:
            most = _end_all(process)
    if said:
        with suppress(ValueError):
            answer = dict(json.loads(said))
            note_peak(answer.pop("peak_bytes", 0))
            return answer
    note_peak(most)
    raise _verdict(process.returncode, was_late=was_late)


def _hear(process: subprocess.Popen[bytes], order: bytes, pace: Pace, deadline: float) -> bytes:
    """Hand over the job and listen until the child is silent or says too much.

    Raises TooSlow when its time is over.
    """
    if process.stdin is None or process.stdout is None:
        raise ChildBroken
    with suppress(BrokenPipeError):
        process.stdin.write(order)
        process.stdin.close()
    said = b""
    look_at = time.monotonic() + LOOK_EVERY
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while len(said) < _LONGEST_ANSWER:
            is_speaking = selector.select(max(0.0, look_at - time.monotonic()))
            if (now := time.monotonic()) >= look_at:  # whoever speaks is looked at too
                look_at = now + LOOK_EVERY
                if now >= deadline or pace.is_over():
                    raise TooSlow
            if not is_speaking:
                continue
            piece = os.read(process.stdout.fileno(), _LONGEST_ANSWER)
            if not piece:
                return said
            said += piece
    return b""


def _end_all(process: subprocess.Popen[bytes]) -> int:
    """End the child and all that it started; it is not reaped yet, so its number is its own.

    Where it works in a namespace of processes, the kernel ends those in other sessions with it.
    Returns the most memory it had, in bytes; it counts from what we had when we started it.
    """
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_maxrss * 1024


def _verdict(returncode: int, *, was_late: bool) -> Exception:
    """Read from the death of a child what was wrong with the file."""
    if returncode >= 0:
        return ChildBroken(f"the child ended with {returncode} and said nothing")
    if was_late or -returncode == signal.SIGXCPU:
        return TooSlow()
    if -returncode in _OUT_OF_MEMORY:
        return TooHeavy()
    return Unreadable()


def _parameters(answer: dict[str, Any]) -> dict[str, Parameter]:
    return {
        str(name): value
        for name, value in answer.get("parameters", {}).items()
        if isinstance(value, str | int)
    }


def _environment(work: Path) -> dict[str, str]:
    """Give the child a home and a language; nothing of ours, which may hold secrets."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": str(work),
        "TMPDIR": str(work),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(_PACKAGE.parent),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
