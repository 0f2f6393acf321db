"""Which parts of a packet are uploaded, in which order, and what each file is called.

A name has a number for the order, the letter of the exhibit and the kind of paper: never a word
that somebody typed, for names of files are seen by many.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from packets.assembly.bind import Binding
from packets.assembly.sections import Numbering, PacketSet, Section
from packets.filings import FiledForm, forms_with
from packets.signing import ink_places
from packets.slots import all_kinds
from packets.snapshot import CaseSnapshot

SIGNED_FORMS = ("I-134", "G-28")
"""Forms with signatures in ink that are uploaded as scans; others are typed or mailed."""
FRONT = {"letter": "cover-letter", "timeline": "timeline", "index": "evidence-index"}
LONGEST_KIND = 40
"""Characters of a name that tell the kind of paper."""
_OF_SOMEBODY = re.compile(r" (?:of|for) \{name\}(?:, [a-z ]+)?|\{name\}")
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One file before it is cut: its pages in the packet, counted from 1, both included.

    `set_number` tells whose it is, `folder` is "" where one person travels alone. `title` is what
    the index calls it ("Exhibit C").
    """

    set_number: int
    folder: str
    stem: str
    title: str
    first: int
    last: int

    def name(self, part: int, parts: int) -> str:
        piece = f"-part-{part}-of-{parts}" if parts > 1 else ""
        return f"{self.stem}{piece}.pdf"


def planned(case: CaseSnapshot, binding: Binding) -> tuple[Planned, ...]:
    """Return the files of all sets, each set in the order of the index."""
    numbering = Numbering.of(binding.sets)
    return tuple(
        _one(packet_set, number, section, kind, numbering)
        for packet_set in binding.sets
        for number, (section, kind) in enumerate(_parts(case, packet_set), start=1)
    )


def _one(
    packet_set: PacketSet, number: int, section: Section, kind: str, numbering: Numbering
) -> Planned:
    is_one_of_several = packet_set.count > 1
    whose = f"T{packet_set.number}-" if is_one_of_several else ""
    return Planned(
        set_number=packet_set.number,
        folder=f"traveller-{packet_set.number}" if is_one_of_several else "",
        stem=f"{whose}{number:02}-{kind}",
        title=section.name,
        first=numbering.first[section.key],
        last=numbering.last[section.key],
    )


def _parts(case: CaseSnapshot, packet_set: PacketSet) -> Iterator[tuple[Section, str]]:
    """Yield each section that is uploaded, with the words for its name."""
    for section in packet_set.front:
        part = section.key.rpartition("/")[2]
        if part in FRONT:
            yield section, FRONT[part]
    yield from _forms(case, packet_set)
    exhibits = case.exhibits_of(packet_set.beneficiary)
    for exhibit, section in zip(exhibits, packet_set.exhibits, strict=True):
        letter = section.key.rpartition("/")[2]
        yield section, f"{letter}-{kind_in_name(exhibit.kind)}"


def _forms(case: CaseSnapshot, packet_set: PacketSet) -> Iterator[tuple[Section, str]]:
    forms = forms_with(case, packet_set.beneficiary, explanation="")
    by_key = {packet_set.address("form", form.key): form for form in forms}
    for section in packet_set.forms:
        form = by_key.get(section.key)
        if form and form.edition.form in SIGNED_FORMS and is_signed(form, section):
            yield section, f"form-{form.key.lower()}"


def is_signed(form: FiledForm, section: Section) -> bool:
    """Tell whether every page with a place for a pen is a scan, that of an addendum too."""
    pages = {place.page for place in ink_places(form)}
    count = form.edition.page_count
    if section.page_count > count:
        pages.add(count + 1)
    is_whole = set(range(1, count + 1)) <= section.scanned
    return bool(section.scanned) and (is_whole or 0 not in pages) and pages - {0} <= section.scanned


def kind_in_name(code: str) -> str:
    """Return the kind of a paper for the name of its file, "document" for one of its own."""
    kind = all_kinds().get(code)
    title = _OF_SOMEBODY.sub("", kind.title) if kind else ""
    words = _NOT_IN_NAMES.sub("-", title.lower()).strip("-") or "document"
    if len(words) <= LONGEST_KIND:
        return words
    return words[: LONGEST_KIND + 1].rpartition("-")[0]
