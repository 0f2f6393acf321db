"""The slots of the evidence page: which documents a case is expected to have, and which it has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from packets.english import is_latin
from packets.proof import EvidenceKind, Owner, Requirement, all_declared_proof
from packets.snapshot import BeneficiaryFacts, CannotGet, CaseSnapshot, ExhibitFacts, PersonName
from packets.urgency import all_bases
from parole_site.directions import isolated
from parole_site.discovery import by_key
from parole_site.locales import locale_now

FIRST = {Requirement.REQUIRED: 0, Requirement.STRONG: 1, Requirement.OPTIONAL: 2}


class Status(StrEnum):
    """How far a slot is. NOT_READY: the file is still being made into pages."""

    TO_DO = "TO_DO"
    NOT_READY = "NOT_READY"
    NEEDS_ENGLISH = "NEEDS_ENGLISH"
    CANNOT_GET = "CANNOT_GET"
    DONE = "DONE"


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One kind of evidence, expected of one person.

    `owner_key` is that of a beneficiary or a supporter, "" for the petitioner. `owner_name` is the
    name as pages use it, `english_name` the one for the packet, `country` where a beneficiary is
    now, in the language of the page.
    """

    kind: EvidenceKind
    owner_key: str = ""
    owner_name: str
    english_name: str
    country: str = ""
    exhibits: tuple[ExhibitFacts, ...] = ()
    cannot_get: CannotGet | None = None

    @property
    def key(self) -> tuple[str, str]:
        return (self.kind.code, self.owner_key)

    @property
    def is_filled(self) -> bool:
        return bool(self.exhibits)

    @property
    def is_required(self) -> bool:
        return self.kind.requirement is Requirement.REQUIRED

    @property
    def is_expected(self) -> bool:
        """An officer looks for it; what is only optional is not missed."""
        return self.kind.requirement is not Requirement.OPTIONAL

    @property
    def status(self) -> Status:
        if any(exhibit.needs_translation for exhibit in self.exhibits):
            return Status.NEEDS_ENGLISH
        if any(exhibit.document.page_count == 0 for exhibit in self.exhibits):
            return Status.NOT_READY
        if self.exhibits:
            return Status.DONE
        return Status.CANNOT_GET if self.cannot_get else Status.TO_DO

    @property
    def topic(self) -> str:
        return self.say(self.kind.topic)

    @property
    def label(self) -> str:
        return self.say(self.kind.label)

    @property
    def instead(self) -> str:
        return self.say(self.kind.instead)

    @property
    def contains(self) -> tuple[str, ...]:
        return tuple(self.say(point) for point in self.kind.contains)

    @property
    def title(self) -> str:
        """Return the English title that is proposed for the index."""
        return self.kind.title.replace("{name}", self.english_name)

    def say(self, text: Any) -> str:
        """Put the person's name and the country into a text of the kind."""
        said = str(text)
        for place, word in (
            ("{name}", self.owner_name),
            ("{ben}", self.owner_name),
            ("{country}", self.country),
        ):
            said = said.replace(place, isolated(word))
        return said


@dataclass(frozen=True, kw_only=True)
class SlotGroup:
    """The slots of one topic and one person, those that are required first."""

    topic: str
    owner_key: str
    slots: tuple[Slot, ...]


@cache
def all_kinds() -> dict[str, EvidenceKind]:
    """Return every kind of evidence by its code, in the order of the argument."""
    of_bases = [kind for basis in all_bases().values() for kind in basis.proof]
    kinds = sorted((*of_bases, *all_declared_proof()), key=lambda kind: kind.rank)
    return by_key(kinds, "code")


def rank_of(exhibit: ExhibitFacts) -> int:
    """Return the place of a document in the order of the argument; free ones come last."""
    kind = all_kinds().get(exhibit.kind)
    return kind.rank if kind else max(k.rank for k in all_kinds().values()) + 1


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
            yield from _of_beneficiary(case, beneficiary, _kinds_of_reasons(beneficiary))
    general = sorted(all_declared_proof(), key=lambda kind: kind.rank)
    for beneficiary in case.beneficiaries:
        kinds = (kind for kind in general if kind.owner is Owner.BENEFICIARY)
        yield from _of_beneficiary(case, beneficiary, kinds)
    yield from _of_petitioner(case, general)
    yield from _of_supporters(case, general)


