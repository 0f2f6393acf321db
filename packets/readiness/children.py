"""A child who travels: birth, consent of those who may decide, care (CHD), and who signs (SIG)."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.proof.children import misses_a_parent
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, never, owner
from packets.readiness._subjects.known_law import number_of_law
from packets.readiness._subjects.papers import has_or_says_why_not, says_why_not, shows
from packets.readiness._subjects.people import the_filer, travellers
from packets.slots import Slot, slots_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

CONSENT = "USCIS humanitarian parole page and questions on children: written consent"
PARENTS = ("mother", "father")


def is_agreed_to(case: CaseSnapshot, slot: Slot) -> bool:
    """Where both parents travel too, their own requests say that they agree."""
    if slot.kind.code != "CHD-E2" or slot.is_filled or slot.cannot_get is not None:
        return True
    return both_parents_travel(case, case.beneficiary(slot.owner_key))


def both_parents_travel(case: CaseSnapshot, child: BeneficiaryFacts) -> bool:
    with_child = all(child.is_("ch-parents", parent, "WITH_CHILD") for parent in PARENTS)
    adults = [b for b in case.beneficiaries if not b.is_child_on(case.taken_on)]
    return with_child and child.is_("ch-travel", "with", "PARENT") and len(adults) > 1


def explains_an_absent_parent(case: CaseSnapshot, it: About) -> bool:
    """The slot for the paper is there whenever this asks for it."""
    child: BeneficiaryFacts = it.facts
    if not misses_a_parent(case, child):
        return True
    return shows(case, child, "CHD-E3", "CHD-E4") or says_why_not(case, child, "CHD-E4")


def names_who_agrees(case: CaseSnapshot, it: About) -> bool:
    """Who says yes has to be somebody who is there to say it."""
    child: BeneficiaryFacts = it.facts
    if not child.is_child_on(case.taken_on):
        return True
    places = [child.own_words("ch-parents", parent) for parent in PARENTS]
    gone = sum(place in ("DEAD", "UNKNOWN") for place in places)
    if child.is_("ch-consent", "who", "BOTH_PARENTS"):
        return not gone
    is_home = all(place == "WITH_CHILD" for place in places)
    return not (child.is_("ch-consent", "who", "ONE_PARENT") and (gone == len(PARENTS) or is_home))


def parents_of_a_patient(case: CaseSnapshot) -> Iterator[About]:
    """Yield grown-ups who come with a child that needs medical care and travels with a parent."""
    patients = [
        child
        for child in case.beneficiaries
        if child.is_child_on(case.taken_on)
        and child.is_("ch-travel", "with", "PARENT")
        and any(reason.basis == "MED" for reason in case.reasons_of(child))
    ]
    for it in travellers(case) if patients else ():
        if not it.facts.is_child_on(case.taken_on):
            yield it


def children_who_would_sign(case: CaseSnapshot) -> Iterator[About]:
    """Yield the traveller who asks for themself and is too young, with the age from which, as
    `what`."""
    if case.is_self_petition and case.beneficiaries:
        it = the_filer(case)
        if not it.facts.may_declare_on(case.taken_on):
            yield replace(it, what=str(number_of_law("age.declares_from", case)))


RULES: tuple[Rule, ...] = (
    Rule(
        code="CHD-01",
        severity=Severity.BLOCKS,
        each=slots_of,
        holds=has_or_says_why_not("CHD-E1"),
        says=_("Add the birth certificate of {it.owner_name}."),
        mend_at="docs",
        about=owner,
        source="USCIS humanitarian parole page: proof of parentage of a child",
    ),
    Rule(
        code="CHD-02",
        severity=Severity.BLOCKS,
        each=slots_of,
        holds=is_agreed_to,
        says=_("Add a written yes of the parents or the guardian of {it.owner_name}."),
        mend_at="docs",
        about=owner,
        source=CONSENT,
    ),
    Rule(
        code="CHD-02b",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=names_who_agrees,
        says=_(
            "The answers on the parents of {it.name} and on who says yes do not fit together. "
            "Check both."
        ),
        mend_at="ch-consent",
        source=CONSENT,
    ),
    Rule(
        code="CHD-03",
        severity=Severity.BLOCKS,
        each=slots_of,
        holds=has_or_says_why_not("CHD-E3"),
        says=_(
            "Add the court paper that names the guardian of {it.owner_name}. "
            "A note or a power of attorney is not enough."
        ),
        mend_at="docs",
        about=owner,
        source="USCIS on children who travel with a guardian: an order of a court or authority",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="CHD-04",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=explains_an_absent_parent,
        says=_("Add a paper on the parent of {it.name} who is not there, or say what you tried."),
        mend_at="docs",
        source="recalled: officers ask where the other parent is",
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="CHD-05",
        severity=Severity.WEAKENS,
        each=slots_of,
        holds=has_or_says_why_not("CHD-E5"),
        says=_("Add a plan: who cares for {it.owner_name} here, and when the way home is."),
        mend_at="docs",
        about=owner,
        source=CONSENT,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="CHD-06",
        severity=Severity.ADVICE,
        each=parents_of_a_patient,
        holds=never,
        says=_(
            "A parent of a child with a medical emergency may need no parole fee, too. "
            "{it.name} can carry the birth certificate and the doctor’s letter."
        ),
        mend_at="file",
        source="8 U.S.C. 1804(b): a parent or guardian of a minor with a medical emergency",
        fits_several=True,
    ),
    Rule(
        code="SIG-05",
        severity=Severity.WEAKENS,
        each=children_who_would_sign,
        holds=never,
        says=_(
            "A child under {it.what} does not sign the request: {it.name}. "
            "Choose an adult as the person who asks, like a parent or a guardian."
        ),
        mend_at="st-role",
        source="8 CFR 103.2(a)(2), recalled: a parent or legal guardian signs for a child under 14",
        confidence=Confidence.RECALLED,
    ),
)
