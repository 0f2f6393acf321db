"""Is the case complete? Each module declares `RULES`, a tuple.

A rule is data: whom it looks at, what must hold, what to say when it does not, which wizard page
mends it, and on what authority. To add a rule, add an entry to a module, or add a module.
Readiness is completeness, never a chance of approval. `docs/rules.md` lists the rules.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from string import Formatter
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import override

from packets.snapshot import CaseSnapshot
from packets.snapshot.once import made_once
from parole_site.directions import isolated
from parole_site.discovery import by_key, declared

Text = str | Promise


class Severity(StrEnum):
    """What an open finding does to filing: BLOCKS is mended, REFER waits for a lawyer."""

    BLOCKS = "BLOCKS"
    WEAKENS = "WEAKENS"
    ADVICE = "ADVICE"
    REFER = "REFER"


class Confidence(StrEnum):
    """How well the source is known; UNCERTAIN and RECALLED rules warn and never block."""

    CONFIRMED = "C2"
    ONE_SOURCE = "C1"
    UNCERTAIN = "U"
    RECALLED = "K"


OVERRIDABLE = (Severity.BLOCKS, Severity.REFER)
"""What only a named attorney sets aside, with a reason that is kept."""

WELL_KNOWN = (Confidence.CONFIRMED, Confidence.ONE_SOURCE)
"""Only what rests on a source that was read keeps a packet from being made."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One thing that must hold for every subject that `each` yields.

    `code` is that of the published list; a letter behind it marks a part of one that has several
    sentences or severities. `says` may use `{it...}` for attributes of the subject. `mend_at` is
    the id of the page that mends it, or returns it where that depends on the subject; `about`
    returns the key of the person whose page it is ("" for the case). A sentence that `fits_several`
    stays right when {it.name} is several names: it is then said once for all of them. A rule that
    `is_last_word` is silent about a page of which another has told a gap, or what blocks. What one
    that `is_for_mailing` finds lies in the parcel or on its way, and not in the packet: the packet
    is made all the same, and is not mailed before that is mended.
    """

    code: str
    severity: Severity
    holds: Callable[[CaseSnapshot, Any], bool]
    says: Text
    mend_at: str | Callable[[Any], str]
    each: Callable[[CaseSnapshot], Iterable[Any]] = lambda case: (case,)
    about: Callable[[Any], str] = lambda subject: getattr(subject, "key", "")
    source: str = ""
    confidence: Confidence = Confidence.CONFIRMED
    fits_several: bool = False
    is_last_word: bool = False
    is_for_mailing: bool = False

    @property
    def blocks(self) -> bool:
        """Tell whether the family must mend it before the packet is filed."""
        return self.severity is Severity.BLOCKS and self.confidence in WELL_KNOWN

    @property
    def stops(self) -> bool:
        """Tell whether no final packet is made while it is open: a lawyer first, or mended."""
        return self._is_grave and not self.is_for_mailing

    @property
    def stops_mailing(self) -> bool:
        """Tell whether a packet that is made must not be mailed while it is open."""
        return self._is_grave and self.is_for_mailing

    @property
    def _is_grave(self) -> bool:
        return self.severity in OVERRIDABLE and self.confidence in WELL_KNOWN


def nothing_is_missing(_case: CaseSnapshot, subject: Any) -> bool:
    """For rules whose subjects say in `what` which answers a page lacks."""
    return not subject.what


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A rule that does not hold for one subject; an attorney may have set it aside."""

    rule: Rule
    subject: Any
    is_set_aside: bool = False

    @property
    def text(self) -> str:
        told = _Sentence().format(str(self.rule.says), it=self.subject)
        return told[:1].upper() + told[1:]

    @property
    def blocks(self) -> bool:
        return self.rule.blocks and not self.is_set_aside

    @property
    def stops(self) -> bool:
        """Tell whether it keeps the final packet from being made; a draft is always free."""
        return self.rule.stops and not self.is_set_aside

    @property
    def stops_mailing(self) -> bool:
        """Tell whether the packet must not be mailed yet; making it is free."""
        return self.rule.stops_mailing and not self.is_set_aside

    @property
    def needs_a_lawyer(self) -> bool:
        """Tell whether a lawyer should look first and none has answered for it yet."""
        return self.rule.severity is Severity.REFER and not self.is_set_aside

    @property
    def may_be_set_aside(self) -> bool:
        return self.rule.severity in OVERRIDABLE

    @property
    def digest(self) -> str:
        """Return what tells this finding from every other: rule, person, and what is missing.

        It is made of the English words, so that it is the same in every language of the pages.
        """
        with override("en"):
            told = "\n".join((self.rule.code, self.about, self.text))
        return hashlib.sha256(told.encode()).hexdigest()

    @property
    def about(self) -> str:
        return self.rule.about(self.subject)

    @property
    def mend_at(self) -> str:
        """Return the id of the page that mends it."""
        place = self.rule.mend_at
        return place if isinstance(place, str) else place(self.subject)


class _Sentence(Formatter):
    """Puts names and titles into a sentence without turning it round."""

    def format_field(self, value: Any, format_spec: str) -> str:
        return isolated(format(value, format_spec))


@cache
def all_rules() -> dict[str, Rule]:
    return by_key(declared(__name__, "RULES", Rule), "code")


def findings(case: CaseSnapshot) -> Iterator[Finding]:
    """Yield what does not hold yet, in the order in which the rules are declared."""
    with made_once():
        found = tuple(_findings(case, all_rules().values()))
    told = {(one.mend_at, one.about) for one in found if _tells_of_the_page(one)}
    for one in found:
        if not one.rule.is_last_word or (one.mend_at, one.about) not in told:
            yield one


def _tells_of_the_page(finding: Finding) -> bool:
    rule = finding.rule
    return not rule.is_last_word and (rule.holds is nothing_is_missing or rule.blocks)


def _findings(case: CaseSnapshot, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Yield what each rule finds. Rules that share their `each` look its subjects up once."""
    subjects: dict[Callable[[CaseSnapshot], Iterable[Any]], tuple[Any, ...]] = {}
    for rule in rules:
        if rule.each not in subjects:
            subjects[rule.each] = tuple(rule.each(case))
        for subject in subjects[rule.each]:
            if not rule.holds(case, subject):
                found = Finding(rule=rule, subject=subject)
                yield replace(found, is_set_aside=True) if _is_set_aside(case, found) else found


def _is_set_aside(case: CaseSnapshot, found: Finding) -> bool:
    """Words are made for a digest only where an attorney has set something aside."""
    return bool(case.set_aside) and found.may_be_set_aside and found.digest in case.set_aside


def blocking(case: CaseSnapshot) -> tuple[Finding, ...]:
    """Return what keeps the final packet from being made: things to mend, and a lawyer first."""
    return tuple(finding for finding in findings(case) if finding.stops)


def referring(case: CaseSnapshot) -> tuple[Finding, ...]:
    """Return where a lawyer should look first, and what a lawyer has set aside of that.

    It asks only those rules, so that a page may ask at each save.
    """
    rules = [rule for rule in all_rules().values() if rule.severity is Severity.REFER]
    return tuple(_findings(case, rules))
