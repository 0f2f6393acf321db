"""Whether a page of the packet is that very page of the file that it comes from.

Pictures have no words to compare, and the footer is written by place. So what is compared is what
the page draws, and all that it draws with, as the bytes that lie in both files. Only the two
streams of the stamp, and what they draw with, may be more.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import IndirectObject, StreamObject

from packets.assembly.stamp import FONT, MARK

STAMPED = {str(FONT), str(MARK)}
LEADS_AWAY = {"/Parent", "/P", "/StructParent", "/StructParents", "/PieceInfo", "/Metadata"}
REWRITTEN = {"/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode"}
"""Filters that may be exchanged for another where a file is written anew."""

OF_THE_PAGE = 2
"""Parts of the place of what the page itself names: kind and name."""

Place = tuple[str, ...]
Drawn = tuple[list[bytes], dict[Place, bytes]]


class Pages:
    """The pages of a file by their content; each stream is read once and then let go."""

    def __init__(self, reader: PdfReader) -> None:
        self.reader = reader
        self._digests: dict[tuple[int, bool], bytes] = {}

    def drawn(self, page: int, *, decoded: bool) -> Drawn:
        """Return what draws a page, and what it draws with by kind and name."""
        found: Any = self.reader.pages[page - 1]
        contents = _target(found.raw_get("/Contents")) if "/Contents" in found else []
        streams = list(contents) if isinstance(contents, list) else [found.raw_get("/Contents")]
        return (
            [self._digest(one, decoded=decoded) for one in streams],
            dict(self._used(found.get("/Resources"), (), set(), decoded=decoded)),
        )

    def _used(
        self, resources: Any, place: Place, seen: set[int], *, decoded: bool
    ) -> Iterator[tuple[Place, bytes]]:
        """Yield what a page, or a form drawn on it, draws with; forms have names of their own."""
        kinds = _target(resources) or {}
        for kind in kinds:
            named = _target(_raw(kinds, kind))
            for name in named if isinstance(named, dict) else ():
                one, here = _raw(named, name), (*place, str(kind), str(name))
                whole = _target(one)
                if name in STAMPED or not isinstance(whole, dict):
                    continue
                if whole.get("/Subtype") != "/Form":
                    yield here, self._all_of(one, decoded=decoded)
                elif getattr(one, "idnum", 0) not in seen:
                    inside = {*seen, getattr(one, "idnum", 0)}
                    yield here, self._digest(one, decoded=decoded)
                    yield from self._used(whole.get("/Resources"), here, inside, decoded=decoded)

    def content(self, page: int) -> bytes:
        """Return the operators of a page, behind one another."""
        contents: Any = self.reader.pages[page - 1].get_contents()
        return contents.get_data() if contents is not None else b""

    def _all_of(self, value: Any, *, decoded: bool) -> bytes:
        """Return one digest of every stream that can be reached from here, and of its place."""
        whole = hashlib.sha256()
        for place, stream in self._streams(value, "", set()):
            whole.update(place.encode() + self._digest(stream, decoded=decoded))
        return whole.digest()

    def _streams(self, value: Any, place: str, seen: set[int]) -> Iterator[tuple[str, Any]]:
        if isinstance(value, IndirectObject):
            if value.idnum in seen:
                return
            seen.add(value.idnum)
        whole = _target(value)
        if isinstance(whole, StreamObject):
            yield place, value
        if isinstance(whole, dict):
            for key in sorted(set(whole) - STAMPED - LEADS_AWAY):
                yield from self._streams(_raw(whole, key), f"{place}{key}", seen)
        elif isinstance(whole, list):
            for number in range(len(whole)):
                yield from self._streams(list.__getitem__(whole, number), f"{place} {number}", seen)

    def _digest(self, reference: Any, *, decoded: bool) -> bytes:
        if not isinstance(reference, IndirectObject):
            return _digest_of(reference, decoded=decoded)
        known = (reference.idnum, decoded)
        if known not in self._digests:
            self._digests[known] = _digest_of(_target(reference), decoded=decoded)
            self.reader.resolved_objects.pop((reference.generation, reference.idnum), None)
        return self._digests[known]


def is_same_page(packet: Pages, page: int, source: Pages, place: int) -> bool:
    """Compare the bytes as they lie there, and what they stand for only where these differ."""
    return any(
        _is_drawn_alike(
            packet.drawn(page, decoded=decoded),
            source.drawn(place, decoded=decoded),
            lambda: source.content(place),
        )
        for decoded in (False, True)
    )


def pages_of(file: Path) -> Pages:
    return Pages(PdfReader(file, strict=False))


def _is_drawn_alike(found: Drawn, wanted: Drawn, content: Any) -> bool:
    (streams, resources), (own, needed) = found, wanted
    if streams[1 : len(own) + 1] != own or len(streams) > len(own) + 2:
        return False
    if any(needed.get(name) != digest for name, digest in resources.items()):
        return False
    gone = [place[-1] for place in needed.keys() - resources.keys() if len(place) == OF_THE_PAGE]
    return not gone or not _are_named(gone, content())


def _are_named(names: list[str], content: bytes) -> bool:
    """Tell whether any is used: what a page shares with others and does not use may be left."""
    return any(re.search(re.escape(n.encode()) + rb"(?![^\s()<>\[\]{}/%])", content) for n in names)


def _digest_of(stream: Any, *, decoded: bool) -> bytes:
    data = getattr(stream, "_data", b"")
    if decoded and _filters(stream) <= REWRITTEN:
        try:
            data = stream.get_data()
        except (PyPdfError, ValueError, OSError):
            return hashlib.sha256(data).digest()
    return hashlib.sha256(data).digest()


def _filters(stream: Any) -> set[str]:
    found = _target(stream.get("/Filter")) if isinstance(stream, dict) else None
    return {str(one) for one in (found if isinstance(found, list) else [found]) if one}


def _target(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _raw(mapping: Any, key: str) -> Any:
    return mapping.raw_get(key) if hasattr(mapping, "raw_get") else mapping[key]
