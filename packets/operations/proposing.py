"""What a slot says of a document that is added to it: its title, what it proves, and about whom."""

from dataclasses import dataclass

from packets.proof import Owner
from packets.slots import Slot, slots_of
from packets.snapshot import CaseSnapshot
from packets.snapshot.bounds import LONGEST_PROOF, LONGEST_TITLE
from packets.urgency import all_bases


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """The first details of an exhibit; `about` are keys of beneficiaries, empty means all.

    `supporter` is the key of the supporter in whose slot it was put.
    """

    kind: str = ""
    title: str = ""
    proves: str = ""
    about: tuple[str, ...] = ()
    supporter: str = ""


NOTHING_PROPOSED = Proposal()


def proposal_for(case: CaseSnapshot, *, kind: str, owner_key: str) -> Proposal:
    """Return what the slot proposes; nothing when the case does not have it (any more)."""
    slot = slot_at(case, kind=kind, owner_key=owner_key)
    if slot is None:
        return NOTHING_PROPOSED
    return Proposal(
        kind=kind,
        title=slot.title[:LONGEST_TITLE],
        proves=slot.kind.proves.replace("{name}", slot.english_name)[:LONGEST_PROOF],
        about=_about(case, slot),
        supporter=owner_key if slot.kind.owner is Owner.SUPPORTER else "",
    )


def slot_at(case: CaseSnapshot, *, kind: str, owner_key: str) -> Slot | None:
    """Return a slot of the case by its key, if the case has it."""
    return next((slot for slot in slots_of(case) if slot.key == (kind, owner_key)), None)


def _about(case: CaseSnapshot, slot: Slot) -> tuple[str, ...]:
    """Return in whose sets a document of the slot belongs: those of its person, or everyone's."""
    keys: tuple[str, ...] = ()
    if slot.kind.owner is Owner.SUPPORTER:
        keys = next((s.supports for s in case.supporters if s.key == slot.owner_key), ())
    elif slot.kind.owner is Owner.BENEFICIARY:
        keys = _who_shares(case, slot)
    return () if len(keys) == len(case.beneficiaries) else keys


def _who_shares(case: CaseSnapshot, slot: Slot) -> tuple[str, ...]:
    """A document about a reason belongs to everyone who comes for that same reason."""
    is_about_a_reason = slot.kind.code in kinds_of_reasons()
    return tuple(
        person.key
        for person in case.beneficiaries
        if person.key == slot.owner_key
        or (is_about_a_reason and person.same_reasons_as == slot.owner_key)
    )


def kinds_of_reasons() -> set[str]:
    """Return the codes of the proof that belongs to a reason and not to a person."""
    return {kind.code for basis in all_bases().values() for kind in basis.proof}
