"""Letter pages from anything that was opened: the one shape that every exhibit has in a packet.

Nothing here knows Django. All of it runs in the child process that `evidence.sandbox` starts.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Made:
    """What was made of a file: how many Letter pages, and what to tell the person about them."""

    page_count: int
    notes: frozenset[str] = frozenset()
