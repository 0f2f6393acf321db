"""The documents that a case of this kind is expected to hold (MER-01, 14, 15)."""

from django.utils.translation import gettext_lazy as _

from packets.questions.conditions import is_re_parole
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, owner
from packets.readiness._subjects.papers import says_why_not, shows
from packets.readiness._subjects.people import travellers
from packets.slots import Slot, slots_of
from packets.snapshot import CaseSnapshot

EVIDENCE = "Form I-131 instructions and USCIS humanitarian parole page: evidence for each reason"
DECLARED = ("ALL-11", "HRM-05", "WAR-01", "ORG-03", "REP-E2")
# Kinds of evidence that rules of their own ask for: ID, SUP, MER-07, CHD and REP.
ASKED_ELSEWHERE = frozenset(
    {
        *("ALL-03", "ALL-04", "ALL-05", "ALL-06", "ALL-09"),
        *("CHD-E1", "CHD-E2", "CHD-E3", "CHD-E5", "REP-E1"),
    }
)


def has_what_is_needed(case: CaseSnapshot, slot: Slot) -> bool:
    is_asked_here = slot.is_required and slot.kind.code not in ASKED_ELSEWHERE
    is_open = not slot.is_filled and slot.cannot_get is None
    return not (is_asked_here and is_open and slot.kind.is_confirmed)


def has_what_is_usual(case: CaseSnapshot, slot: Slot) -> bool:
    """Of a kind whose wording was not read again, so that its absence can only warn."""
    is_asked_here = slot.is_required and slot.kind.code not in ASKED_ELSEWHERE
    is_open = not slot.is_filled and slot.cannot_get is None
    return not (is_asked_here and is_open and not slot.kind.is_confirmed)


def has_it_after_all(case: CaseSnapshot, slot: Slot) -> bool:
    return not slot.is_required or slot.is_filled or slot.cannot_get is None


def names_the_person(case: CaseSnapshot, slot: Slot) -> bool:
    return slot.kind.code != "HRM-01" or slot.is_filled or slot.cannot_get is not None


def has_declared(case: CaseSnapshot, it: About) -> bool:
    if not it.facts.may_declare_on(case.taken_on):
        return True
    if shows(case, it.facts, *DECLARED) or says_why_not(case, it.facts, *DECLARED):
        return True
    return _is_asked_to_declare(case, it)


def _is_asked_to_declare(case: CaseSnapshot, it: About) -> bool:
    """A reason that needs the traveller's own declaration asks for it: one statement is enough."""
    needed = (slot for slot in slots_of(case) if slot.is_required and slot.kind.code in DECLARED)
    return any(slot.owner_key == it.key for slot in needed)


def has_good_letters(case: CaseSnapshot, it: About) -> bool:
    is_asked = not it.facts.is_child_on(case.taken_on) and not is_re_parole(case)
    return not is_asked or shows(case, it.facts, "ALL-24")


RULES: tuple[Rule, ...] = (
    Rule(
        code="MER-01",
        severity=Severity.BLOCKS,
        each=slots_of,
        holds=has_what_is_needed,
        says=_("This document is needed: {it.label}. Add it, or say why you cannot get it."),
        mend_at="docs",
        about=owner,
        source=EVIDENCE,
    ),
    Rule(
        code="MER-01b",
        severity=Severity.WEAKENS,
        each=slots_of,
        holds=has_what_is_usual,
        says=_(
            "Officers look for this document: {it.label}. Add it, or say why you cannot get it."
        ),
        mend_at="docs",
        about=owner,
        source="USCIS guidance on evidence by type of request, recalled",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="MER-01c",
        severity=Severity.WEAKENS,
        each=slots_of,
        holds=has_it_after_all,
        says=_("You said that you cannot get this: {it.label}. Add what can stand in its place."),
        mend_at="docs",
        about=owner,
        source=EVIDENCE,
    ),
    Rule(
        code="MER-01e",
        severity=Severity.WEAKENS,
        each=slots_of,
        holds=names_the_person,
        says=_(
            "Add a paper from others that names {it.owner_name}. "
            "Reports on the country alone are not enough."
        ),
        mend_at="docs",
        about=owner,
        source="USCIS on targeted harm: a credible third party names the person",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MER-14",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=has_declared,
        says=_("Add a short statement that {it.name} has signed. It helps officers."),
        mend_at="docs",
        source="practice of immigration lawyers",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MER-15",
        severity=Severity.ADVICE,
        each=travellers,
        holds=has_good_letters,
        says=_("You can add letters on the character and ties of {it.name}."),
        mend_at="docs",
        source="recalled: officers weigh character and ties",
        confidence=Confidence.RECALLED,
    ),
)
