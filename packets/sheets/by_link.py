"""What the person at a link to one task is told of the case: about whom it is, and little more."""

from collections.abc import Collection, Iterable, Iterator

from django.utils.translation import gettext as _

from packets.sheets import Group, Order
from packets.sheets._people import passport_name
from packets.sheets._pieces import GAP
from packets.sheets.offers import needed_by, offers_for, offers_in
from packets.slots import Slot
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.wizard.naming import traveller_name

Told = tuple[tuple[str, str], ...]


def told_of_document(case: CaseSnapshot, slot: Slot) -> Told:
    """Return what the sheet that asks for the same letter says, else about whom the document is."""
    for offer in offers_for(offers_in(case), slot):
        if offer.kind.group is Group.REQUEST:
            order = Order(case=case, who=offer.subject.key, needed_by=needed_by(case))
            return tuple(row for row in offer.kind.tells(order) if row[1] and GAP not in row[1])
    return ((_("About"), slot.owner_name),)


def told_of_translation(case: CaseSnapshot, about: Collection[str]) -> Told:
    """Return how passports spell whom a document is about: the keys, of which none means all."""
    people = [one for one in case.beneficiaries if not about or one.key in about]
    return _about(case, people)


def told_of_support(case: CaseSnapshot, supporter: str) -> Told:
    """Return for whom somebody is asked to give money support."""
    giver = next((one for one in case.supporters if one.key == supporter), None)
    if giver is None:
        return ()
    return _about(case, [one for one in case.beneficiaries if giver.supports_beneficiary(one)])


def _about(case: CaseSnapshot, people: Iterable[BeneficiaryFacts]) -> Told:
    names = ", ".join(_names(case, people))
    return ((_("About"), names),) if names else ()


def _names(case: CaseSnapshot, people: Iterable[BeneficiaryFacts]) -> Iterator[str]:
    for one in people:
        yield passport_name(one.name, one.called) or traveller_name(case, one.key)
