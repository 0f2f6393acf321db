"""Days on the wrong side of today: births ahead, fixed dates that are over, papers dated ahead."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.after.course import is_mailed
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.papers import papers
from packets.readiness._subjects.people import supporters, the_filer, travellers
from packets.readiness._subjects.reasons import basis_of, claims, page_for
from packets.snapshot import CaseSnapshot
from packets.snapshot.answers import is_ahead, is_before, is_over, whole_day
from packets.snapshot.channel import HOW_PAGE
from parole_site.locales import day_in_words

SAME_FACTS = "USCIS, tips for filing forms by mail: the same facts everywhere"


def births_ahead(case: CaseSnapshot) -> Iterator[About]:
    """Yield each person of the forms whose date of birth has not come yet."""
    people = [(it, "ben-dob") for it in travellers(case)]
    if not case.is_self_petition:
        people.append((the_filer(case), "you-birth"))
    people += [(it, "sup-birth") for it in supporters(case)]
    for it, page in people:
        if is_ahead(it.facts.own_words(page, "dob"), case.taken_on):
            yield replace(it, page=page)


def fixed_dates_over(case: CaseSnapshot) -> Iterator[About]:
    """Yield each date that cannot move and is over, in words as `what`; the end of parole is no
    such date (REP-03)."""
    found = set()
    for it in claims(case):
        basis = basis_of(it.facts)
        deadline = basis.deadline(it.facts)
        if deadline and is_over(deadline[0], case.taken_on) and not basis.for_re_parole:
            found.add(deadline[0])
            yield replace(it, what=_in_words(deadline[0]), page=page_for("EXP-02", it.facts))
    day = case.own_words("s-date", "date")
    if is_over(day, case.taken_on) and day not in found:
        yield About(what=_in_words(day), page="s-date")


def support_that_ends_first(case: CaseSnapshot) -> Iterator[About]:
    for it in supporters(case):
        first, last = (it.facts.own_words("sup-give", name) for name in ("from", "until"))
        if is_before(last, first):
            yield it


def deaths_after_the_funeral(case: CaseSnapshot) -> Iterator[About]:
    for it in claims(case):
        reason = it.facts.reason
        goes = "FUNERAL" in reason.picks("fun-what", "what")
        died = reason.own_words("fun-who", "date")
        if goes and is_before(reason.own_words("fun-date", "date"), died):
            yield it


def illness_before_birth(case: CaseSnapshot) -> Iterator[About]:
    for it in claims(case):
        born = it.facts.beneficiary.own_words("ben-dob", "dob")
        if is_before(it.facts.reason.own_words("med-ill", "since"), born):
            yield it


def planned_days_over(case: CaseSnapshot) -> Iterator[About]:
    """Yield once where the day to send it has passed, and nobody said that it is on its way."""
    if is_over(case.own_words(HOW_PAGE, "day"), case.taken_on) and not is_mailed(case):
        yield About()


def papers_dated_ahead(case: CaseSnapshot) -> Iterator[About]:
    for it in papers(case):
        if is_ahead(it.facts.dated, case.taken_on):
            yield it


def _in_words(canonical: str) -> str:
    day = whole_day(canonical)
    return canonical if day is None else day_in_words(day)


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-11b",
        severity=Severity.BLOCKS,
        each=births_ahead,
        holds=never,
        says=_("The date of birth of {it.name} has not come yet. Check the day and the year."),
        mend_at=its_page,
        source="Form I-131, edition 01/20/25, Part 2, Items 9 and 18",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-18c",
        severity=Severity.BLOCKS,
        each=support_that_ends_first,
        holds=never,
        says=_("The support of {it.name} ends before it begins. Check both days."),
        mend_at="sup-give",
        source="Form I-134, Part 3, Item 12",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="MER-03b",
        severity=Severity.WEAKENS,
        each=fixed_dates_over,
        holds=never,
        says=_(
            "This date is over: {it.what}. Write the right day, "
            "or say what happens now if the person has to wait."
        ),
        mend_at=its_page,
        source="USCIS humanitarian parole page: urgent means a time that cannot wait",
    ),
    Rule(
        code="MER-03d",
        severity=Severity.WEAKENS,
        each=deaths_after_the_funeral,
        holds=never,
        says=_("The funeral is before the day of the death. Check both days."),
        mend_at="fun-who",
        source=SAME_FACTS,
    ),
    Rule(
        code="MER-03e",
        severity=Severity.WEAKENS,
        each=illness_before_birth,
        holds=never,
        says=_("The illness of {it.name} begins before the date of birth. Check both days."),
        mend_at="med-ill",
        source=SAME_FACTS,
    ),
    Rule(
        code="MAIL-03b",
        severity=Severity.WEAKENS,
        each=planned_days_over,
        holds=never,
        says=_("The day on which you planned to send the request is over. Choose another day."),
        mend_at=HOW_PAGE,
        source="USCIS, tips for filing forms by mail: fee and form of the day of filing",
    ),
    Rule(
        code="DOC-03d",
        severity=Severity.WEAKENS,
        each=papers_dated_ahead,
        holds=never,
        says=_("The date of this document has not come yet: {it.name}. Check the date."),
        mend_at="docs",
        source=SAME_FACTS,
    ),
)
