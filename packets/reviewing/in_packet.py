"""On which pages of a packet the files of its exhibits stand, by what its manifest says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from packets.reviewing.anchors import Anchor, Filed


@dataclass(frozen=True, kw_only=True)
class FiledPages:
    """A file in the packet: its first page (from 1) there, and how many it has."""

    paper: str
    first: int
    page_count: int


def files_in(manifest: Mapping[str, Any]) -> Iterator[FiledPages]:
    """Yield every file of every exhibit of every set, in the order of the pages."""
    for packet_set in manifest.get("sets", ()):
        for exhibit in packet_set.get("exhibits", ()):
            first = int(exhibit["first_page"])
            for document in exhibit["documents"]:
                count = int(document["page_count"])
                yield FiledPages(paper=str(document["sha256"]), first=first, page_count=count)
                first += count


def pages_of(
    anchor: Anchor, files: Sequence[FiledPages], filed: Sequence[Filed] = ()
) -> tuple[int, ...]:
    """Return the pages of a packet on which what an anchor is about stands; none if it is not in.

    A file may stand in several sets. One that was joined with others since is found in the whole
    (`filed`): its own pages there, behind those of the parts before it.
    """
    wholes = {one.row: one.paper for one in reversed(filed) if one.first == 1}
    behind = [(anchor.paper, 0)]
    behind += [(wholes[one.row], one.first - 1) for one in filed if one.paper == anchor.paper]
    page = max(anchor.page, 1)
    found = [
        one.first + skipped + page - 1
        for paper, skipped in dict.fromkeys(behind)
        for one in files
        if one.paper == paper and skipped + page <= one.page_count
    ]
    return tuple(sorted(set(found)))
