"""Ends what is still connected to the test database before it is dropped; the run's end says what.

A thread of the live site may still answer a page that nobody waits for any more when the last
test is over. PostgreSQL drops no database that somebody uses, and the run would end with an
error that says nothing of the product.
"""

import time
from collections.abc import Callable
from typing import Protocol

from django.db import connection

import pytest

SECONDS = 20.0
_OTHERS = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
_LEFT: list[str] = []
_OUTPUT = "left_sessions"


class Writes(Protocol):
    """What pytest writes its summary with."""

    def write_line(self, line: str) -> None: ...


@pytest.fixture(scope="session")
def end_other_sessions() -> Callable[[], None]:
    """Return what waits until nobody else is connected to the test database, then ends who still is."""
    return _end_other_sessions


def _end_other_sessions() -> None:
    if connection.vendor != "postgresql":
        return
    deadline = time.monotonic() + SECONDS
    while (left := _others()) and time.monotonic() < deadline:
        time.sleep(0.1)
    if left:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT pg_terminate_backend(pid) {_OTHERS}")
    _LEFT.extend(left)


def _others() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT state, left(query, 200) {_OTHERS}")
        return [f"{state}, last asked: {query}" for state, query in cursor.fetchall()]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand over what a process of a parallel run saw."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput[_OUTPUT] = list(_LEFT)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    _LEFT.extend(getattr(node, "workeroutput", {}).get(_OUTPUT, ()))


def pytest_terminal_summary(terminalreporter: Writes) -> None:
    for session in _LEFT:
        terminalreporter.write_line(f"Still connected to a test database at the end ({session})")
