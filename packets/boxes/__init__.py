"""The boxes of the agency's forms: which part and item, which printed label, which answer."""

from collections.abc import Callable
from dataclasses import dataclass

from packets.boxes.places import Place
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, PetitionerFacts, SupporterFacts


@dataclass(frozen=True, kw_only=True)
class Filing:
    """What one form is about: a case, one beneficiary, and for Form I-134 one supporter.

    `explanation` is the argument in short, which Form I-131 asks for in a small box; it is made of
    the sentences of the letter, which this layer does not know.
    """

    case: CaseSnapshot
    beneficiary: BeneficiaryFacts
    supporter: SupporterFacts | None = None
    explanation: str = ""

    @property
    def is_for_oneself(self) -> bool:
        """The traveller of this form signs it; of several, the first one signs for the others."""
        return self.case.is_self_petition and self.case.beneficiaries[:1] == (self.beneficiary,)

    @property
    def filer(self) -> PetitionerFacts | BeneficiaryFacts:
        """Who signs, with the answers about them."""
        if self.case.is_self_petition and self.case.beneficiaries:
            return self.case.beneficiaries[0]
        return self.case.petitioner


@dataclass(frozen=True, kw_only=True)
class Item:
    """One printed box.

    `answer` returns the English text as it is to be written, "" when there is none. `needed` items
    without an answer are shown as "not answered". `for_ink` marks signatures and dates that only a
    pen may write: they are shown as "by hand, in ink"; `signer` says whose pen, and `page` on which
    page of the form, 0 where nobody has seen it. `longest` is the capacity in characters,
    `typed_at` the question ("page.field") whose words go in as they were typed. `applies` is False
    where the form says to leave the box alone. `into` is the place on the agency's PDF; None for
    what no field takes.
    """

    part: str
    item: str
    label: str
    answer: Callable[[Filing], str] = lambda filing: ""
    needed: bool = False
    for_ink: bool = False
    signer: str = ""
    page: int = 0
    longest: int = 0
    typed_at: str = ""
    applies: Callable[[Filing], bool] = lambda filing: True
    into: Place | None = None
    continues: tuple[str, str] = ("", "")
    """Part and item of the box that an entry of the part for further answers goes on from."""
