"""The packet that was mailed before, where this one answers a letter or follows a denial."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class EarlierPacket:
    """What was mailed: on which day (a canonical date, "" where nobody told), and which papers.

    `papers` are the identities of the documents and translations that it had.
    """

    mailed_on: str = ""
    papers: tuple[str, ...] = ()
