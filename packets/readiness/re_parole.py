"""More time for a person who is here on parole (REP)."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.questions.conditions import RE_PAROLE
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, its_page, never, owner
from packets.readiness._subjects.known_law import number_of_law
from packets.readiness._subjects.papers import has_or_says_why_not
from packets.readiness._subjects.reasons import claims
from packets.slots import slots_of
from packets.snapshot import CaseSnapshot

FORM = "Form I-131, edition 01/20/25"
FILE_BEFORE = "re_parole.file_days_before_end"
PREPARE_BEFORE = "days_ahead.prepare_re_parole"
RECOMMENDED = "Human Rights First, guide for people who were paroled"


def stays(case: CaseSnapshot) -> Iterator[About]:
    """Yield the request for more time of each traveller who makes one, as the reason's facts."""
    for it in claims(case):
        if it.facts.reason.basis == RE_PAROLE:
            yield replace(it, facts=it.facts.reason)


def stays_told_days(case: CaseSnapshot) -> Iterator[About]:
    """Yield them with the days before the end of parole, as `what`, on which to have filed."""
    days = number_of_law(FILE_BEFORE, case)
    if days is not None:
        yield from (replace(it, what=str(days)) for it in stays(case))


def is_here(case: CaseSnapshot, it: About) -> bool:
    return not it.facts.is_("rep-here", "here", "NO")


def has_the_end(case: CaseSnapshot, it: About) -> bool:
    return it.facts.day("rep-i94", "until") is not None


def has_enough_time(case: CaseSnapshot, it: About) -> bool:
    """Of parole that is over, REP-03b speaks."""
    left = _days_left(case, it)
    return left is None or left < 0 or left >= int(it.what)


def is_not_over(case: CaseSnapshot, it: About) -> bool:
    left = _days_left(case, it)
    return left is None or left >= 0


def is_long_before_the_end(case: CaseSnapshot, it: About) -> bool:
    left = _days_left(case, it)
    file_before, prepare = number_of_law(FILE_BEFORE, case), number_of_law(PREPARE_BEFORE, case)
    if left is None or prepare is None:
        return True
    return not (file_before or 0) <= left <= prepare


def _days_left(case: CaseSnapshot, it: About) -> int | None:
    until = it.facts.day("rep-i94", "until")
    return None if until is None else int((until - case.taken_on).days)


def untold(case: CaseSnapshot) -> Iterator[About]:
    """Yield why the first stay was not enough and what is new, where one is not told."""
    for it in stays(case):
        for page, name in (("rep-why", "why"), ("rep-new", "new")):
            if not it.facts.own_words(page, name):
                yield replace(it, page=page)


def has_asked_about_other_ways(case: CaseSnapshot, it: About) -> bool:
    return it.facts.is_("rep-other", "looked", "YES") or not it.facts.picks("rep-other", "looked")


def wants_no_work_card(case: CaseSnapshot, it: About) -> bool:
    return not it.facts.is_("rep-work", "work", "YES")


RULES: tuple[Rule, ...] = (
    Rule(
        code="REP-01",
        severity=Severity.REFER,
        each=stays,
        holds=is_here,
        says=_(
            "To leave the United States ends parole. This form does not work then. "
            "Ask a lawyer what {it.name} can do."
        ),
        mend_at="rep-here",
        source=f"{FORM}, instructions on re-parole",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="REP-02",
        severity=Severity.BLOCKS,
        each=stays,
        holds=has_the_end,
        says=_(
            "Copy the Admit Until date of {it.name} from the I-94. "
            "You get it for free at i94.cbp.dhs.gov."
        ),
        mend_at="rep-i94",
        source=f"{FORM}, Part 1, Item 12",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="REP-02b",
        severity=Severity.BLOCKS,
        each=slots_of,
        holds=has_or_says_why_not("REP-E1"),
        says=_("Add the I-94 of {it.owner_name}. You get it for free at i94.cbp.dhs.gov."),
        mend_at="docs",
        about=owner,
        source=f"{FORM}, instructions on re-parole",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="REP-03",
        severity=Severity.WEAKENS,
        each=stays_told_days,
        holds=has_enough_time,
        says=_(
            "The parole of {it.name} ends in less than {it.what} days. "
            "Mail the packet soon, and ask a lawyer about the time between."
        ),
        mend_at="rep-i94",
        source=RECOMMENDED,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="REP-03b",
        severity=Severity.WEAKENS,
        each=stays,
        holds=is_not_over,
        says=_(
            "By this date the parole of {it.name} is over. Check the date. "
            "If it is right, ask a lawyer before you mail anything."
        ),
        mend_at="rep-i94",
        source=RECOMMENDED,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="REP-04",
        severity=Severity.ADVICE,
        each=stays,
        holds=is_long_before_the_end,
        says=_("This is a good time to prepare the request of {it.name} for more time."),
        mend_at="rep-i94",
        source=RECOMMENDED,
        confidence=Confidence.RECALLED,
    ),
    Rule(
        code="REP-05",
        severity=Severity.WEAKENS,
        each=untold,
        holds=never,
        says=_("Say why {it.name} needs more time, and what is new since the first request."),
        mend_at=its_page,
        source=f"{FORM}, Part 8, Item 1; {RECOMMENDED}",
    ),
    Rule(
        code="REP-06",
        severity=Severity.ADVICE,
        each=stays,
        holds=wants_no_work_card,
        says=_("There is one more fee for a work card for {it.name}. No one can waive it."),
        mend_at="rep-work",
        source="90 FR 34511; 90 FR 52693; Form I-131, Part 9",
    ),
    Rule(
        code="REP-07",
        severity=Severity.WEAKENS,
        each=stays,
        holds=has_asked_about_other_ways,
        says=_("Ask a lawyer about longer ways for {it.name}, like asylum or a family petition."),
        mend_at="rep-other",
        source=RECOMMENDED,
        confidence=Confidence.ONE_SOURCE,
    ),
)
