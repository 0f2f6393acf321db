"""Count the proof of a case for the case home: slots that are filled, papers in other languages."""

from packets.proof import Requirement
from packets.slots import slots_of
from packets.snapshot import CaseSnapshot
from packets.wizard.proof_tasks import ProofCount

ENGLISH = ("", "en")


def proof_of(case: CaseSnapshot, *, unreadable: int = 0, not_replaced: int = 0) -> ProofCount:
    """Return how far the proof is; kinds that are only nice to have do not count.

    `unreadable` documents were refused and so are no part of the snapshot; those that were
    `not_replaced`, as only the new file was refused, are in it.
    """
    wanted = [s for s in slots_of(case) if s.kind.requirement is not Requirement.OPTIONAL]
    foreign = [exhibit for exhibit in case.exhibits if exhibit.language not in ENGLISH]
    return ProofCount(
        filled=sum(slot.is_filled or slot.cannot_get is not None for slot in wanted),
        expected=len(wanted),
        unreadable=unreadable,
        not_replaced=not_replaced,
        foreign=len(foreign),
        translated=sum(exhibit.has_certified_translation for exhibit in foreign),
    )
