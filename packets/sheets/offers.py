"""Which sheets a case is offered, about whom, and if the paper that comes back is there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from packets.sheets import Group, Order, SheetKind, SignedIn, Subject, Tongues, all_sheets
from packets.sheets._pieces import GAP
from packets.slots import Slot, slots_of
from packets.snapshot import CaseSnapshot
from parole_site.directions import isolated

BLANK = "____"
"""A name that nobody knows yet, on a page: the sheet itself has a line for the pen."""


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One sheet about one person; `slots` are those of this person that it may fill."""

    kind: SheetKind
    subject: Subject
    title: str
    slots: tuple[Slot, ...] = ()

    @property
    def purpose(self) -> str:
        return self.kind.say(self.kind.purpose, self.subject)

    @property
    def is_signed(self) -> bool:
        """Tell whether it can be printed for who reads English and for who does not."""
        return self.kind.tongues is Tongues.AS_SIGNED

    @property
    def has_sentence(self) -> bool:
        """Tell whether it ends with the sentence on perjury, which differs by place."""
        return self.kind.group is Group.DECLARATION

    @property
    def is_added(self) -> bool:
        return bool(self.slots) and all(slot.exhibits for slot in self.slots)

    @property
    def cannot_be_had(self) -> bool:
        """Tell whether the family said of all that it may fill that they cannot get it."""
        return bool(self.slots) and all(slot.cannot_get for slot in self.slots)


def offers_in(case: CaseSnapshot) -> tuple[Offer, ...]:
    """Return the sheets that apply to a case, in the order of the list."""
    slots = slots_of(case)
    return tuple(
        _offer(case, kind, subject, slots)
        for kind in all_sheets().values()
        for subject in _subjects(case, kind, slots)
    )


def _subjects(case: CaseSnapshot, kind: SheetKind, slots: tuple[Slot, ...]) -> Iterable[Subject]:
    """Return about whom a sheet is offered: who needs its document, where it says nothing else."""
    if kind.subjects is not None:
        return kind.subjects(case)
    names = {s.owner_key: s.owner_name for s in slots if s.kind.code in kind.slots}
    return [Subject(key=key, name=isolated(name)) for key, name in names.items()]


def offers_for(offers: tuple[Offer, ...], slot: Slot) -> Iterator[Offer]:
    """Yield the sheets that bring the document of a slot."""
    return (one for one in offers if slot.key in [mine.key for mine in one.slots])


def needed_by(case: CaseSnapshot) -> date | None:
    """Return the day by which the family wants to mail, unless it is over."""
    goal = case.planned_day
    return goal if goal and goal >= case.taken_on else None


def default_order(offer: Offer, order: Order) -> Order:
    """Return the order with what the answers say: where the signer lives, and reads what."""
    country = offer.kind.lives_in(order.case, offer.subject.key)
    lives = SignedIn.US if country == "US" else SignedIn.ABROAD
    reads = order.case.language.split("-")[0] == "en" and not _is_read_to(order.case)
    return replace(order, signed_in=lives if country else None, reads_english=reads)


def _is_read_to(case: CaseSnapshot) -> bool:
    """Tell whether somebody reads the pages to the family in another language."""
    language = case.own_words("st-helper", "language")
    return case.is_("st-helper", "helper", "YES") and language not in ("", "EN")


def _offer(case: CaseSnapshot, kind: SheetKind, subject: Subject, slots: tuple[Slot, ...]) -> Offer:
    mine = tuple(s for s in slots if s.kind.code in kind.slots and s.owner_key == subject.key)
    title = kind.heading(Order(case=case, who=subject.key))
    if GAP in title and kind.names_subject:
        title = kind.say(kind.title, subject)
    title = title.replace(GAP, BLANK)
    return Offer(kind=kind, subject=subject, title=title, slots=mine)
