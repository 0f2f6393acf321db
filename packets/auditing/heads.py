"""Heads of the audit trail in text, signed, to be kept apart from the database: one a line."""

import hmac
import re
from datetime import UTC, datetime

from packets.auditing.chain import Head
from packets.auditing.keys import Keys

WRITTEN = re.compile(r"(\S+) lines=(\d+) last=([0-9a-f]{64}) key=([0-9a-f]+) signed=([0-9a-f]{64})")
PURPOSE = "head of the audit trail, 1"


class NotOurHead(ValueError):
    """A line that this site did not sign, or that was changed since."""


def written(head: Head, *, at: datetime, keys: Keys) -> str:
    """Return a head as one line of text."""
    moment = at.astimezone(UTC).isoformat(timespec="seconds")
    signed = keys.seal(_content(moment, head), key=keys.newest)
    return f"{moment} lines={head.count} last={head.last} key={keys.newest} signed={signed}"


def read(line: str, keys: Keys) -> Head | None:
    """Return the head of a line, None for an empty one or a remark. Raises NotOurHead."""
    line = line.strip()
    if not line or line.startswith("#"):
        return None
    found = WRITTEN.fullmatch(line)
    if found is None:
        raise NotOurHead
    moment, count, last, key, signed = found.groups()
    head = Head(count=int(count), last=last)
    seal = keys.seal(_content(moment, head), key=key)
    if seal is None or not hmac.compare_digest(seal, signed):
        raise NotOurHead
    return head


def _content(moment: str, head: Head) -> bytes:
    return f"{PURPOSE} {moment} {head.count} {head.last}".encode()
