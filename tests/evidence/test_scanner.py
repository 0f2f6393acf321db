"""A site with a virus scanner opens no file that it has not passed; while it is away, files wait."""

import socket
import threading

from django.core.files.base import ContentFile

import pytest

from evidence import conversion, scanner
from evidence.errors import Infected, TooLargeToScan
from evidence.intake import receive
from evidence.models import ATTEMPTS_AT_MOST
from tests.support import files

BAD = b"X5O!P%@AP-ANTIVIRUS-TEST"


class Daemon:
    """Answers as ClamAV's daemon does, to one who asks at a time."""

    def __init__(self, server, *, most=10_000_000):
        self.server, self.most, self.heard = server, most, []
        server.listen()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                asker, _ = self.server.accept()
            except OSError:
                return
            with asker, asker.makefile("rb") as said:
                asker.sendall(self._verdict(said) + b"\0")

    def _verdict(self, said):
        assert said.read(10) == b"zINSTREAM\0"
        content = b""
        while size := int.from_bytes(said.read(4), "big"):
            content += said.read(size)
            if len(content) > self.most:
                return b"INSTREAM size limit exceeded. ERROR"
        self.heard.append(content)
        return b"stream: Win.Test.EICAR_HDB-1 FOUND" if BAD in content else b"stream: OK"


@pytest.fixture
def daemon(settings):
    """A daemon on loopback that this site asks."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.VIRUS_SCANNER = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        yield Daemon(server)


@pytest.fixture
def away(settings):
    """The address of a daemon that does not run."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.VIRUS_SCANNER = f"tcp://127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture
def document(db, tmp_path):
    return receive(file=ContentFile(files.a_pdf(tmp_path / "in.pdf").read_bytes()), name="a.pdf")


def converted(document):
    conversion.convert(document_id=document.pk)
    document.refresh_from_db()
    return document


def a_file(place, content):
    place.write_bytes(content)
    return place


def test_a_clean_file_passes_whole(daemon, tmp_path):
    scanner.check(a_file(tmp_path / "a", b"a" * 700_000))

    assert daemon.heard == [b"a" * 700_000]


def test_a_dangerous_file_is_refused_with_what_to_do(daemon, tmp_path):
    with pytest.raises(Infected, match="Make a new copy"):
        scanner.check(a_file(tmp_path / "a", b"%PDF-" + BAD))


def test_a_file_that_the_scanner_does_not_take_is_refused(daemon, tmp_path):
    daemon.most = 100

    with pytest.raises(TooLargeToScan, match="smaller copy"):
        scanner.check(a_file(tmp_path / "a", b"a" * 3_000_000))


def test_a_scanner_behind_a_socket_of_this_machine_is_asked(tmp_path, settings):
    place = tmp_path / "clamd.ctl"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        daemon = Daemon(server)
        settings.VIRUS_SCANNER = f"unix://{place}"

        scanner.check(a_file(tmp_path / "a", b"words"))

        assert daemon.heard == [b"words"]


def test_a_document_is_scanned_before_it_is_opened(daemon, document):
    assert converted(document).state == "READY"
    with document.original.open("rb") as stored:
        assert daemon.heard == [stored.read()]


def test_a_dangerous_document_is_never_opened(daemon, db):
    document = converted(receive(file=ContentFile(b"%PDF-1.7 " + BAD), name="a.pdf"))

    assert (document.state, document.refusal_code) == ("REFUSED", "INFECTED")


def test_while_the_scanner_is_away_a_document_waits_and_is_never_given_up(away, document):
    for _ in range(ATTEMPTS_AT_MOST + 2):
        converted(document)

    assert (document.state, document.waits_for, document.attempts) == ("RECEIVED", "SCANNER", 0)
    assert document.lease_token is None


def test_when_the_scanner_is_back_the_document_goes_on(away, document, settings):
    converted(document)
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.VIRUS_SCANNER = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        Daemon(server)

        converted(document)

    assert (document.state, document.waits_for) == ("READY", "")


def test_an_answer_that_nobody_knows_lets_the_file_wait(settings, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.VIRUS_SCANNER = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        daemon = Daemon(server)
        daemon._verdict = lambda said: b"COMMAND READ TIMED OUT"

        with pytest.raises(scanner.ScannerAway):
            scanner.check(a_file(tmp_path / "a", b""))


def test_a_site_without_a_scanner_opens_files(settings, document):
    settings.VIRUS_SCANNER = ""

    assert converted(document).state == "READY"
