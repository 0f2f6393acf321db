"""Everything of a set that stands before its exhibits: printed, and printed again until the page
numbers in it are those of the packet that it becomes part of."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from packets.assembly.cover import cover_sheet
from packets.assembly.exhibits import Filed
from packets.assembly.forms import Forms, form_sections
from packets.assembly.index import index_rows
from packets.assembly.letters import printed_letter
from packets.assembly.links import ADDRESS
from packets.assembly.printing import LaidOut, laid_out, write
from packets.assembly.progress import Progress, Step
from packets.assembly.sections import Numbering, PacketSet, Piece, Section
from packets.assembly.sheets import Sheet
from packets.assembly.timelines import TimelinePage, timeline_page
from packets.english import day_text
from packets.errors import AssemblyError
from packets.letter import Letter
from packets.snapshot import CaseSnapshot
from packets.timeline import Timeline

PARTS = ("cover", "letter", "index")
NAMES = {
    "cover": "Cover sheet",
    "letter": "Cover letter",
    "timeline": "Timeline",
    "index": "Evidence index",
}
ROUNDS_AT_MOST = 4
"""The second round has the right numbers; more are needed only when they change a page count."""


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What one set is made of before it has page numbers; `waiting` is left out of a draft."""

    packet_set: PacketSet
    exhibits: tuple[Filed, ...]
    sheets: tuple[Sheet, ...]
    letter: Letter
    timeline: Timeline | None = None
    waiting: tuple[str, ...] = ()


def with_forms(contents: Contents, folder: Path, forms: Forms) -> Contents:
    """Add the forms, which name no page of the packet."""
    packet_set = contents.packet_set
    sections = form_sections(packet_set, contents.sheets, folder, forms)
    return replace(contents, packet_set=replace(packet_set, forms=sections))


def with_fronts(
    case: CaseSnapshot,
    contents: tuple[Contents, ...],
    folder: Path,
    progress: Callable[[Progress], None],
) -> tuple[PacketSet, ...]:
    """Print cover sheet, letter and index of every set, with the page numbers they will have."""
    sets = tuple(_guessed(one, folder) for one in contents)
    for _round in range(ROUNDS_AT_MOST):
        numbering = Numbering.of(sets)
        printed: list[Printed] = []
        for one, packet_set in zip(contents, sets, strict=True):
            progress(Progress(step=Step.LETTER, number=packet_set.number, count=packet_set.count))
            printed.append(_printed(case, one, packet_set, numbering))
        counted = tuple(
            _with_front(one, packet_set, pages.front.page_counts(PARTS), folder)
            for one, packet_set, pages in zip(contents, sets, printed, strict=True)
        )
        if counted == sets:
            finished = zip(contents, sets, printed, strict=True)
            return tuple(_written(*three, numbering, folder) for three in finished)
        sets = counted
    raise AssemblyError(
        _("The page numbers of the index do not settle. Change a title a little and try again.")
    )


@dataclass(frozen=True, kw_only=True)
class Printed:
    """What was laid out of one set in one round."""

    front: LaidOut
    timeline: TimelinePage | None


def _printed(
    case: CaseSnapshot, contents: Contents, packet_set: PacketSet, numbering: Numbering
) -> Printed:
    person, timeline = packet_set.person, contents.timeline
    page = (
        timeline_page(timeline, contents.exhibits, numbering, person=person) if timeline else None
    )
    return Printed(front=_laid_out(case, contents, packet_set, numbering), timeline=page)


def _written(
    contents: Contents, packet_set: PacketSet, printed: Printed, numbering: Numbering, folder: Path
) -> PacketSet:
    """Write the files of a set, and return it with what its pages cite."""
    write(printed.front, _file(packet_set, folder))
    cited = replace(packet_set, citations=_citations(contents, numbering))
    if printed.timeline is None:
        return cited
    write(printed.timeline.pages, _timeline_file(packet_set, folder))
    told = printed.timeline.printed
    return replace(cited, dated=told.cited, days=told.days)


def _laid_out(
    case: CaseSnapshot, contents: Contents, packet_set: PacketSet, numbering: Numbering
) -> LaidOut:
    with override("en"):  # an officer reads it, whatever the family reads
        html = render_to_string(
            "documents/front.html",
            {
                "cover": cover_sheet(
                    case,
                    packet_set,
                    numbering,
                    contents.sheets,
                    contents.exhibits,
                    signer=contents.letter.signer,
                ),
                "letter": printed_letter(contents.letter, contents.exhibits, numbering),
                "rows": index_rows(contents.exhibits, numbering, case),
                "exhibit_count": len(contents.exhibits),
                "waiting": contents.waiting,
                "today": day_text(case.taken_on),
            },
        )
    return laid_out(html)


def _citations(contents: Contents, numbering: Numbering) -> tuple[str, ...]:
    letter = printed_letter(contents.letter, contents.exhibits, numbering)
    return tuple(
        address.removeprefix(ADDRESS)
        for citation in letter.citations
        for address in citation.addresses
    )


def _guessed(contents: Contents, folder: Path) -> PacketSet:
    """Guess the pages of the parts; a good guess saves a round."""
    rows = sum(1 + len(exhibit.exhibit.translations) for exhibit in contents.exhibits)
    counts = {"cover": 1, "letter": 3, "index": max(1, round(rows / 14))}
    return _with_front(contents, contents.packet_set, counts, folder)


def _with_front(
    contents: Contents, packet_set: PacketSet, counts: dict[str, int], folder: Path
) -> PacketSet:
    file = _file(packet_set, folder)
    sections: list[Section] = []
    first = 1
    for part in PARTS:
        last = first + counts[part] - 1
        sections.append(_section(packet_set, part, Piece(file=file, first=first, last=last)))
        if part == "letter" and contents.timeline is not None:
            piece = Piece(file=_timeline_file(packet_set, folder), first=1, last=1)
            sections.append(_section(packet_set, "timeline", piece))
        first = last + 1
    return replace(packet_set, front=tuple(sections))


def _section(packet_set: PacketSet, part: str, piece: Piece) -> Section:
    name = NAMES[part]
    return Section(key=packet_set.address(part), name=name, title=name, pieces=(piece,))


def _file(packet_set: PacketSet, folder: Path) -> Path:
    return folder / f"set-{packet_set.number}-front.pdf"


def _timeline_file(packet_set: PacketSet, folder: Path) -> Path:
    return folder / f"set-{packet_set.number}-timeline.pdf"
