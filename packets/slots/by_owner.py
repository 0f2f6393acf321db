"""The slots of each owner: a traveller, the person who asks, the people who give money."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from packets.proof import EvidenceKind, Owner, all_declared_proof
from packets.slots.naming import country_name, english_name
from packets.slots.slot import Slot
from packets.snapshot import BeneficiaryFacts, CannotGet, CaseSnapshot, SupporterFacts
from packets.snapshot.alike import filer_called, supporter_called, traveller_called


def of_beneficiary(
    case: CaseSnapshot, beneficiary: BeneficiaryFacts, kinds: Iterable[EvidenceKind]
) -> Iterator[Slot]:
    sharing = {b.key for b in case.beneficiaries if b.same_reasons_as == beneficiary.key}
    for kind in kinds:
        keys = {beneficiary.key} | (sharing if kind not in all_declared_proof() else set())
        if kind.applies(case, beneficiary):
            yield Slot(
                kind=kind,
                owner_key=beneficiary.key,
                owner_name=traveller_called(case, beneficiary) or _("the traveller"),
                english_name=english_name(beneficiary.name, beneficiary.called, "the beneficiary"),
                country=country_name(beneficiary.country_now),
                exhibits=tuple(
                    e
                    for e in case.exhibits
                    if e.kind == kind.code and (not e.about or keys & set(e.about))
                ),
                cannot_get=_cannot_get(case, kind, ("", *keys)),
            )


def of_petitioner(case: CaseSnapshot, kinds: Iterable[EvidenceKind]) -> Iterator[Slot]:
    name = case.petitioner.name
    for kind in kinds:
        if kind.owner is Owner.PETITIONER and kind.applies(case, case.petitioner):
            yield Slot(
                kind=kind,
                owner_name=filer_called(case) or _("the person who asks"),
                english_name=english_name(name, "", "the petitioner"),
                exhibits=tuple(e for e in case.exhibits if e.kind == kind.code),
                cannot_get=_cannot_get(case, kind, ("",)),
            )


def of_supporters(case: CaseSnapshot, kinds: Iterable[EvidenceKind]) -> Iterator[Slot]:
    money = [kind for kind in kinds if kind.owner is Owner.SUPPORTER]
    for supporter in case.supporters:
        called = supporter.own_words("sup-who", "contact")
        for kind in money:
            if kind.applies(case, supporter):
                yield Slot(
                    kind=kind,
                    owner_key=supporter.key,
                    owner_name=supporter_called(case, supporter)
                    or called
                    or _("the money supporter"),
                    english_name=english_name(supporter.name, called, "the financial supporter"),
                    exhibits=tuple(e for e in case.papers_of(supporter) if e.kind == kind.code),
                    cannot_get=_cannot_get(case, kind, _keys_of(case, supporter)),
                )


def _keys_of(case: CaseSnapshot, supporter: SupporterFacts) -> tuple[str, ...]:
    """Return for whom a reason must be given to count; for nobody named means the only one."""
    own = (supporter.key,)
    return (*own, "") if case.only_supporter else own


def _cannot_get(case: CaseSnapshot, kind: EvidenceKind, about: tuple[str, ...]) -> CannotGet | None:
    told = (c for c in case.cannot_get if c.kind == kind.code)
    return next((c for c in told if c.about in about), None)
