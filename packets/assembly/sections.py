"""The parts of a packet in their order, and the page of the packet on which each one begins."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from packets.snapshot import BeneficiaryFacts


@dataclass(frozen=True, kw_only=True)
class Piece:
    """Pages of one file, from `first` to `last`, counted from 1."""

    file: Path
    first: int
    last: int

    @property
    def page_count(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, kw_only=True)
class Place:
    """Somewhere inside a section that the index names: a translation, `offset` pages behind."""

    key: str
    title: str
    offset: int


@dataclass(frozen=True, kw_only=True)
class FieldWords:
    """Words that must be read in a field: page of the form, box in points, line by line."""

    page: int
    box: tuple[float, float, float, float]
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    """One part of a set, such as the cover letter or an exhibit.

    `key` is its address in links ("1/exhibit/C"), `name` what the footer says, `title` the line in
    the outline.
    """

    key: str
    name: str
    title: str
    pieces: tuple[Piece, ...]
    places: tuple[Place, ...] = ()
    keeps_its_foot: int = 0
    """That many first pages are the agency's own form, whose foot nothing is written on."""

    words: tuple[FieldWords, ...] = ()
    is_on_top: bool = False
    """A form of the agency that lies before the cover sheet."""

    scanned: frozenset[int] = frozenset()
    """Its pages, from 1, that are scans of signed ones."""

    @property
    def page_count(self) -> int:
        return sum(piece.page_count for piece in self.pieces)


@dataclass(frozen=True, kw_only=True)
class PacketSet:
    """Everything that is filed for one beneficiary.

    `forms` has them in the order of filing, those on top of the cover sheet too. `citations` are
    the keys of the exhibits that the letter cites, once for each time, `dated` those that the
    timeline cites, and `days` the days on it.
    """

    number: int
    count: int
    beneficiary: BeneficiaryFacts
    person: str
    front: tuple[Section, ...] = ()
    forms: tuple[Section, ...] = ()
    exhibits: tuple[Section, ...] = ()
    citations: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    days: tuple[str, ...] = ()

    @property
    def before_exhibits(self) -> tuple[Section, ...]:
        on_top = (form for form in self.forms if form.is_on_top)
        below = (form for form in self.forms if not form.is_on_top)
        return (*on_top, *self.front, *below)

    @property
    def sections(self) -> tuple[Section, ...]:
        return (*self.before_exhibits, *self.exhibits)

    @property
    def title(self) -> str:
        if self.count == 1:
            return f"Request for {self.person}"
        return f"Set {self.number} of {self.count}: request for {self.person}"

    def address(self, *parts: str) -> str:
        """Return the key of a section of this set."""
        return "/".join((str(self.number), *parts))


@dataclass(frozen=True, kw_only=True)
class Numbering:
    """The page of the packet, from 1, of every section and place."""

    first: dict[str, int] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    page_count: int = 0

    @classmethod
    def of(cls, sets: tuple[PacketSet, ...]) -> "Numbering":
        first: dict[str, int] = {}
        last: dict[str, int] = {}
        page = 1
        for section in sections_of(sets):
            first[section.key], last[section.key] = page, page + section.page_count - 1
            for place in section.places:
                first[place.key] = page + place.offset
            page += section.page_count
        return cls(first=first, last=last, page_count=page - 1)


def sections_of(sets: tuple[PacketSet, ...]) -> Iterator[Section]:
    for packet_set in sets:
        yield from packet_set.sections


@dataclass(frozen=True, kw_only=True)
class Footer:
    """What stands at the foot of one page."""

    name: str
    page: int
    of: int
    packet_page: int
    packet_pages: int
    person: str = ""
    is_draft: bool = False
    is_written: bool = True
    """False on the agency's own pages, which bear their own number and a barcode there."""

    @property
    def text(self) -> str:
        """Return the words in the right corner, such as "Exhibit C, page 3 of 9 · ..."."""
        return (
            f"{self.name}, page {self.page} of {self.of}"
            f" · Packet page {self.packet_page} of {self.packet_pages}"
        )

    @property
    def aside(self) -> str:
        """Return the words in the left corner."""
        return " · ".join(part for part in (self.is_draft and "DRAFT", self.person) if part)


def footers(sets: tuple[PacketSet, ...], *, is_draft: bool) -> tuple[Footer, ...]:
    """Return the footer of every page, in the order of the packet."""
    total = Numbering.of(sets).page_count
    found: list[Footer] = []
    for packet_set in sets:
        person = f"Set {packet_set.number} of {packet_set.count}: {packet_set.person}"
        for section in packet_set.sections:
            for page in range(1, section.page_count + 1):
                found.append(
                    Footer(
                        name=section.name,
                        page=page,
                        of=section.page_count,
                        packet_page=len(found) + 1,
                        packet_pages=total,
                        person=person if packet_set.count > 1 else "",
                        is_draft=is_draft,
                        is_written=page > section.keeps_its_foot,
                    )
                )
    return tuple(found)
