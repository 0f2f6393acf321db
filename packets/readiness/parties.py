"""Which forms, and who takes part: each traveller, a U.S. office, a helper, a lawyer (FRM)."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.official_forms import NOT_NEEDED, all_editions, edition_of
from packets.questions.conditions import is_represented
from packets.readiness import Confidence, Rule, Severity, nothing_is_missing
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.gaps import gaps
from packets.readiness._subjects.people import travellers
from packets.snapshot import CaseSnapshot, RepresentativeFacts

FORM = "Form I-131, edition 01/20/25"
G_28 = "Form G-28; USCIS humanitarian parole page: Form G-28 where a representative appears"
NAME = ("family", "given")
US_OFFICE = (".gov", ".mil")


def forms(case: CaseSnapshot) -> Iterator[About]:
    """Yield the forms that the case needs by their names, in force or not."""
    applying = (one.form for one in all_editions() if one.applies(case))
    for form in dict.fromkeys(("I-131", "I-134", *applying)):
        if form not in NOT_NEEDED:
            yield About(name=form)


def has_an_edition(case: CaseSnapshot, it: About) -> bool:
    return edition_of(it.name, on=case.filing_day) is not None


def helper(case: CaseSnapshot) -> Iterator[About]:
    """Yield what Parts 11 and 12 need of whoever reads or types for the family."""
    if case.is_("st-helper", "helper", "YES"):
        reads = case.is_("st-helper", "does", "READS")
        needed = ("does", "helper_name", *(("language",) if reads else ()))
        yield from gaps(case, About(), {"st-helper": needed})


def lawyer(case: CaseSnapshot) -> Iterator[About]:
    facts = case.representative or RepresentativeFacts()
    if not is_represented(case, facts):
        return
    needed: dict[str, tuple[str, ...]] = {
        "rep-name": NAME,
        "rep-office": ("address", "phone", "email"),
        "rep-licence": ("kind", "state", "orders"),
    }
    if facts.is_("rep-licence", "kind", "ACCREDITED"):
        needed["rep-accredited"] = ("organization",)
    yield from gaps(facts, About(), needed)


def is_a_us_office(case: CaseSnapshot, _it: Any) -> bool:
    if not case.is_("st-role", "role", "AGENCY"):
        return True
    email = case.petitioner.own_words("you-contact", "email")
    return email.casefold().endswith(US_OFFICE)


def has_all_travellers(case: CaseSnapshot, _it: Any) -> bool:
    return not case.is_("st-people", "more", "YES") or len(case.beneficiaries) != 1


def companion_travels(case: CaseSnapshot, it: About) -> bool:
    reasons = (reason.is_("med-with", "with", "YES") for reason in it.facts.reasons)
    return len(case.beneficiaries) > 1 or not any(reasons)


def patients_in_company(case: CaseSnapshot) -> Iterator[About]:
    """Yield each patient who is said to need nobody, though an adult of the case comes along."""
    for it in travellers(case):
        asked = any(reason.is_("med-with", "with", "NO", "NOT_SURE") for reason in it.facts.reasons)
        others = [b for b in case.beneficiaries if b.key != it.key]
        adults = [b for b in others if not b.is_child_on(case.taken_on)]
        is_led = it.facts.is_child_on(case.taken_on) and it.facts.is_(
            "ch-travel", "with", "PARENT", "GUARDIAN", "ADULT"
        )
        if asked and adults and (is_led or any(b.same_reasons_as == it.key for b in adults)):
            yield it


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-01",
        severity=Severity.BLOCKS,
        each=forms,
        holds=has_an_edition,
        says=_(
            "We know of no version of Form {it.name} that USCIS accepts today. "
            "Look at its page on uscis.gov before you mail the packet."
        ),
        mend_at="file",
        source="USCIS, tips for filing forms by mail: the edition in force",
    ),
    Rule(
        code="FRM-05",
        severity=Severity.BLOCKS,
        holds=lambda case, _it: bool(case.beneficiaries),
        says=_("Say who will travel. Each person gets their own Form I-131."),
        mend_at="st-people",
        source=FORM,
    ),
    Rule(
        code="FRM-05b",
        severity=Severity.BLOCKS,
        holds=has_all_travellers,
        says=_("You said that another person travels too. Add that person, or change the answer."),
        mend_at="st-people",
        source=FORM,
    ),
    Rule(
        code="FRM-05c",
        severity=Severity.WEAKENS,
        each=travellers,
        holds=companion_travels,
        says=_("Someone travels with {it.name}. Add that person, who needs their own form."),
        mend_at="st-people",
        source=FORM,
    ),
    Rule(
        code="FRM-05d",
        severity=Severity.WEAKENS,
        each=patients_in_company,
        holds=never,
        says=_(
            "An adult travels with {it.name}, but you did not say that {it.name} needs someone. "
            "Check both answers."
        ),
        mend_at="med-with",
        source=FORM,
    ),
    Rule(
        code="FRM-08",
        severity=Severity.BLOCKS,
        holds=is_a_us_office,
        says=_("A U.S. government office has an email that ends in .gov or .mil. Write that one."),
        mend_at="you-contact",
        source=f"{FORM}, Part 1, Item 6.C",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-08b",
        severity=Severity.REFER,
        holds=lambda case, _it: not case.is_("st-role", "role", "AGENCY"),
        says=_(
            "A U.S. government office asks with another box of the form, Part 1, Item 6.C. "
            "This packet has Item 7. Let the lawyer of the office look first."
        ),
        mend_at="st-role",
        source=f"{FORM}, Part 1, Item 6.C",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-27",
        severity=Severity.BLOCKS,
        each=helper,
        holds=nothing_is_missing,
        says=_("The form names the person who helps you. This is missing: {it.what}."),
        mend_at="st-helper",
        source=f"{FORM}, Parts 11 and 12",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-28",
        severity=Severity.BLOCKS,
        each=lawyer,
        holds=nothing_is_missing,
        says=_("Form G-28 needs this about the lawyer: {it.what}."),
        mend_at=its_page,
        source=G_28,
        confidence=Confidence.ONE_SOURCE,
    ),
)
