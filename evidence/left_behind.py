"""Open what a child left behind, which ran on a stranger's file and may have been taken over by it.

A link would lead to files that we may read and the child may not, and a pipe would hold us for
ever.
"""

import errno
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Any

from evidence.errors import Unreadable

LONGEST_ANSWER = 64 * 1024 * 1024
"""Bytes; all words of 20 pages with their places are a tenth of it."""

_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_LEFT_WRONGLY = frozenset(
    {errno.ENOENT, errno.ELOOP, errno.EACCES, errno.ENXIO, errno.ENODEV, errno.ENOTDIR}
)
"""What the system says of a place where there is no plain file that we may read."""


@contextmanager
def opened(place: Path) -> Iterator[BufferedReader]:
    """Open a file that a child should have left; `place` is our own name for it, never the child's.

    The child has ended, and its folder is one that we made. Raises Unreadable where there is no
    plain file with one name.
    """
    try:
        handle = os.open(place, _FLAGS)
    except OSError as error:
        if error.errno in _LEFT_WRONGLY:
            raise Unreadable from error
        raise
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
            raise Unreadable
        with os.fdopen(handle, "rb", closefd=False) as file:
            yield file
    finally:
        os.close(handle)


def bytes_of(place: Path) -> bytes:
    """Return what a child left in a file; raises Unreadable as `opened` does."""
    with opened(place) as file:
        return file.read()


def answer_in(place: Path) -> Any:
    """Return the JSON that a child left in a file; raises Unreadable also where it is none."""
    with opened(place) as file:
        told = file.read(LONGEST_ANSWER + 1)
    if len(told) > LONGEST_ANSWER:
        raise Unreadable
    try:
        return json.loads(told)
    except ValueError as error:
        raise Unreadable from error
