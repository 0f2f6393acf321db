"""A form whose connection breaks half-way changes nothing, behind the real web server."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.services import free_port
from tests.support.workers import wait_until

STATEMENT = "I fear to return. " * 200
URLENCODED = ("application/x-www-form-urlencoded", f"statement={STATEMENT}&last=yes".encode())
MULTIPART = (
    "multipart/form-data; boundary=edge",
    b'--edge\r\nContent-Disposition: form-data; name="statement"\r\n\r\n'
    + STATEMENT.encode()
    + b'\r\n--edge\r\nContent-Disposition: form-data; name="passport"; filename="p.jpg"\r\n\r\n'
    + b"\xff\xd8" * 4000
    + b"\r\n--edge--\r\n",
)
WHOLE = {"statement": len(STATEMENT)}
TOKEN = "a" * 32


@dataclass(kw_only=True)
class FormSite:
    port: int
    log: Path
    temp: Path

    def forms_that_ran(self) -> list[dict[str, int]]:
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def send(self, head: str, body: bytes) -> str:
        """Send a request, hang up the sending side, and return the status line and the text."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(head.encode() + body)
            connection.shutdown(socket.SHUT_WR)
            answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
        return answer.split("\r\n")[0][9:] + "\n" + answer.rpartition("\r\n\r\n")[2]


def head(path: str, *lines: str, method: str = "POST") -> str:
    return "\r\n".join(
        [f"{method} {path} HTTP/1.1", "Host: site", *lines, "Connection: close", "", ""]
    )


@pytest.fixture(scope="module", params=["sync", "gthread"])
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[FormSite]:
    folder = tmp_path_factory.mktemp("form-site")
    site = FormSite(port=free_port(), log=folder / "log", temp=folder / "temp")
    site.temp.mkdir()
    command = [sys.executable, "-m", "gunicorn", "tests.parole_site.form_site:application"]
    command += ["-b", f"127.0.0.1:{site.port}", "-k", request.param, "--threads", "2"]
    command += ["--no-control-socket"]
    env = os.environ | {"FORM_SITE_LOG": str(site.log), "FORM_SITE_TEMP": str(site.temp)}
    with (folder / "output").open("wb") as output:
        server = subprocess.Popen(command, env=env, stdout=output, stderr=output)

    def is_up() -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", site.port)) == 0

    wait_until(is_up, seconds=30, saying=(folder / "output").read_text())
    yield site
    server.terminate()
    server.wait(20)


@pytest.fixture
def form_site(running: FormSite) -> FormSite:
    running.log.write_text("")
    return running


@pytest.mark.parametrize(("kind", "body"), [URLENCODED, MULTIPART], ids=["urlencoded", "multipart"])
@pytest.mark.parametrize("arrived", [0, 0.25, 0.5, 0.75, -1], ids=lambda part: f"arrived={part}")
def test_a_form_cut_short_never_reaches_its_view(form_site, kind, body, arrived):
    came = body[:-1] if arrived == -1 else body[: int(len(body) * arrived)]

    answer = form_site.send(
        head("/open", f"Content-Type: {kind}", f"Content-Length: {len(body)}"), came
    )

    assert answer.startswith("400 Bad Request")
    assert form_site.forms_that_ran() == []
    assert list(form_site.temp.iterdir()) == []


@pytest.mark.parametrize(("kind", "body"), [URLENCODED, MULTIPART], ids=["urlencoded", "multipart"])
def test_a_draft_cut_short_is_not_taken_for_an_empty_one_when_its_token_is_in_a_header(
    form_site, kind, body
):
    lines = [f"Content-Type: {kind}", f"Cookie: csrftoken={TOKEN}", f"X-CSRFToken: {TOKEN}"]

    answer = form_site.send(head("/guarded", *lines, f"Content-Length: {len(body)}"), body[:500])

    assert answer.startswith("400 Bad Request")
    assert form_site.forms_that_ran() == []


@pytest.mark.parametrize(("kind", "body"), [URLENCODED, MULTIPART], ids=["urlencoded", "multipart"])
def test_a_whole_form_arrives_whole(form_site, kind, body):
    answer = form_site.send(
        head("/open", f"Content-Type: {kind}", f"Content-Length: {len(body)}"), body
    )

    assert answer.startswith("200 OK")
    assert form_site.forms_that_ran()[0].items() >= WHOLE.items()


def test_what_follows_the_announced_length_is_not_part_of_the_form(form_site):
    kind, body = URLENCODED

    form_site.send(
        head("/open", f"Content-Type: {kind}", f"Content-Length: {len(body)}"), body + b"&more=1"
    )

    assert form_site.forms_that_ran() == [{**WHOLE, "last": 3}]


def test_a_body_in_chunks_is_refused_rather_than_read_as_an_empty_form(form_site):
    chunks = b"5\r\na=abc\r\n0\r\n\r\n"

    answer = form_site.send(
        head("/open", f"Content-Type: {URLENCODED[0]}", "Transfer-Encoding: chunked"), chunks
    )

    assert answer.startswith("411 Length Required")
    assert form_site.forms_that_ran() == []


@pytest.mark.parametrize("length", ["-1", "ten", "+5", "5, 6"])
def test_a_length_that_is_no_number_is_refused(form_site, length):
    answer = form_site.send(
        head("/open", f"Content-Type: {URLENCODED[0]}", f"Content-Length: {length}"), b"a=abc"
    )

    assert answer.startswith("400 Bad Request")
    assert form_site.forms_that_ran() == []


def test_an_upload_in_pieces_keeps_what_arrived_before_the_break(form_site):
    answer = form_site.send(head("/in-pieces", "Content-Length: 1000", method="PATCH"), b"x" * 730)

    assert answer == "200 OK\nkept 700"
