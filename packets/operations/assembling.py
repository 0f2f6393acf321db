"""Run the child that puts a packet together, listen to it, and end it when it has to end."""

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings

from packets.operations.assembler import Order

LISTEN_SECONDS = 1.0
END_SECONDS = 5.0
"""So long a child may take to end after its last word, before it is ended."""
LONGEST_LINE = 16 * 1024 * 1024
"""Bytes; the manifest of the largest packet is a hundredth of it."""
PASSED_ON = (
    "PATH",
    "LANG",
    "LC_ALL",
    "PYTHONPATH",
    "DJANGO_SETTINGS_MODULE",
    "FONTCONFIG_PATH",
    "EVIDENCE_LIMITS",
)
"""What the child may know of the site: how programs and fonts are found, and what is too much."""
CAPS = {
    "memory_bytes": 3 * 1024**3,  # address space: the largest packet allowed needs under 1 GB
    "data_bytes": 3 * 1024**3,
    "seconds": 15 * 60,
    "written_bytes": 2 * 1024**3,
    "open_files": 1024,
}
WALL_SECONDS = 20 * 60
"""Less than the limit of a task, so that it is us who end the child."""


class ChildDied(Exception):
    """The child ended without a last word, or had to be ended.

    `how` is for the log: the signal or the code with which it ended, and nothing of the case.
    """

    def __init__(self, how: str = "unknown") -> None:
        super().__init__(how)
        self.how = how


def answers_of(order: Order) -> Generator[Mapping[str, Any], None, None]:
    """Yield what the child says, and an empty answer after each second of silence.

    The last one has `done`, `refused` or `broken`; without such a last word ChildDied is raised.
    Whoever stops listening ends the child.
    """
    process = subprocess.Popen(  # noqa: S603 - our own module, named in the settings
        [sys.executable, "-m", settings.ASSEMBLER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # what libraries print may quote a document
        cwd=settings.BASE_DIR,
        env=environment(Path(order.folder)),
        start_new_session=True,
    )
    with process:
        try:
            _hand_over(process, order)
            with closing(_lines(process)) as lines:
                yield from _until_the_last(process, lines)
        except ChildDied as died:
            raise ChildDied(_how_it_ended(process)) from died
        finally:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)


def _how_it_ended(process: subprocess.Popen[bytes]) -> str:
    """Return "signal 9", "exit code 1", or that the child lives and had to be ended."""
    with suppress(subprocess.TimeoutExpired):
        code = process.wait(timeout=LISTEN_SECONDS)
        return f"signal {-code}" if code < 0 else f"exit code {code}"
    return "no answer"


def _until_the_last(
    process: subprocess.Popen[bytes], lines: Iterator[bytes]
) -> Iterator[Mapping[str, Any]]:
    for line in lines:
        said = _understood(line)
        if said.keys() & {"done", "refused", "broken"}:
            with suppress(subprocess.TimeoutExpired):  # all that it started ends with it
                process.wait(timeout=END_SECONDS)
            yield said
            return
        yield said
    raise ChildDied


def _hand_over(process: subprocess.Popen[bytes], order: Order) -> None:
    if process.stdin is None:  # cannot be: it was asked for
        raise ChildDied
    with suppress(BrokenPipeError):
        process.stdin.write(json.dumps(asdict(order)).encode())
        process.stdin.close()


def _lines(process: subprocess.Popen[bytes]) -> Generator[bytes, None, None]:
    """Yield whole lines, and an empty one after each second without any."""
    if process.stdout is None:  # cannot be: it was asked for
        raise ChildDied
    deadline = time.monotonic() + WALL_SECONDS
    heard = b""
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while time.monotonic() < deadline:
            if not selector.select(LISTEN_SECONDS):
                yield b""
                continue
            piece = os.read(process.stdout.fileno(), 65_536)
            if not piece:
                return
            *whole, heard = (heard + piece).split(b"\n")
            if len(heard) > LONGEST_LINE:
                raise ChildDied
            yield from whole


def _understood(line: bytes) -> Mapping[str, Any]:
    if not line:
        return {}
    try:
        return dict(json.loads(line))
    except ValueError as error:
        raise ChildDied from error


def environment(folder: Path) -> dict[str, str]:
    """Give the child a home for the caches of its libraries, and none of the site's secrets."""
    own = {"HOME": str(folder), "TMPDIR": str(folder), "XDG_CACHE_HOME": str(folder)}
    passed = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return {**passed, **own, "PAROLE_VAR": str(folder), "SECRET_KEY": "none-in-this-child"}
