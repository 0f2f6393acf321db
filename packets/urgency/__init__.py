"""Why parole cannot wait. Each basis is one module or package that declares `BASIS`.

To add a basis, add a module: the wizard asks its pages, the evidence page shows its proof, the
rules look for it, and the cover letter tells it, all from the one declaration.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.functional import Promise

from packets.english import count_text, in_country, is_latin, phrase, sentences
from packets.proof import EvidenceKind
from packets.questions import Choice, Page
from packets.questions.relatives import RELATIVES_IN_ENGLISH
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ReasonFacts
from parole_site.discovery import by_key, declared

Text = str | Promise


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a sentence of the letter may speak of.

    `words`, `said`, `part` and `english` read the answers of the reason. What was written in other
    letters than Latin ones and has no English words yet is not told: the packet is in English.
    """

    case: CaseSnapshot
    beneficiary: BeneficiaryFacts
    reason: ReasonFacts

    @property
    def who(self) -> str:
        """Return the name that the letter uses after the full one."""
        name = self.beneficiary.known_as
        return name if name and is_latin(name) else "the beneficiary"

    @property
    def country(self) -> str:
        """Return where the beneficiary is now, as it stands in a sentence, or ""."""
        return in_country(self.beneficiary.country_now)

    def words(self, page: str, name: str) -> str:
        text = self.reason.text(page, name)
        return text if is_latin(text) else ""

    def said(self, page: str, name: str) -> str:
        """Return what a person wrote as sentences of their own, or ""."""
        return sentences(self.words(page, name))

    def part(self, page: str, name: str) -> str:
        """Return what a person wrote as a part of a sentence, or ""."""
        return phrase(self.words(page, name))

    def english(self, page: str, name: str, words: dict[str, str]) -> list[str]:
        """Return the English words of the choices made, in the order of `words`."""
        chosen = self.reason.picks(page, name)
        return [english for key, english in words.items() if key in chosen]

    def rows(self, page: str, name: str) -> tuple[dict[str, str], ...]:
        """Return the rows of a list with their English words."""
        return tuple(_row_in_english(row.answers["row"]) for row in self.reason.rows(page, name))

    def date(self, page: str, name: str) -> str:
        """Return a canonical date of any precision, or ""."""
        return str(self.reason.value(page, name) or "")

    def count(self, page: str, name: str, unit: str) -> str:
        """Return "19 weeks", or "" when there is no number."""
        number = self.reason.number(page, name)
        return count_text(number, unit) if number else ""

    def relative(self, page: str) -> str:
        """Return "Nour’s mother" from the fields link and detail of a page, or ""."""
        known = "".join(self.english(page, "link", RELATIVES_IN_ENGLISH))
        if not self.reason.is_(page, "link", "OTHER_FAMILY", "OTHER"):
            return f"{self.who}’s {known}" if known else ""
        detail = self.part(page, "detail").removeprefix("the ").removeprefix("an ")
        if detail and len(detail.split()) == 1:
            return f"{self.who}’s {detail}"
        link = f"{self.who}’s {known}" if known else f"known to {self.who}"
        return f"{link} ({detail})" if detail else link * bool(known)


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One assertion of the letter, in English, with the kinds of evidence that prove it.

    `tell` returns one or more sentences, or "" when the case does not say it: nothing is invented.
    With `is_list` each line of what it returns is printed as an item of a list. `day` returns the
    canonical date of what happened: a paper that is older cannot show it.
    """

    tell: Callable[[Told], str]
    proof: tuple[str, ...] = ()
    is_list: bool = False
    day: Callable[[Told], str] = lambda told: ""


@dataclass(frozen=True, kw_only=True)
class Dated:
    """Something of a reason that has a day, for the timeline: `day` is canonical, of any precision.

    `what` names it, `detail` are people's own words in English. `until` is its last day where it
    takes time. `proof` are kinds of evidence, as of a sentence; with `is_one_of_many` only the
    papers that are about this one (they name `named`, or its day), or else those of the kinds
    `or_proof`, which are about all. `is_fixed` says that the day cannot move.
    """

    day: str
    what: Text
    detail: str = ""
    until: str = ""
    proof: tuple[str, ...] = ()
    or_proof: tuple[str, ...] = ()
    named: str = ""
    is_one_of_many: bool = False
    is_fixed: bool = False


@dataclass(frozen=True, kw_only=True)
class UrgencyBasis:
    """One kind of emergency.

    `facts` tells what has happened, `urgency` why now and what waiting does, `place` why the need
    cannot be met where the person is, `plan` what is to happen in the United States, `costs` who
    pays for it. `deadline` returns the canonical date that cannot move and what it is, or None: in
    English for the packet, marked for translation because pages say it too. `dates` are the other
    days of the stay, each with what happens on it. `events` are what the timeline shows of it.
    `parole_fee_exceptions` names the exceptions of 8 U.S.C. 1804(b) to carry to the port of entry,
    such as "1", and `fee_exception_sheet` the row of the checklist for the sheet on it. `order` is
    the place in the list of reasons. `words` are the three facts of the result page, `words_from`
    the key of their source in `packets.law`.
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
    plan: tuple[Sentence, ...] = ()
    costs: tuple[Sentence, ...] = ()
    words: tuple[Text, ...] = ()
    words_from: str = "source.parole_page"
    warning: Text = ""
    deadline: Callable[[Told], tuple[str, str] | None] = lambda told: None
    dates: Callable[[Told], tuple[tuple[str, str], ...]] = lambda told: ()
    events: Callable[[Told], tuple[Dated, ...]] = lambda told: ()
    parole_fee_exceptions: tuple[str, ...] = ()
    fee_exception_sheet: str = ""
    for_re_parole: bool = False


@cache
def all_bases() -> dict[str, UrgencyBasis]:
    """Return the bases by key, in the order in which they are offered."""
    bases = sorted(declared(__name__, "BASIS", UrgencyBasis), key=lambda basis: basis.order)
    return by_key(bases, "key")


def basis_choices() -> tuple[Choice, ...]:
    """Return the reasons as choices of a field."""
    return tuple(Choice(key=b.key, label=b.label, hint=b.hint) for b in all_bases().values())


def claimed(case: CaseSnapshot, beneficiary: BeneficiaryFacts, basis: str) -> ReasonFacts:
    """Return the reason of a beneficiary by its basis; an empty one when it is not claimed."""
    reasons = case.reasons_of(beneficiary)
    return next((r for r in reasons if r.basis == basis), ReasonFacts(basis=basis))


def _row_in_english(row: Mapping[str, Any]) -> dict[str, str]:
    texts = {name: str(row.get(f"{name}.en") or value) for name, value in row.items()}
    return {name: text for name, text in texts.items() if is_latin(text)}