def _kinds_of_reasons(beneficiary: BeneficiaryFacts) -> Iterator[EvidenceKind]:
    for reason in beneficiary.reasons:
        basis = all_bases().get(reason.basis)
        yield from basis.proof if basis else ()


def _of_beneficiary(
    case: CaseSnapshot, beneficiary: BeneficiaryFacts, kinds: Iterable[EvidenceKind]
) -> Iterator[Slot]:
    sharing = {b.key for b in case.beneficiaries if b.same_reasons_as == beneficiary.key}
    for kind in kinds:
        keys = {beneficiary.key} | (sharing if kind not in all_declared_proof() else set())
        if kind.applies(case, beneficiary):
            yield Slot(
                kind=kind,
                owner_key=beneficiary.key,
                owner_name=beneficiary.known_as or _("the traveller"),
                english_name=english_name(beneficiary.name, beneficiary.called, "the beneficiary"),
                country=_country(beneficiary.country_now),
                exhibits=tuple(
                    e
                    for e in case.exhibits
                    if e.kind == kind.code and (not e.about or keys & set(e.about))
                ),
                cannot_get=_cannot_get(case, kind, ("", *keys)),
            )


def _of_petitioner(case: CaseSnapshot, kinds: Iterable[EvidenceKind]) -> Iterator[Slot]:
    name = case.petitioner.name
    for kind in kinds:
        if kind.owner is Owner.PETITIONER and kind.applies(case, case.petitioner):
            yield Slot(
                kind=kind,
                owner_name=name.called or _("the person who asks"),
                english_name=english_name(name, "", "the petitioner"),
                exhibits=tuple(e for e in case.exhibits if e.kind == kind.code),
                cannot_get=_cannot_get(case, kind),
            )


def _of_supporters(case: CaseSnapshot, kinds: Iterable[EvidenceKind]) -> Iterator[Slot]:
    money = [kind for kind in kinds if kind.owner is Owner.SUPPORTER]
    for supporter in case.supporters:
        called = supporter.own_words("sup-who", "contact")
        for kind in money:
            if kind.applies(case, supporter):
                yield Slot(
                    kind=kind,
                    owner_key=supporter.key,
                    owner_name=supporter.name.called or called or _("the money supporter"),
                    english_name=english_name(supporter.name, called, "the financial supporter"),
                    exhibits=_shown_by(case, kind, supporter.key),
                    cannot_get=_cannot_get(case, kind),
                )


def _shown_by(case: CaseSnapshot, kind: EvidenceKind, key: str) -> tuple[ExhibitFacts, ...]:
    """Share out the documents of one kind among several supporters.

    A document does not say which supporter it is about. Its title may name one of them; the others
    go round in order, so that one tax return never fills the slots of two people.
    """
    owing = [s for s in case.supporters if kind.applies(case, s)]
    shares: dict[str, list[ExhibitFacts]] = {supporter.key: [] for supporter in owing}
    for exhibit in case.exhibits:
        if exhibit.kind != kind.code:
            continue
        named = [s for s in owing if s.name.given and s.name.given in exhibit.title]
        taker = named[0] if len(named) == 1 else min(owing, key=lambda s: len(shares[s.key]))
        shares[taker.key].append(exhibit)
    return tuple(shares[key])


def _cannot_get(
    case: CaseSnapshot, kind: EvidenceKind, about: Iterable[str] | None = None
) -> CannotGet | None:
    told = (c for c in case.cannot_get if c.kind == kind.code)
    return next((c for c in told if about is None or c.about in about), None)


def english_name(name: PersonName, called: str, otherwise: str) -> str:
    """Return a name that the packet can print: in Latin letters, or else what the person is."""
    return next((n for n in (name.full, called) if n and is_latin(n)), otherwise)


def _country(code: str) -> str:
    """Return the name of a country in the language of the page."""
    if not code:
        return _("the country of stay")
    return str(locale_now().territories.get(code, code))
