"""Why it cannot wait: a reason, its story, a date and proof (FRM-15, MER-01d, 02, 03)."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.readiness import Rule, Severity
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.own_measures import own_measure
from packets.readiness._subjects.papers import shows
from packets.readiness._subjects.people import travellers
from packets.readiness._subjects.reasons import basis_of, claims, page_for
from packets.readiness._subjects.times import tells_when
from packets.snapshot import CaseSnapshot
from packets.urgency import Told, all_bases

EVIDENCE = "Form I-131 instructions and USCIS humanitarian parole page: evidence for each reason"


def has_a_reason(case: CaseSnapshot, it: About) -> bool:
    return any(reason.basis in all_bases() for reason in case.reasons_of(it.facts))


def stories(case: CaseSnapshot) -> Iterator[About]:
    """Yield each traveller with what Part 8, Item 1 can tell, as `what`."""
    for it in travellers(case):
        reasons = [r for r in case.reasons_of(it.facts) if r.basis in all_bases()]
        if reasons:
            told = Told(case=case, beneficiary=it.facts, reason=reasons[0])
            page = "w-stay" if it.facts.same_reasons_as else page_for("MER-03", told)
            yield replace(it, what=_story(case, it), page=page)


def _story(case: CaseSnapshot, it: About) -> str:
    told = [
        Told(case=case, beneficiary=it.facts, reason=reason)
        for reason in case.reasons_of(it.facts)
        if reason.basis in all_bases()
    ]
    parts = [text for one in told for text in _told_of(one)]
    parts.append(it.facts.visa_history.text("w-visa-why", "why"))
    parts.append(it.facts.stay.text("w-stay", "why"))
    return " ".join(part for part in parts if part)


def _told_of(told: Told) -> Iterator[str]:
    basis = basis_of(told)
    for sentence in (*basis.facts, *basis.urgency, *basis.place):
        yield sentence.tell(told)


def is_told(case: CaseSnapshot, it: About) -> bool:
    return len(it.what) >= own_measure("story.fewest_letters")


def reasons_without_a_date_or_harm(case: CaseSnapshot) -> Iterator[About]:
    """Yield reasons that say nothing of a wait, or no point in time at all."""
    for it in claims(case):
        basis = basis_of(it.facts)
        urgency = [text for s in basis.urgency if (text := s.tell(it.facts))]
        has_date = basis.deadline(it.facts) or case.own_words("s-date", "date")
        if not urgency or not (has_date or tells_when(urgency)):
            yield replace(it, page=page_for("MER-03", it.facts))


def unproved_reasons(case: CaseSnapshot) -> Iterator[About]:
    """Yield the one of two reasons for which there is no document, when the other has some."""
    shown = [(it, _is_shown(case, it)) for it in claims(case)]
    for it, is_shown in shown:
        others = [
            shows_other for other, shows_other in shown if other.key == it.key and other != it
        ]
        if not is_shown and any(others):
            yield it


def _is_shown(case: CaseSnapshot, it: About) -> bool:
    codes = [kind.code for kind in basis_of(it.facts).proof]
    return shows(case, it.facts.beneficiary, *codes)


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-15",
        severity=Severity.BLOCKS,
        each=stories,
        holds=is_told,
        says=_("Say in a few more sentences why {it.name} needs to come now."),
        mend_at=its_page,
        source="Form I-131, edition 01/20/25, Part 8, Item 1",
    ),
    Rule(
        code="MER-01d",
        severity=Severity.BLOCKS,
        each=travellers,
        holds=has_a_reason,
        says=_("Choose what has happened. This is about {it.name}."),
        mend_at="ben-reason",
        source=EVIDENCE,
    ),
    Rule(
        code="MER-02",
        severity=Severity.WEAKENS,
        each=unproved_reasons,
        holds=never,
        says=_("No document shows this reason of {it.name}: {it.what}. Add one for each reason."),
        mend_at="docs",
        source=EVIDENCE,
    ),
    Rule(
        code="MER-03",
        severity=Severity.WEAKENS,
        each=reasons_without_a_date_or_harm,
        holds=never,
        says=_("Say what happens if {it.name} has to wait, with a date."),
        mend_at=its_page,
        source="USCIS humanitarian parole page: urgent means a time that cannot wait",
    ),
)
