"""Make every part of a packet ready to be bound: exhibits, answer sheets, letter, index, cover."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import override

from evidence.limits import limits
from packets.assembly.bind import Binding
from packets.assembly.exhibits import check_exhibits, exhibit_section, filed
from packets.assembly.forms import NO_FORMS, Forms
from packets.assembly.front import Contents, with_forms, with_fronts
from packets.assembly.progress import Progress, Step
from packets.assembly.sections import PacketSet
from packets.assembly.sheets import sheets_for
from packets.assembly.size import check_size
from packets.assembly.wording import clean, label
from packets.errors import AssemblyError
from packets.letter import letter_of
from packets.letter.explanation import explanation_of
from packets.slots import english_name
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, digest_of
from packets.timeline import timeline_of


def prepare(
    case: CaseSnapshot,
    folder: Path,
    *,
    is_draft: bool,
    progress: Callable[[Progress], None],
    forms: Forms = NO_FORMS,
) -> Binding:
    """Return what is to be bound, with the page numbers that it will have."""
    if not case.beneficiaries:
        message = _("The case names nobody who travels. Add a person first.")
        raise AssemblyError(message)
    check_exhibits(case, progress)
    check_size(case, limits())
    contents = []
    for number, beneficiary in enumerate(case.beneficiaries, start=1):
        progress(Progress(step=Step.FORMS, number=number, count=len(case.beneficiaries)))
        one = _contents(case, number, beneficiary)
        told = replace(one, waiting=_waiting(case) if is_draft else ())
        contents.append(with_forms(told, folder, forms))
    sets = with_fronts(case, tuple(contents), folder, progress)
    return Binding(
        sets=sets, title=_title(case), is_draft=is_draft, day=case.taken_on, seed=digest_of(case)
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
    with override("en"):  # an officer reads it, whatever the family reads
        timeline = timeline_of(case, beneficiary)
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
        timeline=timeline,
    )


def _waiting(case: CaseSnapshot) -> tuple[str, ...]:
    """Name the files that came by a link and that nobody of the case has accepted."""
    pairs = ((file.title, file.file_name) for file in case.waiting)
    return tuple(", ".join(label(n) for n in dict.fromkeys(pair) if n) for pair in pairs)


def _person(beneficiary: BeneficiaryFacts) -> str:
    name = english_name(beneficiary.name, beneficiary.called, "the beneficiary")
    return clean(name, at_most=120)


def _title(case: CaseSnapshot) -> str:
    people = [_person(beneficiary) for beneficiary in case.beneficiaries]
    named = people[0] if len(people) == 1 else f"{', '.join(people[:-1])} and {people[-1]}"
    return f"Request for humanitarian parole (Form I-131) for {named}"
