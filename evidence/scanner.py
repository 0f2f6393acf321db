"""Ask the virus scanner of this site about a file, where the site has one: ClamAV's daemon.

Source of the protocol: clamd(8), the command INSTREAM.
"""

import socket
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from evidence.errors import Infected, TooLargeToScan

_PIECE = 256 * 1024
_LONGEST_ANSWER = 4096
_PORT = 3310
_SECONDS = 60


class ScannerAway(Exception):
    """The scanner does not answer, or answers what we do not know: the file has to wait."""


def is_configured() -> bool:
    """Say whether this site has a scanner."""
    return bool(settings.VIRUS_SCANNER)


def check(file: Path) -> None:
    """Pass a clean file; without a scanner every file passes.

    Raises Infected, TooLargeToScan, or ScannerAway.
    """
    if not is_configured():
        return
    try:
        answer = _asked(file)
    except OSError as error:
        raise ScannerAway from error
    if answer.endswith(" FOUND"):
        raise Infected
    if "size limit exceeded" in answer:
        raise TooLargeToScan
    if answer != "stream: OK":
        raise ScannerAway


def _asked(file: Path) -> str:
    with closing(_connected()) as scanner, file.open("rb") as content:
        scanner.sendall(b"zINSTREAM\0")
        try:
            while piece := content.read(_PIECE):
                scanner.sendall(len(piece).to_bytes(4, "big") + piece)
            scanner.sendall(bytes(4))
        except (BrokenPipeError, ConnectionResetError):
            pass  # it has heard enough, and says why
        return _answer(scanner)


def _connected() -> socket.socket:
    address = urlsplit(settings.VIRUS_SCANNER)
    if address.scheme == "unix":
        scanner = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        scanner.settimeout(_SECONDS)
        try:
            scanner.connect(address.path)
        except OSError:
            scanner.close()
            raise
        return scanner
    place = (address.hostname or "127.0.0.1", address.port or _PORT)
    return socket.create_connection(place, timeout=_SECONDS)


def _answer(scanner: socket.socket) -> str:
    said = b""
    while b"\0" not in said and len(said) < _LONGEST_ANSWER:
        piece = scanner.recv(_LONGEST_ANSWER)
        if not piece:
            break
        said += piece
    return said.split(b"\0")[0].decode("ascii", "replace").strip()
