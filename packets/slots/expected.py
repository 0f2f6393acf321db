"""Which documents a case is expected to have, in the order of the page."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from packets.proof import EvidenceKind, Owner, Requirement, all_declared_proof
from packets.slots.by_owner import of_beneficiary, of_petitioner, of_supporters
from packets.slots.slot import Slot, SlotGroup
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ExhibitFacts
from packets.snapshot.once import once_for_its_case
from packets.urgency import all_bases
from parole_site.directions import isolated

FIRST = {Requirement.REQUIRED: 0, Requirement.STRONG: 1, Requirement.OPTIONAL: 2}


@once_for_its_case
def slots_of(case: CaseSnapshot) -> tuple[Slot, ...]:
    """Return the slots in the order of the page: group by group, required ones first."""
    return tuple(slot for group in groups_of(case) for slot in group.slots)


def groups_of(case: CaseSnapshot) -> tuple[SlotGroup, ...]:
    """Return the slots by topic and person: the reason first, then the people, then the money."""
    groups: dict[tuple[str, str], list[Slot]] = {}
    for slot in _slots(case):
        groups.setdefault((slot.topic, slot.owner_key), []).append(slot)
    topics = [topic for topic, _owner in groups]
    return tuple(
        SlotGroup(
            topic=_("{topic} ({name})").format(topic=topic, name=isolated(slots[0].owner_name))
            if topics.count(topic) > 1
            else topic,
            owner_key=owner,
            slots=tuple(sorted(slots, key=lambda s: (FIRST[s.kind.requirement], s.kind.rank))),
        )
        for (topic, owner), slots in groups.items()
    )


def free_exhibits(case: CaseSnapshot) -> tuple[ExhibitFacts, ...]:
    """Return the documents that fill no slot of this case."""
    filling = {exhibit.key for slot in _slots(case) for exhibit in slot.exhibits}
    return tuple(exhibit for exhibit in case.exhibits if exhibit.key not in filling)


def _slots(case: CaseSnapshot) -> Iterator[Slot]:
    for beneficiary in case.beneficiaries:
        if not beneficiary.same_reasons_as:
            yield from of_beneficiary(case, beneficiary, _kinds_of_reasons(beneficiary))
    general = sorted(all_declared_proof(), key=lambda kind: kind.rank)
    for beneficiary in case.beneficiaries:
        kinds = (kind for kind in general if kind.owner is Owner.BENEFICIARY)
        yield from of_beneficiary(case, beneficiary, kinds)
    yield from of_petitioner(case, general)
    yield from of_supporters(case, general)


def _kinds_of_reasons(beneficiary: BeneficiaryFacts) -> Iterator[EvidenceKind]:
    for reason in beneficiary.reasons:
        basis = all_bases().get(reason.basis)
        yield from basis.proof if basis else ()
