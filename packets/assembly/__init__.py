"""One PDF from a snapshot and the pages of its documents; knows no database, no queue and no web.

`assemble` may be called in any process that has read Django's settings. It needs the pages of every
document in place (`packets.snapshot.with_pages`), and a folder of its own to work in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packets.assembly.bind import Binding, bind
from packets.assembly.exhibits import check_exhibits, exhibit_section, filed
from packets.assembly.explanation import explanation_of
from packets.assembly.front import Contents, with_forms, with_fronts
from packets.assembly.manifest import manifest_of
from packets.assembly.progress import Progress, Step
from packets.assembly.sections import Numbering, PacketSet
from packets.assembly.sheets import sheets_for
from packets.assembly.verify import verify
from packets.assembly.wording import clean
from packets.errors import AssemblyError, PacketTooLarge
from packets.letter import letter_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, digest_of

PAGES_AT_MOST = 5_000
FILE_NAME = "packet.pdf"


@dataclass(frozen=True, kw_only=True)
class AssembledPacket:
    """A packet that was read back and found right. `manifest` is plain data (JSON)."""

    file: Path
    page_count: int
    manifest: dict[str, Any]


def assemble(
    case: CaseSnapshot,
    folder: Path,
    *,
    is_draft: bool,
    progress: Callable[[Progress], None],
) -> AssembledPacket:
    """Build one set for each beneficiary, bind them, and read the result back.

    Raises an AssemblyError with a sentence for the person when something is wrong.
    """
    if not case.beneficiaries:
        message = "The case names nobody who travels. Add a person first."
        raise AssemblyError(message)
    check_exhibits(case, progress)
    contents = []
    for number, beneficiary in enumerate(case.beneficiaries, start=1):
        progress(Progress(step=Step.FORMS, number=number, count=len(case.beneficiaries)))
        contents.append(with_forms(_contents(case, number, beneficiary), folder))
    sets = with_fronts(case, tuple(contents), folder, progress)
    page_count = Numbering.of(sets).page_count
    if page_count > PAGES_AT_MOST:
        message = (
            f"The packet would have {page_count} pages. The limit is {PAGES_AT_MOST}. "
            "Take out documents that prove the same thing twice."
        )
        raise PacketTooLarge(message)
    progress(Progress(step=Step.BINDING))
    file = folder / FILE_NAME
    binding = Binding(
        sets=sets,
        title=_title(case),
        is_draft=is_draft,
        day=case.taken_on,
        seed=digest_of(case),
    )
    bind(binding, file)
    progress(Progress(step=Step.CHECKING))
    verify(file, case, binding)
    return AssembledPacket(
        file=file, page_count=page_count, manifest=manifest_of(case, binding, file)
    )


def _contents(case: CaseSnapshot, number: int, beneficiary: BeneficiaryFacts) -> Contents:
    packet_set = PacketSet(
        number=number,
        count=len(case.beneficiaries),
        beneficiary=beneficiary,
        person=_person(beneficiary),
    )
    exhibits = filed(case, packet_set)
    letter = letter_of(case, beneficiary)
    return Contents(
        packet_set=PacketSet(
            number=packet_set.number,
            count=packet_set.count,
            beneficiary=beneficiary,
            person=packet_set.person,
            exhibits=tuple(exhibit_section(exhibit) for exhibit in exhibits),
        ),
        exhibits=exhibits,
        sheets=sheets_for(case, beneficiary, explanation=explanation_of(letter)),
        letter=letter,
    )


def _person(beneficiary: BeneficiaryFacts) -> str:
    return clean(beneficiary.name.full or beneficiary.called, at_most=120) or "the beneficiary"


def _title(case: CaseSnapshot) -> str:
    people = [_person(beneficiary) for beneficiary in case.beneficiaries]
    named = people[0] if len(people) == 1 else f"{', '.join(people[:-1])} and {people[-1]}"
    return f"Request for humanitarian parole (Form I-131) for {named}"


__all__ = ["AssembledPacket", "Progress", "Step", "assemble"]
