"""Who promises support: one complete Form I-134, or a letter, for each traveller (SUP-01 to 10)."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity, nothing_is_missing
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.gaps import gaps
from packets.readiness._subjects.papers import shows
from packets.readiness._subjects.people import supporters, travellers
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, SupporterFacts

FORM = "Form I-134, edition 01/20/25"
ALONE = "ALONE"
ONE_EACH = "USCIS page of Form I-134 and humanitarian parole page: one for each beneficiary"


def is_a_group(supporter: SupporterFacts) -> bool:
    return supporter.is_("sup-who", "who", "ORGANIZATION")


def promises(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    """Tell whether somebody signs Form I-134, or a group has written its letter."""
    supported_by = case.supporters_of(beneficiary)
    people = any(not is_a_group(supporter) for supporter in supported_by)
    return people or (bool(supported_by) and shows(case, beneficiary, "ALL-03"))


def unsupported(case: CaseSnapshot) -> Iterator[About]:
    """Yield travellers of a case in which nobody has promised anything yet."""
    if not case.supporters:
        yield from travellers(case)


def left_out(case: CaseSnapshot) -> Iterator[About]:
    """Yield travellers whom no promise names, though others are supported."""
    for it in travellers(case):
        if case.supporters and not case.supporters_of(it.facts):
            yield replace(it, key=case.supporters[0].key)


def groups_without_letter(case: CaseSnapshot) -> Iterator[About]:
    """Yield groups whose letter is not there; `what` says that nobody else promises support."""
    for it in supporters(case):
        supported = [b for b in case.beneficiaries if it.facts.supports_beneficiary(b)]
        has_letter = any(paper.kind == "ALL-03" for paper in case.papers_of(it.facts))
        if is_a_group(it.facts) and not has_letter:
            alone = not all(promises(case, b) for b in supported)
            yield replace(it, what=ALONE if alone else "")


def money_section(case: CaseSnapshot) -> Iterator[About]:
    """Yield the pages of Form I-134, Part 2 and Part 3, that each supporter is asked."""
    for it in supporters(case):
        yield from gaps(it.facts, it, _needed_of(it.facts))


def _needed_of(supporter: SupporterFacts) -> dict[str, tuple[str, ...]]:
    given = {"sup-who": ("who",), "sup-give": ("what", "from", "until")}
    if is_a_group(supporter):
        return {**given, "sup-name": ("family", "given"), "sup-address": ("address",)}
    household = () if supporter.value("sup-home", "nobody") else ("people",)
    money: dict[str, tuple[str, ...]] = {
        "sup-job": ("work", "employer", "job"),
        "sup-home": (*household, "promises"),
        "sup-income": ("income",),
        "sup-savings": ("cash",),
    }
    if supporter.is_("sup-who", "who", "ME", "TRAVELLER"):
        return {**given, **money}
    own: dict[str, tuple[str, ...]] = {
        "sup-name": ("family", "given"),
        "sup-birth": ("dob", "born"),
        "sup-address": ("address",),
        "sup-status": ("status", "other_status", "link"),
    }
    return {**given, **own, **money}


def homeless(case: CaseSnapshot) -> Iterator[About]:
    """Yield travellers for whom nobody names a home, under the key of a supporter."""
    for it in travellers(case):
        supported_by = case.supporters_of(it.facts)
        if supported_by and not any(_gives_a_home(s) for s in supported_by):
            yield replace(it, key=supported_by[0].key)


def _gives_a_home(supporter: SupporterFacts) -> bool:
    elsewhere = supporter.is_("sup-give", "room", "ELSEWHERE")
    has_address = bool(supporter.address("sup-give", "room_address"))
    own_home = supporter.is_("sup-give", "room", "MINE") and supporter.lives_here
    return own_home or (elsewhere and has_address)


RULES: tuple[Rule, ...] = (
    Rule(
        code="SUP-01",
        severity=Severity.BLOCKS,
        each=unsupported,
        holds=never,
        says=_(
            "Say who gives money support for {it.name}. "
            "It can be you, another person, a group or the traveller."
        ),
        mend_at="sup-who",
        about=lambda _it: "",
        source=ONE_EACH,
    ),
    Rule(
        code="SUP-01b",
        severity=Severity.BLOCKS,
        each=groups_without_letter,
        holds=lambda _case, it: it.what != ALONE,
        says=_("Add the letter in which {it.name} says what it gives. Or add another supporter."),
        mend_at="docs",
        source=ONE_EACH,
    ),
    Rule(
        code="SUP-02",
        severity=Severity.BLOCKS,
        each=left_out,
        holds=never,
        says=_("Nobody has promised support for {it.name}. Each traveller needs a promise."),
        mend_at="sup-who",
        source=ONE_EACH,
    ),
    Rule(
        code="SUP-03",
        severity=Severity.BLOCKS,
        each=money_section,
        holds=nothing_is_missing,
        says=_("The support form needs this about {it.name}: {it.what}."),
        mend_at=its_page,
        source=f"{FORM}, Parts 2 and 3",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="SUP-09",
        severity=Severity.WEAKENS,
        each=homeless,
        holds=never,
        says=_("Say where {it.name} will live, and who lives there."),
        mend_at="sup-give",
        source=f"{FORM}, Part 2, Item 19",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="SUP-10",
        severity=Severity.WEAKENS,
        each=groups_without_letter,
        holds=lambda _case, it: it.what == ALONE,
        says=_("Add the letter in which {it.name} says what it gives, signed by its officer."),
        mend_at="docs",
        source="USCIS humanitarian parole page: support by an organization",
        confidence=Confidence.ONE_SOURCE,
    ),
)
