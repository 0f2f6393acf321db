"""Why parole cannot wait. Each basis is one module that declares `BASIS`.

To add a basis, add a module: the wizard asks its pages, the evidence page shows its proof, the
rules look for it, and the cover letter tells it, all from the one declaration.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.utils.functional import Promise

from packets.proof import EvidenceKind
from packets.questions import Choice, Page
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ReasonFacts
from parole_site.discovery import by_key, declared

Text = str | Promise


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a sentence of the letter may speak of."""

    case: CaseSnapshot
    beneficiary: BeneficiaryFacts
    reason: ReasonFacts


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One assertion of the letter, in English, with the kinds of evidence that prove it.

    `tell` returns the sentence, or "" when the case does not say it: nothing is invented.
    """

    tell: Callable[[Told], str]
    proof: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class UrgencyBasis:
    """One kind of emergency.

    `facts` tells what has happened, `urgency` why now and what waiting does, `place` why the need
    cannot be met where the person is. `deadline` returns the canonical date that cannot move and
    what it is, or None. `parole_fee_exceptions` names the exceptions of 8 U.S.C. 1804(b) to carry
    to the port of entry, such as "1". `order` is the place in the list of reasons. `words` are the
    three facts of the result page.
    """

    key: str
    order: int
    label: Text
    hint: Text
    english: str
    pages: tuple[Page, ...]
    proof: tuple[EvidenceKind, ...]
    facts: tuple[Sentence, ...]
    urgency: tuple[Sentence, ...]
    place: tuple[Sentence, ...] = ()
    words: tuple[Text, ...] = ()
    warning: Text = ""
    deadline: Callable[[Told], tuple[str, str] | None] = lambda told: None
    parole_fee_exceptions: tuple[str, ...] = ()
    for_re_parole: bool = False


@cache
def all_bases() -> dict[str, UrgencyBasis]:
    """Return the bases by key, in the order in which they are offered."""
    bases = sorted(declared(__name__, "BASIS", UrgencyBasis), key=lambda basis: basis.order)
    return by_key(bases, "key")


def basis_choices() -> tuple[Choice, ...]:
    """Return the reasons as choices of a field."""
    return tuple(Choice(key=b.key, label=b.label, hint=b.hint) for b in all_bases().values())
