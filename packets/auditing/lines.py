"""One line of the audit trail: who did what to which case and when; codes and numbers only."""

import hmac
import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from packets.auditing.keys import Keys

START = "0" * 64
"""What stands in the place of the seal before the first line."""
FORMAT = 1
CODE = re.compile(r"[A-Za-z0-9 _.:-]{0,80}")
"""What a line may say of its object: a code of ours, a page id, a place; never words of people."""


class Kind(StrEnum):
    """What somebody got or did."""

    PAGE = "PAGE"
    DOWNLOAD = "DOWNLOAD"
    CHANGE = "CHANGE"


@dataclass(frozen=True, kw_only=True)
class Line:
    """`actor` is the number of an account, None for the site itself or a link without an account.

    `role` is the actor's in the case at that moment, `case` a reference, or "" for the whole site.
    """

    sequence: int
    at: datetime
    actor: int | None
    role: str
    what: str
    kind: str
    case: str
    about: str
    key: str = ""
    previous: str
    seal: str = ""


def sealed(line: Line, keys: Keys) -> Line:
    """Return the line with the newest key's seal. Raises ValueError for what is no code."""
    if not CODE.fullmatch(line.about):
        message = f"The audit trail takes codes only ({line.what})"
        raise ValueError(message)
    named = replace(line, key=keys.newest)
    seal = keys.seal(_content(named), key=named.key)
    assert seal is not None, "the newest key is known"
    return replace(named, seal=seal)


def is_genuine(line: Line, keys: Keys) -> bool:
    """Tell whether a line has the content with which it was sealed."""
    seal = keys.seal(_content(line), key=line.key)
    return seal is not None and hmac.compare_digest(seal.encode(), line.seal.encode())


def _content(line: Line) -> bytes:
    """Return what is sealed: all but the number, which follows from the seals before."""
    parts = (
        FORMAT,
        line.at.astimezone(UTC).isoformat(timespec="microseconds"),
        line.actor,
        line.role,
        line.what,
        str(line.kind),
        line.case,
        line.about,
        line.key,
        line.previous,
    )
    return json.dumps(parts, separators=(",", ":")).encode()
