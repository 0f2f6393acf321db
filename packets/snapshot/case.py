"""The whole case in one frozen object."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from packets.snapshot.answers import Answered
from packets.snapshot.earlier import EarlierPacket
from packets.snapshot.exhibits import CannotGet, ExhibitFacts, WaitingFile
from packets.snapshot.people import (
    BeneficiaryFacts,
    PersonName,
    PetitionerFacts,
    ReasonFacts,
    RepresentativeFacts,
    SupporterFacts,
)
from packets.snapshot.read import Decided, ReadFact
from packets.snapshot.signed import SignedPageFacts
from packets.snapshot.staff import StaffWords
from packets.snapshot.steps import StepFacts


@dataclass(frozen=True, kw_only=True)
class CaseSnapshot(Answered):
    """What is known of a case on one day; `answers` are those of the screener and start pages.

    `language` is that of the family's pages; the packet is always in English. `read` and `decided`
    are derived from the papers, so that neither tells two cases apart or is kept in a folder.
    `signed` are in the order in which they were added. `spellings` are the digests of what a person
    confirmed of the spelling on the forms, `steps` what happened after the packet was made.
    `set_aside` are the digests of findings that an attorney answers for on this site, `staff_words`
    the pages that people of the office saved last.
    `earlier` is the packet that was mailed before a letter or a denial; None where there is none.
    `waiting` are files that came by a link and are no exhibits before somebody looked at them.
    `goal_to_mail_on` is the day that the office set for mailing; the family's own plan goes first.
    """

    taken_on: date
    reference: str = ""
    language: str = "en"
    petitioner: PetitionerFacts = field(default_factory=PetitionerFacts)
    representative: RepresentativeFacts | None = None
    beneficiaries: tuple[BeneficiaryFacts, ...] = ()
    supporters: tuple[SupporterFacts, ...] = ()
    exhibits: tuple[ExhibitFacts, ...] = ()
    cannot_get: tuple[CannotGet, ...] = ()
    signed: tuple[SignedPageFacts, ...] = ()
    spellings: tuple[str, ...] = ()
    steps: tuple[StepFacts, ...] = ()
    goal_to_mail_on: date | None = None
    earlier: EarlierPacket | None = None
    set_aside: tuple[str, ...] = field(default=(), compare=False)
    read: tuple[ReadFact, ...] = field(default=(), compare=False)
    decided: tuple[Decided, ...] = field(default=(), compare=False)
    staff_words: tuple[StaffWords, ...] = field(default=(), compare=False)
    waiting: tuple[WaitingFile, ...] = field(default=(), compare=False)

    @property
    def planned_day(self) -> date | None:
        """The day on which the request is to be sent, or None while nobody has said one."""
        return self.day("file-how", "day") or self.goal_to_mail_on

    @property
    def filing_day(self) -> date:
        """The day by which fee, editions and addresses are judged: the planned one if it is ahead.

        A day that is over tells nothing of when the papers go now; then it is the day of the facts.
        """
        return max(self.planned_day or self.taken_on, self.taken_on)

    @property
    def is_self_petition(self) -> bool:
        """The traveller files for themself (Part 2 Items 16-27 of Form I-131 stay empty)."""
        return self.is_("st-role", "role", "SELF")

    @property
    def is_represented(self) -> bool:
        return self.representative is not None

    @property
    def filer_name(self) -> PersonName:
        """Who signs Form I-131."""
        if self.is_self_petition and self.beneficiaries:
            return self.beneficiaries[0].name
        return self.petitioner.name

    def beneficiary(self, key: str) -> BeneficiaryFacts:
        """Return the beneficiary of that key; KeyError when there is none."""
        for beneficiary in self.beneficiaries:
            if beneficiary.key == key:
                return beneficiary
        raise KeyError(key)

    def reasons_of(self, beneficiary: BeneficiaryFacts) -> tuple[ReasonFacts, ...]:
        """Return the reasons claimed for a beneficiary, also when they are another's."""
        if not beneficiary.same_reasons_as:
            return beneficiary.reasons
        return self.beneficiary(beneficiary.same_reasons_as).reasons

    def has_history(self, beneficiary: BeneficiaryFacts) -> bool:
        """Tell whether a deportation case, an arrest or another thing of the past was named."""
        flags = {"REMOVAL", "ARREST", "FALSE_STATEMENT"} & set(self.picks("s-flags", "flags"))
        return bool(flags) or beneficiary.is_("ben-past", "removal", "YES")

    def supporters_of(self, beneficiary: BeneficiaryFacts) -> tuple[SupporterFacts, ...]:
        return tuple(s for s in self.supporters if s.supports_beneficiary(beneficiary))

    def exhibits_of(self, beneficiary: BeneficiaryFacts) -> tuple[ExhibitFacts, ...]:
        """Return the exhibits of that beneficiary's set, in the order of the argument."""
        return tuple(e for e in self.exhibits if not e.about or beneficiary.key in e.about)

    @property
    def only_supporter(self) -> str:
        """The key of the supporter, "" unless there is exactly one."""
        return self.supporters[0].key if len(self.supporters) == 1 else ""

    def papers_of(self, supporter: SupporterFacts) -> tuple[ExhibitFacts, ...]:
        """Return the exhibits about a supporter, in the order of the argument."""
        only = self.only_supporter
        return tuple(e for e in self.exhibits if (e.supporter or only) == supporter.key)

    def everyone(self) -> Iterator[Answered]:
        """Yield the case itself and all people in it, each with their answers."""
        yield self
        yield self.petitioner
        if self.representative is not None:
            yield self.representative
        for beneficiary in self.beneficiaries:
            yield beneficiary
            yield from beneficiary.reasons
            yield beneficiary.visa_history
            yield beneficiary.stay
        yield from self.supporters
